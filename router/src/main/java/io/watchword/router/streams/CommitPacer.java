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
 * <p>With more than 500 results a second for some time, and a short commit interval, it asks for none and leaves it to
 * the interval: each one asked for would come in addition. So does a thread that is behind, since the interval is counted
 * from the end of the last commit it made: else, once a commit takes longer than the pause, each result would have one of
 * its own, and the thread would never catch up. Thread-safe; each thread has its own pace.
 */
public final class CommitPacer {

    private static final long PAUSE_NANOS_MIN = 10_000_000;
    private static final long PAUSE_NANOS_MAX = 50_000_000;
    /** With more of them in one commit, and more of them a second, the pause before the next commit is longer. */
    private static final int FEW_RESULTS = 2;

    private static final int FEW_A_SECOND = 150;
    /** So many, for longer than a burst, that the commit interval alone is often enough. */
    private static final int VERY_MANY_A_SECOND = 500;

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
    private final boolean shortInterval;
    private final ThreadLocal<Pace> paces = ThreadLocal.withInitial(Pace::new);

    private CommitPacer(LongSupplier nanos, boolean shortInterval) {
        this.nanos = nanos;
        this.shortInterval = shortInterval;
    }

    /** Paced by {@code nanos}, a clock that never goes back, however many results there are. */
    public CommitPacer(LongSupplier nanos) {
        this(nanos, false);
    }

    /** Paced by {@code nanos}, for threads with a commit interval so short that very many results can be left to it. */
    public static CommitPacer besideShortInterval(LongSupplier nanos) {
        return new CommitPacer(nanos, true);
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
        double perSecond = pace.results * 1e9 / (now - pace.lastCommit);
        boolean enough = shortInterval && pace.pause == PAUSE_NANOS_MAX && perSecond > VERY_MANY_A_SECOND;
        if (!enough) {
            pace.waiting.commit();
        }
        boolean many = pace.results > FEW_RESULTS && perSecond > FEW_A_SECOND;
        long next = many ? pace.pause * 2 : pace.pause / 2;
        pace.pause = Math.max(PAUSE_NANOS_MIN, Math.min(PAUSE_NANOS_MAX, next));
        pace.committed = true;
        pace.lastCommit = now;
        pace.results = 0;
        pace.waiting = null;
    }
}
