package io.watchword.router.view;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;

/** What the view counts. Thread-safe. */
public final class ViewMetrics {

    private final Counter appended;
    private final Counter duplicates;
    private final Counter expired;
    private final Counter skewed;
    private final Timer visible;
    private final MeterRegistry registry;

    public ViewMetrics(MeterRegistry registry) {
        this.registry = registry;
        appended = append(registry, "new");
        duplicates = append(registry, "duplicate");
        expired = append(registry, "expired");
        skewed = Counter.builder("sms.clock.skew")
                .description("Codes that were visible before they were read, by the clocks concerned")
                .register(registry);
        visible = Timer.builder("sms.code.visible")
                .description("From the reading of the PDU to the code being readable")
                .serviceLevelObjectives(
                        Duration.ofMillis(10),
                        Duration.ofMillis(25),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(300))
                .register(registry);
    }

    private static Counter append(MeterRegistry registry, String result) {
        return Counter.builder("inbox.append")
                .description("Messages read into the inbox")
                .tag("result", result)
                .register(registry);
    }

    /** Lets the messages kept here be counted. */
    void entries(StreamsView view) {
        Gauge.builder("inbox.entries", view, StreamsView::messagesHere)
                .description("Messages in this instance's part of the inbox, as the store estimates them")
                .register(registry);
    }

    void appended() {
        appended.increment();
    }

    void duplicate() {
        duplicates.increment();
    }

    void expired() {
        expired.increment();
    }

    /** A code has become readable; a clock that went backwards counts as no time at all. */
    void codeVisible(Instant readAt, Instant now) {
        Duration took = Duration.between(readAt, now);
        if (took.isNegative()) {
            skewed.increment();
        }
        visible.record(took.isNegative() ? Duration.ZERO : took);
    }
}
