package io.watchword.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.watchword.ingest.link.LinkStatus;
import io.watchword.ingest.link.Links;
import io.watchword.ingest.link.SessionHistory;
import io.watchword.ingest.metrics.IngestMetrics;
import io.watchword.ingest.publish.KafkaMessages;
import io.watchword.ingest.publish.KafkaWriter;
import io.watchword.ingest.publish.Refusals;
import io.watchword.ingest.publish.Shared;
import io.watchword.ingest.publish.UncleanEnds;
import io.watchword.ingest.settings.IngestSettings;
import io.watchword.runtime.service.Service;
import io.watchword.schemas.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Binds to every configured SMSC and stores what it delivers. The topics must be there. Thread-safe; started and
 * stopped once.
 */
public final class IngestService implements Service, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IngestService.class);
    private static final Duration START_PATIENCE = Duration.ofSeconds(10);

    private final IngestSettings settings;
    private final KafkaWriter writer;
    private final SessionHistory history;
    private final Links links;

    public IngestService(IngestSettings settings, MeterRegistry registry, Clock clock) {
        this.settings = settings;
        IngestMetrics metrics = new IngestMetrics(registry, clock);
        UncleanEnds uncleanEnds = new UncleanEnds(clock);
        this.writer = KafkaWriter.open(settings.kafka(), metrics);
        KafkaMessages messages = new KafkaMessages(writer, new Refusals(clock), uncleanEnds, metrics);
        this.history = new SessionHistory(settings.instance(), settings.kafka(), uncleanEnds, clock);
        this.links = new Links(settings.instance(), new Shared(messages, writer, uncleanEnds, metrics, clock));
    }

    @Override
    public String name() {
        return "ingest";
    }

    /**
     * Learns of the topics and of earlier sessions, for at most twenty seconds where the broker is away, then begins to
     * bind. Does not wait until it is bound.
     */
    @Override
    public void start() {
        if (!writer.prepare(List.of(Topics.SMS_RAW, Topics.SMS_DEAD_LETTER, Topics.LINK_SESSION), START_PATIENCE)) {
            LOG.atWarn().log("The topics cannot be reached yet");
        }
        history.start();
        links.apply(settings.links());
    }

    /**
     * Links that are new are bound, those gone are drained, those changed both; the others go on undisturbed.
     *
     * @throws IllegalArgumentException where more than links has changed: that takes a restart
     */
    public void reload(IngestSettings wanted) {
        if (!wanted.instance().equals(settings.instance()) || !wanted.kafka().equals(settings.kafka())) {
            throw new IllegalArgumentException("Only links can be changed while running");
        }
        links.apply(wanted.links());
    }

    /** How each bind stands. */
    public List<LinkStatus> links() {
        return links.statuses();
    }

    /** Drains a link and leaves it unbound until {@link #resume}. False where there is none of this name. */
    public boolean pause(String link) {
        return links.pause(link);
    }

    /** Binds a paused link again. False where there is none of this name. */
    public boolean resume(String link) {
        return links.resume(link);
    }

    /** Drains all links, each within its deadline, and closes. */
    @Override
    public void stop() {
        links.close();
        history.close();
        writer.close();
    }

    @Override
    public void close() {
        stop();
    }
}
