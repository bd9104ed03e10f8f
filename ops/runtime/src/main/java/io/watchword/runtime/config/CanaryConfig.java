package io.watchword.runtime.config;

import java.time.Duration;

/**
 * The test message that goes the whole way. Immutable.
 *
 * @param enabled whether ingest sends it, and the router keeps its place in the directory; default true
 * @param interval from one message to the next, 1s to 10m; default 15s
 * @param late what takes longer is late, 100ms to 60s; default 5s
 */
public record CanaryConfig(boolean enabled, Duration interval, Duration late) {

    /** The link's name, its metric label: no carrier's while the canary is enabled. */
    public static final String LINK = "canary";

    private static final Duration INTERVAL = Duration.ofSeconds(15);
    private static final Duration INTERVAL_MIN = Duration.ofSeconds(1);
    private static final Duration INTERVAL_MAX = Duration.ofMinutes(10);
    private static final Duration LATE = Duration.ofSeconds(5);
    private static final Duration LATE_MIN = Duration.ofMillis(100);
    private static final Duration LATE_MAX = Duration.ofSeconds(60);

    static CanaryConfig read(Section canary) {
        CanaryConfig read = new CanaryConfig(
                canary.flag("enabled", true),
                canary.duration("interval", INTERVAL, INTERVAL_MIN, INTERVAL_MAX),
                canary.duration("late", LATE, LATE_MIN, LATE_MAX));
        canary.end();
        return read;
    }
}
