package io.watchword.router.fanout;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** {@code fanout_codes_total{result}}: copies of codes for subscribers. Thread-safe. */
public final class FanoutMetrics {

    private final Counter copied;
    private final Counter topicMissing;

    /** Registers every series at 0. */
    public FanoutMetrics(MeterRegistry registry) {
        copied = codes(registry, "copied");
        topicMissing = codes(registry, "topic_missing");
    }

    private static Counter codes(MeterRegistry registry, String result) {
        return Counter.builder("fanout.codes")
                .description("Copies of codes for Kafka subscribers by what became of them")
                .tag("result", result)
                .register(registry);
    }

    void copied() {
        copied.increment();
    }

    void topicMissing() {
        topicMissing.increment();
    }
}
