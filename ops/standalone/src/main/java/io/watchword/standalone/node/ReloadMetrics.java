package io.watchword.standalone.node;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What became of changes of the configuration while running. Thread-safe. */
final class ReloadMetrics {

    private final Counter applied;
    private final Counter refused;

    ReloadMetrics(MeterRegistry registry) {
        this.applied = counter(registry, "applied");
        this.refused = counter(registry, "refused");
    }

    private static Counter counter(MeterRegistry registry, String result) {
        return Counter.builder("config.reloads")
                .description("Changes of the configuration while running, by what became of them")
                .tag("result", result)
                .register(registry);
    }

    void applied() {
        applied.increment();
    }

    void refused() {
        refused.increment();
    }
}
