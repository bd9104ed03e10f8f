package io.watchword.bench.smpp;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands in for a broker: runs what it is given after a fixed time, in order, on one thread of its own, which sleeps until
 * then, so that a receiver's processor time is its own; without a time at once, on the caller's. Thread-safe.
 */
final class DelayLine implements AutoCloseable {

    private record Due(long nanos, Runnable action) {}

    private final long delayNanos;
    private final Runnable afterBatch;
    private final Queue<Due> line = new ConcurrentLinkedQueue<>();
    private final Thread thread = new Thread(this::run, "bench-store");
    private volatile boolean empty;
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
            return;
        }
        line.add(new Due(System.nanoTime() + delayNanos, action));
        if (empty) {
            empty = false;
            LockSupport.unpark(thread);
        }
    }

    private void run() {
        while (!closed) {
            boolean ran = false;
            Due head = line.peek();
            for (; head != null && head.nanos() <= System.nanoTime(); head = line.peek()) {
                line.remove();
                head.action().run();
                ran = true;
            }
            if (ran) {
                afterBatch.run();
            }
            if (head == null) {
                awaitFirst();
            } else {
                LockSupport.parkNanos(this, head.nanos() - System.nanoTime());
            }
        }
    }

    private void awaitFirst() {
        empty = true;
        // Whoever adds from now on sees that it is.
        if (line.isEmpty() && !closed) {
            LockSupport.park(this);
        }
        empty = false;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
