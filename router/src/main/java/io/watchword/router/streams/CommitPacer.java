package io.watchword.router.streams;

import java.util.function.LongSupplier;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a commit as soon as a result is out that somebody waits for, since under exactly-once nobody sees it before; but not more often than a
 * stream thread can commit. With few results that is every 10 ms, with many up to every 50 ms, since a commit takes some
 * milliseconds whatever is in it. Thread-safe; each thread has its own pace.
 */
public final class CommitPacer {

    private static final long PAUSE_NANOS_MIN = 10_000_000;
    private static final long PAUSE_NANOS_MAX = 50_000_000;
    /** How many results in one commit make the pause before the next one longer. */
    private static final int RESULTS_A_COMMIT = 10;

    private static final class Pace {
        private boolean committed;
        private long lastCommit;
        private long pause = PAUSE_NANOS_MIN;
        private int results;
        private @Nullable ProcessingContext waiting;
    }

    private final LongSupplier nanos;
    private final ThreadLocal<Pace> paces = ThreadLocal.withInitial(Pace::new);

    /** Paced by {@code nanos}, a clock that never goes back. */
    public CommitPacer(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** A result went out of {@code task}. */
    public void resultOut(ProcessingContext task) {
        Pace pace = paces.get();
        pace.results++;
        pace.waiting = task;
        commitIfDue(pace);
    }

    /** Called every few milliseconds: commits what had to wait. */
    public void tick() {
        commitIfDue(paces.get());
    }

    /** A task's request commits all tasks of its thread, but only where the task itself has something to commit. */
    private void commitIfDue(Pace pace) {
        long now = nanos.getAsLong();
        if (pace.waiting == null || (pace.committed && now - pace.lastCommit < pace.pause)) {
            return;
        }
        long next = pace.results > RESULTS_A_COMMIT ? pace.pause * 2 : pace.pause / 2;
        pace.pause = Math.max(PAUSE_NANOS_MIN, Math.min(PAUSE_NANOS_MAX, next));
        pace.committed = true;
        pace.lastCommit = now;
        pace.results = 0;
        pace.waiting.commit();
        pace.waiting = null;
    }
}
