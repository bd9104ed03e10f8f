package io.watchword.bench.whole;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Calls at a steady rate. A call is late when the one before took too long, but its due time is not: what is measured
 * from there has no coordinated omission. Immutable.
 *
 * @param rate calls a second, 1 or more
 * @param length how long
 */
public record Pace(int rate, Duration length) {

    private static final Duration LEAD_IN = Duration.ofSeconds(5);
    /** At more than a thousand a second, those due meanwhile go together: waking for each would cost more than the call. */
    private static final long WAIT_NANOS_MIN = 1_000_000;

    /** How many calls that makes. */
    public int calls() {
        return Math.toIntExact(Math.multiplyExact(rate, length.toMillis()) / 1000);
    }

    /** The same for the first few seconds, which are not measured: until whoever waits has connected, and caches are warm. */
    public Pace leadIn() {
        return new Pace(rate, LEAD_IN);
    }

    /** Calls on this thread until all are done. */
    public void run(Call call) {
        long start = System.nanoTime();
        long step = 1_000_000_000L / rate;
        long shortestWait = step < WAIT_NANOS_MIN ? WAIT_NANOS_MIN : 0;
        for (int i = 0; i < calls(); i++) {
            long due = start + i * step;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(Math.max(left, shortestWait));
            }
            call.at(due, i);
        }
    }

    /** One call. */
    @FunctionalInterface
    public interface Call {
        /**
         * @param due when it should have been made, by {@link System#nanoTime()}
         * @param index from 0
         */
        void at(long due, int index);
    }
}
