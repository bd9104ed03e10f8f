package io.watchword.bench.whole;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/**
 * When each of the expected things was due and arrived. An arrival counts once; one that nobody expects is passed over.
 * Thread-safe.
 */
public final class Arrivals {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(5);

    private final Map<String, Long> due = new ConcurrentHashMap<>();
    private final Histogram micros = new ConcurrentHistogram(LONGEST_MICROS, 3);
    private final Recorder lately = new Recorder(LONGEST_MICROS, 3);
    private int expected;

    /** Before it is sent. */
    public synchronized void expect(String what, long dueNanos) {
        due.put(what, dueNanos);
        expected++;
    }

    /** When it is seen. */
    public void arrived(String what) {
        long now = System.nanoTime();
        Long since = due.remove(what);
        if (since != null) {
            long took = Math.min(LONGEST_MICROS, Math.max(0, (now - since) / 1000));
            micros.recordValue(took);
            lately.recordValue(took);
        }
    }

    /** Whether everything has arrived. */
    public boolean complete() {
        return due.isEmpty();
    }

    public synchronized Figures figures(String what, int rate) {
        return new Figures(
                what, rate, expected, due.size(), millis(50), millis(95), millis(99), micros.getMaxValue() / 1000.0);
    }

    /** The 99th percentile, in milliseconds, of what arrived since this was called last. */
    public long latelyMillis() {
        return TimeUnit.MICROSECONDS.toMillis(lately.getIntervalHistogram().getValueAtPercentile(99));
    }

    private double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    /** Waits until everything has arrived, at most so long. */
    public void await(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (!complete() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
    }
}
