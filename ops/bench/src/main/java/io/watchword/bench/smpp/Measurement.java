package io.watchword.bench.smpp;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Locale;

/**
 * One receiver at one window. Immutable.
 *
 * @param refused answers that were not ESME_ROK; a run with any is void
 */
@JsonPropertyOrder({"receiver", "storeMillis", "window"})
record Measurement(
        String receiver,
        long storeMillis,
        int window,
        double perSecond,
        double p50Millis,
        double p99Millis,
        double cpuMicrosPerMessage,
        long refused) {

    static Measurement of(Kind kind, long storeMillis, int window, Generator.Run run) {
        return new Measurement(
                kind.name().toLowerCase(Locale.ROOT),
                storeMillis,
                window,
                run.perSecond(),
                run.p50().toNanos() / 1e6,
                run.p99().toNanos() / 1e6,
                run.cpuMicrosPerMessage(),
                run.refused());
    }
}
