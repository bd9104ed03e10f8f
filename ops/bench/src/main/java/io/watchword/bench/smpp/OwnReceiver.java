package io.watchword.bench.smpp;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.watchword.ingest.link.Links;
import io.watchword.ingest.metrics.IngestMetrics;
import io.watchword.ingest.publish.MessageStore;
import io.watchword.ingest.publish.Received;
import io.watchword.ingest.publish.RecordWriter;
import io.watchword.ingest.publish.Shared;
import io.watchword.ingest.publish.UncleanEnds;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.schemas.Topic;
import io.watchword.schemas.avro.RedeliveryExpected;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/** Our links over a store that keeps nothing and settles after a fixed time. */
final class OwnReceiver implements Receiver {

    private final DelayLine line;
    private final Links links;

    OwnReceiver(int port, Duration store, int window) {
        Clock clock = Clock.systemUTC();
        this.line = new DelayLine(store, () -> {});
        this.links = new Links(
                "bench",
                new Shared(
                        new Delayed(line),
                        new Discarding(),
                        new UncleanEnds(clock),
                        new IngestMetrics(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT), clock),
                        clock));
        LinkSettings link = LinkSettings.of("bench", "127.0.0.1", port, "u", "p");
        LinkSettings.Limits usual = link.limits();
        // The generator answers neither unbind nor enquire_link.
        LinkSettings.Timing timing =
                link.timing().withDrain(Duration.ofMillis(100)).withEnquire(Duration.ZERO);
        links.apply(List.of(link.withTiming(timing)
                .withLimits(new LinkSettings.Limits(
                        window + 1, usual.inflightOctets(), usual.pduOctets(), usual.temporaryError(), 0))));
    }

    @Override
    public void close() {
        links.close();
        line.close();
    }

    private record Delayed(DelayLine line) implements MessageStore {
        @Override
        public void store(Received message, Settled then) {
            line.add(() -> then.settled(Outcome.STORED));
        }

        @Override
        public void keepUnframable(LinkSettings link, byte[] octets, Instant at) {}

        @Override
        public void refused(Received message, RedeliveryExpected how) {}

        @Override
        public void accepted(Received message) {}
    }

    private record Discarding() implements RecordWriter {
        @Override
        public <V extends SpecificRecordBase> void write(Topic<V> topic, @Nullable String key, V value, Written then) {
            then.written(Result.STORED);
        }
    }
}
