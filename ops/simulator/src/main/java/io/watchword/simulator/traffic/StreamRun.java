package io.watchword.simulator.traffic;

import io.watchword.simulator.SimulatedSmsc;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Delivers at a rate until the count is reached or it is told to stop, and says every five seconds how it goes. While
 * nobody is bound it waits, as a carrier would. One thread runs it; any may stop it.
 */
public final class StreamRun {

    private static final long REPORT_EVERY_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final SimulatedSmsc smsc;
    private final Traffic traffic;
    private final int rate;
    private final long count;
    private final PrintWriter progress;
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private volatile boolean stopping;

    /**
     * @param rate messages a second, 1 or more
     * @param count how many; 0: until stopped
     */
    public StreamRun(SimulatedSmsc smsc, Traffic traffic, int rate, long count, PrintWriter progress) {
        if (rate < 1 || count < 0) {
            throw new IllegalArgumentException("rate must be 1 or more, count 0 or more");
        }
        this.smsc = smsc;
        this.traffic = traffic;
        this.rate = rate;
        this.count = count;
        this.progress = progress;
    }

    /** Whether every message was answered ESME_ROK; waits at most {@code lastAnswers} for the last answers. */
    public boolean run(Duration lastAnswers) throws InterruptedException {
        long start = System.nanoTime();
        long reported = start;
        for (long sent = 0; !stopping && (count == 0 || sent < count); sent++) {
            pauseUntil(start + sent * 1_000_000_000L / rate);
            deliver();
            if (System.nanoTime() - reported > REPORT_EVERY_NANOS) {
                reported = System.nanoTime();
                report();
            }
        }
        long end = System.nanoTime() + lastAnswers.toNanos();
        while (open.get() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        report();
        return refused.get() == 0 && open.get() == 0;
    }

    /** Sends nothing more; the run ends after the last answers. */
    public void stop() {
        stopping = true;
    }

    private void pauseUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0 && !stopping; left = due - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, PAUSE_NANOS));
        }
    }

    private void deliver() throws InterruptedException {
        while (!stopping && smsc.boundSessions() == 0) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        if (stopping) {
            return;
        }
        open.incrementAndGet();
        try {
            var unused = smsc.deliver(traffic.next()).whenComplete((delivery, failure) -> {
                if (failure != null || !delivery.accepted()) {
                    refused.incrementAndGet();
                }
                open.decrementAndGet();
            });
        } catch (IllegalStateException unboundMeanwhile) {
            refused.incrementAndGet();
            open.decrementAndGet();
        }
    }

    private void report() {
        progress.printf("answered %s, unanswered %d%n", smsc.ledger().counts(), open.get());
        progress.flush();
    }
}
