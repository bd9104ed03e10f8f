package io.watchword.ingest.publish;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Whether what comes now waits a moment for more to go with it: only while messages come by the thousand a second, and
 * only while the carriers may send on. A carrier stops when as many are unanswered as its window holds, and nothing tells
 * us how many that is; but it is how many there were at most a moment ago. Confined to one lock, but for {@link #done}.
 */
final class Gathering {

    /** How long the first one waits. */
    static final Duration HELD_MAX = Duration.ofMillis(5);

    private static final long SPAN_NANOS = Duration.ofMillis(100).toNanos();
    private static final int MANY_A_SPAN = 150;
    /** From here on many come while one request is under way, and go together by themselves. */
    private static final int ENOUGH_A_SPAN = 1_000;

    /** Of a carrier that has become idle, its window is forgotten after this long, or twice this. */
    private static final long PEAK_NANOS = Duration.ofSeconds(1).toNanos();

    private final LongSupplier nanos;
    private long spanBegun;
    private int inSpan;
    private boolean worthwhile;
    private long peakBegun;
    private int peak;
    private int peakBefore;
    private final AtomicInteger unanswered = new AtomicInteger();

    /** @param nanos a clock that never goes back */
    Gathering(LongSupplier nanos) {
        this.nanos = nanos;
        this.spanBegun = nanos.getAsLong();
        this.peakBegun = spanBegun;
    }

    /** One has come; returns whether it waits, with those that wait already. */
    boolean holds() {
        count(nanos.getAsLong());
        int now = unanswered.incrementAndGet();
        boolean full = now >= Math.max(peak, peakBefore);
        peak = Math.max(peak, now);
        return worthwhile && !full;
    }

    /** One is done; from any thread. */
    void done() {
        unanswered.decrementAndGet();
    }

    private void count(long now) {
        inSpan++;
        if (now - spanBegun >= SPAN_NANOS) {
            long perSpan = inSpan * SPAN_NANOS / (now - spanBegun);
            worthwhile = perSpan >= MANY_A_SPAN && perSpan < ENOUGH_A_SPAN;
            inSpan = 0;
            spanBegun = now;
        }
        if (now - peakBegun >= PEAK_NANOS) {
            peakBefore = now - peakBegun < 2 * PEAK_NANOS ? peak : 0;
            peak = 0;
            peakBegun = now;
        }
    }
}
