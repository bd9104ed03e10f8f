package io.watchword.ingest.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The meters of publishing, and those of every link by its name. Thread-safe. */
public final class IngestMetrics {

    /** What became of a send. */
    public enum PublishResult {
        OK,
        TIMEOUT,
        REJECTED,
        SERIALIZATION
    }

    static final Duration[] BUCKETS = {
        Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(25), Duration.ofMillis(50),
        Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1),
        Duration.ofMillis(2500), Duration.ofSeconds(5), Duration.ofSeconds(10)
    };

    private final MeterRegistry registry;
    private final Clock clock;
    private final Timer publish;
    private final Counter replaced;
    private final Map<PublishResult, Counter> published = new EnumMap<>(PublishResult.class);
    private final Map<String, LinkMetrics> links = new ConcurrentHashMap<>();

    public IngestMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.publish = Timer.builder("sms.publish")
                .description("From send to the broker's acknowledgement")
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
        this.replaced = Counter.builder("sms.producers.replaced")
                .description("Producers that could not go on and were made anew")
                .register(registry);
        for (PublishResult result : PublishResult.values()) {
            published.put(
                    result,
                    Counter.builder("sms.publish")
                            .description("Sends by what became of them")
                            .tag("result", result.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    /** The meters of a link; the same object for the same name. */
    public LinkMetrics link(String name) {
        return links.computeIfAbsent(name, link -> new LinkMetrics(registry, clock, link));
    }

    /** Takes the meters of a link that is no more out of the registry. */
    public void forget(String name) {
        LinkMetrics gone = links.remove(name);
        if (gone != null) {
            gone.remove();
        }
    }

    /** A producer had come to its end, and there is a new one. */
    public void producerReplaced() {
        replaced.increment();
    }

    public void published(PublishResult result, Duration took) {
        Counter counter = published.get(result);
        if (counter != null) {
            counter.increment();
        }
        publish.record(took);
    }
}
