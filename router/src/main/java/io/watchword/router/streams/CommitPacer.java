package io.watchword.router.streams;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a commit as soon as a result is out that somebody waits for, since under exactly-once nobody sees it before; but
 * not more often than a stream thread can commit. With few results that is every 10 ms, with many up to every 50 ms, since
 * a commit takes some milliseconds whatever is in it.
 *
 * <p>A thread that is behind asks for none and leaves it to the commit interval, which is counted from the end of the last
 * commit: else, once a commit takes longer than the pause, each result would have one of its own, and the thread would
 * never catch up. Thread-safe; each thread has its own pace.
 */
public final class CommitPacer {

    private static final long PAUSE_NANOS_MIN = 10_000_000;
    private static final long PAUSE_NANOS_MAX = 50_000_000;
    /** With more of them in one commit, and more of them a second, the pause before the next commit is longer. */
    private static final int FEW_RESULTS = 2;

    private static final int FEW_A_SECOND = 150;
    /** How long a record may have waited to be read by a thread that keeps up. */
    private static final Duration BEHIND = Duration.ofMillis(200);

    private static final class Pace {
        private boolean committed;
        private long lastCommit;
        private long pause = PAUSE_NANOS_MIN;
        private int results;
        private boolean behind;
        private @Nullable ProcessingContext waiting;
    }

    private final LongSupplier nanos;
    private final ThreadLocal<Pace> paces = ThreadLocal.withInitial(Pace::new);

    /** Paced by {@code nanos}, a clock that never goes back. */
    public CommitPacer(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** {@code task} reads a record. */
    public void recordIn(ProcessingContext task, Record<?, ?> record) {
        recordIn(Duration.ofMillis(task.currentSystemTimeMs() - record.timestamp()));
    }

    /** A record is read that came so long ago. */
    void recordIn(Duration age) {
        paces.get().behind = age.compareTo(BEHIND) > 0;
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
        if (pace.waiting == null || pace.behind || (pace.committed && now - pace.lastCommit < pace.pause)) {
            return;
        }
        long next = isMany(pace.results, now - pace.lastCommit) ? pace.pause * 2 : pace.pause / 2;
        pace.pause = Math.max(PAUSE_NANOS_MIN, Math.min(PAUSE_NANOS_MAX, next));
        pace.committed = true;
        pace.lastCommit = now;
        pace.results = 0;
        pace.waiting.commit();
        pace.waiting = null;
    }

    private static boolean isMany(int results, long nanos) {
        return results > FEW_RESULTS && results * 1e9 / nanos > FEW_A_SECOND;
    }
}
