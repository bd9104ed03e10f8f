package io.watchword.ingest;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.ingest.link.Links;
import io.watchword.ingest.metrics.IngestMetrics;
import io.watchword.ingest.publish.RecordWriter;
import io.watchword.ingest.publish.Shared;
import io.watchword.ingest.publish.UncleanEnds;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.schemas.Topic;
import io.watchword.schemas.avro.LinkSession;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/** Links over a store in memory. Thread-safe. */
public final class TestLinks implements AutoCloseable {

    private final MemoryMessages messages = new MemoryMessages();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final UncleanEnds uncleanEnds = new UncleanEnds(Clock.systemUTC());
    private final List<LinkSession> beats = new CopyOnWriteArrayList<>();
    private final Links links;
    private volatile String failing = "";

    public TestLinks(LinkSettings... settings) {
        this(Clock.systemUTC(), settings);
    }

    public TestLinks(Clock clock, LinkSettings... settings) {
        RecordWriter writer = new RecordWriter() {
            @Override
            public <V extends SpecificRecordBase> void write(
                    Topic<V> topic, @Nullable String key, V value, Written then) {
                if (value instanceof LinkSession beat) {
                    if (beat.getLink().equals(failing)) {
                        throw new IllegalStateException("A beat cannot be written");
                    }
                    beats.add(beat);
                }
                then.written(Result.STORED);
            }
        };
        links = new Links("one", new Shared(messages, writer, uncleanEnds, new IngestMetrics(registry, clock), clock));
        links.apply(List.of(settings));
    }

    public MemoryMessages messages() {
        return messages;
    }

    public Links links() {
        return links;
    }

    public SimpleMeterRegistry registry() {
        return registry;
    }

    public UncleanEnds uncleanEnds() {
        return uncleanEnds;
    }

    /** From now on this link's beats throw. */
    public void failBeatsOf(String link) {
        failing = link;
    }

    /** What {@code link.session} would hold. */
    public List<LinkSession> beats() {
        return beats;
    }

    @Override
    public void close() {
        links.close();
    }
}
