package io.watchword.bench.smpp;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Locale;

/**
 * The producer alone, or our receiver with a producer behind it, at one window, with a real broker. Immutable.
 *
 * @param ofBound messages a second over what can be: the lesser of the producer alone, flat out, and the window over the
 *     median time of an acknowledgement at that window
 * @param refused answers that were not ESME_ROK, or sends that failed; a run with any is void
 */
@JsonPropertyOrder({"what", "window"})
record BrokerMeasurement(
        String what,
        int window,
        double perSecond,
        double ofBound,
        double p50Millis,
        double p99Millis,
        double cpuMicrosPerMessage,
        long refused) {

    static final String HEAD = String.format(
            Locale.ROOT,
            "%-10s %16s %12s %9s %17s %10s %10s",
            "broker:",
            "window",
            "messages/s",
            "of bound",
            "p50 ms",
            "p99 ms",
            "CPU us/msg");

    static BrokerMeasurement of(String what, int window, double bound, Generator.Run run) {
        return new BrokerMeasurement(
                what,
                window,
                run.perSecond(),
                run.perSecond() / bound,
                run.p50().toNanos() / 1e6,
                run.p99().toNanos() / 1e6,
                run.cpuMicrosPerMessage(),
                run.refused());
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%-10s %16d %12.0f %9.2f %17.3f %10.3f %10.2f%s",
                what,
                window,
                perSecond,
                ofBound,
                p50Millis,
                p99Millis,
                cpuMicrosPerMessage,
                refused == 0 ? "" : "  void: " + refused + " refused");
    }
}
