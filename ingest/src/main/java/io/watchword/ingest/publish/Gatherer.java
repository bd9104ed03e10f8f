package io.watchword.ingest.publish;

import io.watchword.runtime.service.Scheduler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Makes sends in the order they came in, at once, or some milliseconds later with those that follow, as {@link Gathering}
 * has it: sends that are made together become one request, of which producer, broker and routing have less work.
 * Thread-safe.
 */
final class Gatherer implements AutoCloseable {

    private final Gathering gathering;
    private final ScheduledExecutorService timer = new Scheduler("gatherer");
    private List<Runnable> held = new ArrayList<>();

    /** @param nanos a clock that never goes back */
    Gatherer(LongSupplier nanos) {
        this.gathering = new Gathering(nanos);
    }

    /** Makes it, on this thread or another; {@link #done} must be called once it is settled. */
    synchronized void add(Runnable send) {
        held.add(send);
        if (!gathering.holds() || (held.size() == 1 && !later())) {
            makeAll();
        }
    }

    private boolean later() {
        try {
            var ignored = timer.schedule(this::makeAll, Gathering.HELD_MAX.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (RejectedExecutionException closed) {
            return false;
        }
    }

    private synchronized void makeAll() {
        List<Runnable> due = held;
        held = new ArrayList<>();
        due.forEach(Runnable::run);
    }

    /** One that was added is settled. */
    void done() {
        gathering.done();
    }

    /** Makes what waits, and from then on all at once. */
    @Override
    public void close() {
        timer.shutdownNow();
        makeAll();
    }
}
