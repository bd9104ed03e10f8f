package io.watchword.router.redrive;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** {@code redrive_messages_total{trigger}}: messages handed to routing again. Thread-safe. */
public final class RedriveMetrics {

    private final Counter ordered;
    private final Counter assigned;
    private final Counter known;

    /** Registers every series at 0. */
    public RedriveMetrics(MeterRegistry registry) {
        ordered = messages(registry, "order");
        assigned = messages(registry, "assignment");
        known = messages(registry, "known");
    }

    private static Counter messages(MeterRegistry registry, String trigger) {
        return Counter.builder("redrive.messages")
                .description("Messages that were set aside and handed to routing again")
                .tag("trigger", trigger)
                .register(registry);
    }

    void ordered(int count) {
        ordered.increment(count);
    }

    /** Set aside as unknown although their numbers are in the directory. */
    void known(int count) {
        known.increment(count);
    }

    void assigned(int count) {
        assigned.increment(count);
    }
}
