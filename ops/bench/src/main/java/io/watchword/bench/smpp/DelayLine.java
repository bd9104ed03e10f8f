package io.watchword.bench.smpp;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands in for a broker: runs what it is given after a fixed time, in order, on one thread of its own; without a time
 * at once, on the caller's. Thread-safe.
 */
final class DelayLine implements AutoCloseable {

    private static final long NAP_NANOS = 50_000;

    private record Due(long nanos, Runnable action) {}

    private final long delayNanos;
    private final Runnable afterBatch;
    private final Queue<Due> line = new ConcurrentLinkedQueue<>();
    private final Thread thread = new Thread(this::run, "bench-store");
    private volatile boolean closed;

    /** @param afterBatch run on the same thread when all that was due has been run */
    DelayLine(Duration delay, Runnable afterBatch) {
        this.delayNanos = delay.toNanos();
        this.afterBatch = afterBatch;
        if (delayNanos > 0) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void add(Runnable action) {
        if (delayNanos == 0) {
            action.run();
        } else {
            line.add(new Due(System.nanoTime() + delayNanos, action));
        }
    }

    private void run() {
        while (!closed) {
            long now = System.nanoTime();
            boolean ran = false;
            for (Due head = line.peek(); head != null && head.nanos() <= now; head = line.peek()) {
                line.remove();
                head.action().run();
                ran = true;
            }
            if (ran) {
                afterBatch.run();
            }
            LockSupport.parkNanos(NAP_NANOS);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
