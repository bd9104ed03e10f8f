package io.watchword.router.streams.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;

/**
 * {@code router_store_rebuilt_total{application,store}}: stores that did not hold what they were said to hold and are
 * restored from their changelog. {@code router_store_mismatch_total{application}}: questions on which a store was found
 * to be behind the directory. Thread-safe.
 */
public final class StoreMetrics {

    /** Carries these into the stores, which Kafka Streams makes itself. */
    public static final String CONFIG = "watchword.store.metrics";

    private final MeterRegistry registry;
    private final String application;
    private final Counter mismatches;

    public StoreMetrics(MeterRegistry registry, String application) {
        this.registry = registry;
        this.application = application;
        this.mismatches = Counter.builder("router.store.mismatch")
                .description("Questions on which a store was found to be behind the directory")
                .tag("application", application)
                .register(registry);
    }

    /** Those of the application that these settings are of; none in a test driver. */
    static Optional<StoreMetrics> in(Map<String, Object> settings) {
        return settings.get(CONFIG) instanceof StoreMetrics found ? Optional.of(found) : Optional.empty();
    }

    /** There with 0 from the start, for each store that is opened. */
    void opened(String store) {
        counter(store);
    }

    void rebuilt(String store) {
        counter(store).increment();
    }

    /** A store is behind what this process itself has read of the directory. */
    public void mismatch() {
        mismatches.increment();
    }

    private Counter counter(String store) {
        return Counter.builder("router.store.rebuilt")
                .description("Stores that did not hold what they were said to hold and are restored")
                .tag("application", application)
                .tag("store", store)
                .register(registry);
    }
}
