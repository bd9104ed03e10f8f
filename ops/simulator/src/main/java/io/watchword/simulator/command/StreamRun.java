package io.watchword.simulator.command;

import io.watchword.simulator.SimulatedSmsc;
import io.watchword.simulator.traffic.Traffic;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Delivers at a rate until the count is reached or the process is told to end, and says every five seconds how it goes.
 * While nobody is bound it waits, as a carrier would. Confined to one thread; its end comes from the shutdown hook.
 */
final class StreamRun {

    private static final long REPORT_EVERY_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final SimulatedSmsc smsc;
    private final Traffic traffic;
    private final int rate;
    private final long count;
    private final PrintWriter err;
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private volatile boolean stopping;

    StreamRun(SimulatedSmsc smsc, Traffic traffic, int rate, long count, PrintWriter err) {
        this.smsc = smsc;
        this.traffic = traffic;
        this.rate = Math.max(1, rate);
        this.count = count;
        this.err = err;
    }

    /** Whether every part was answered ESME_ROK. */
    boolean run(Duration lastAnswers) throws InterruptedException {
        Thread sending = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(sending), "simulate-stop"));
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
            var unused = smsc.deliver(traffic.next().sms()).whenComplete((delivery, failure) -> {
                if (failure != null || !delivery.accepted()) {
                    refused.incrementAndGet();
                }
                open.decrementAndGet();
            });
        } catch (IllegalStateException unboundMeanwhile) {
            open.decrementAndGet();
        }
    }

    private void report() {
        Map<String, Long> counts = smsc.ledger().counts();
        err.printf("answered %s, unanswered %d%n", counts, open.get());
        err.flush();
    }

    private void end(Thread sending) {
        stopping = true;
        try {
            sending.join(TimeUnit.SECONDS.toMillis(8));
        } catch (InterruptedException giveUp) {
            Thread.currentThread().interrupt();
        }
    }
}
