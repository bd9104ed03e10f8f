package io.watchword.bench.smpp;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Locale;

/**
 * The producer alone, or our receiver with a producer behind it, at one window, with a real broker. Immutable.
 *
 * @param ofBound messages a second over the lesser of the producer alone, flat out, and the window over the median time of
 *     its acknowledgement at that window. Some acknowledgements take many times the median, so that the producer alone does
 *     not come to this bound either
 * @param ofOwnBound messages a second over the same, with the median time of this row's own answers: how far the answers
 *     that take longer than most hold back what the window allows
 * @param ofProducer messages a second over those of the producer alone at the same window: what our receiver costs
 * @param refused answers that were not ESME_ROK, or sends that failed; a run with any is void
 */
@JsonPropertyOrder({"what", "window"})
record BrokerMeasurement(
        String what,
        int window,
        double perSecond,
        double ofBound,
        double ofOwnBound,
        double ofProducer,
        double p50Millis,
        double p99Millis,
        double cpuMicrosPerMessage,
        long refused) {

    static final String HEAD = String.format(
            Locale.ROOT,
            "%-10s %16s %12s %9s %9s %9s %10s %10s %10s",
            "broker:",
            "window",
            "messages/s",
            "of bound",
            "of own",
            "of alone",
            "p50 ms",
            "p99 ms",
            "CPU us/msg");

    /**
     * @param flatOut messages a second of the producer alone with no window
     * @param producer the producer alone at this window
     */
    static BrokerMeasurement of(String what, int window, double flatOut, Generator.Run producer, Generator.Run run) {
        return new BrokerMeasurement(
                what,
                window,
                run.perSecond(),
                run.perSecond() / bound(flatOut, window, producer),
                run.perSecond() / bound(flatOut, window, run),
                run.perSecond() / producer.perSecond(),
                run.p50().toNanos() / 1e6,
                run.p99().toNanos() / 1e6,
                run.cpuMicrosPerMessage(),
                run.refused());
    }

    private static double bound(double flatOut, int window, Generator.Run run) {
        return Math.min(flatOut, window / (run.p50().toNanos() / 1e9));
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%-10s %16d %12.0f %9.2f %9.2f %9.2f %10.3f %10.3f %10.2f%s",
                what,
                window,
                perSecond,
                ofBound,
                ofOwnBound,
                ofProducer,
                p50Millis,
                p99Millis,
                cpuMicrosPerMessage,
                refused == 0 ? "" : "  void: " + refused + " refused");
    }
}
