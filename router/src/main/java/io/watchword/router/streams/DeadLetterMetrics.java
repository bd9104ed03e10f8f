package io.watchword.router.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** {@code dead_letters_total{source,reason}} of one stage. Thread-safe. */
public final class DeadLetterMetrics {

    /** Why a stage sets a record aside in {@code sms.dead-letter}. */
    public enum Reason {
        /** Its octets are no record that this version can read. */
        POISON_RECORD,
        /** Reading went well, and then a rule failed on it: a fault of the program. */
        PROCESSING_FAILED,
        /** What came of it is larger than the broker takes. */
        TOO_LARGE,
        /** A text in an encoding that cannot be read. */
        UNDECODABLE
    }

    private final String stage;
    private final Map<Reason, Counter> counters = new EnumMap<>(Reason.class);

    /**
     * Registers every series at 0.
     *
     * @param stage the stage that sets aside: routing, directory, view or fanout
     */
    public DeadLetterMetrics(MeterRegistry registry, String stage) {
        this.stage = stage;
        for (Reason reason : Reason.values()) {
            counters.put(
                    reason,
                    Counter.builder("dead.letters")
                            .description("Records set aside in sms.dead-letter")
                            .tag("source", stage)
                            .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    /** The stage it counts for. */
    public String stage() {
        return stage;
    }

    /** Counts one. */
    public void count(Reason reason) {
        Objects.requireNonNull(counters.get(reason)).increment();
    }
}
