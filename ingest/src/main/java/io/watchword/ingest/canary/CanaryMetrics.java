package io.watchword.ingest.canary;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * {@code canary_messages_total} by result, {@code canary_roundtrip_seconds} and {@code canary_age_seconds}. Thread-safe.
 */
final class CanaryMetrics {

    /** What became of a message. */
    enum Result {
        /** Its code came. */
        ON_TIME,
        /** Its code came, and late. */
        LATE,
        /** No code came for as long as it was waited for. */
        LOST,
        /** It was answered with an error, or not at all. */
        REFUSED,
        /** Nobody was bound to take it. */
        UNBOUND
    }

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60)
    };

    private final Map<Result, Counter> results = new EnumMap<>(Result.class);
    private final Timer roundTrip;

    /** @param age since the last code came */
    CanaryMetrics(MeterRegistry registry, Supplier<Duration> age) {
        for (Result result : Result.values()) {
            results.put(
                    result,
                    Counter.builder("canary.messages")
                            .description("Test messages, by what became of them")
                            .tag("result", result.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        this.roundTrip = Timer.builder("canary.roundtrip")
                .description("From the test message to its code, where that came")
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
        Gauge.builder("canary.age", age, since -> since.get().toMillis() / 1000.0)
                .description("Since the last test message came through, or since the start")
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
    }

    void count(Result result) {
        count(result, 1);
    }

    void count(Result result, int times) {
        Objects.requireNonNull(results.get(result)).increment(times);
    }

    void came(Duration took, Duration late) {
        roundTrip.record(took);
        count(took.compareTo(late) > 0 ? Result.LATE : Result.ON_TIME);
    }
}
