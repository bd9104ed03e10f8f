package io.watchword.ingest.link;

import org.jspecify.annotations.Nullable;

/**
 * Wakes the thread that waits for a bind_resp when its connection is lost. Under one lock, so that the interrupt reaches
 * the wait or nobody: one that came later would end something else. Thread-safe.
 */
final class BindWait {

    private @Nullable Thread waiting;
    private boolean lost;

    /** From now on the calling thread waits. */
    synchronized void begin() {
        waiting = Thread.currentThread();
    }

    /** Wakes it, unless it is itself the one that calls: then it knows. */
    synchronized void lose() {
        if (waiting != null && waiting != Thread.currentThread()) {
            lost = true;
            waiting.interrupt();
            waiting = null;
        }
    }

    synchronized boolean lost() {
        return lost;
    }

    /**
     * Nobody is interrupted from now on. Called by the thread that waited.
     *
     * @return whether the connection was lost; an interrupt that the wait has not noticed is taken back
     */
    synchronized boolean end() {
        waiting = null;
        if (lost) {
            var ignored = Thread.interrupted();
        }
        return lost;
    }
}
