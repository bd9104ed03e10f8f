package io.watchword.ingest.answer;

import io.watchword.ingest.metrics.LinkMetrics;
import io.watchword.ingest.pdu.Commands;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The due answers of one session. Any thread may add; one thread writes, all that are due with one write. After
 * {@link #close()} answers are dropped: their session is gone, and the carrier will deliver again. Thread-safe, but for
 * {@link #write}.
 */
public final class Answers {

    private static final int RESPONSE_OCTETS = 17;
    private static final int HEADER_OCTETS = 16;
    /** Messages that were stored together are answered together, but not at once: their answers come so close. */
    private static final long APART_NANOS = 2_000;
    /** How long a write may wait for more answers; less than a write takes. */
    private static final long GATHER_NANOS = 20_000;

    private final int bound;
    private final LinkMetrics metrics;
    /** Held for as long as it takes to add to a list, or to change it for another. */
    private final ReentrantLock lock = new ReentrantLock();

    private List<Answer> due = new ArrayList<>();
    private List<Answer> written = new ArrayList<>();
    private @Nullable Thread asleep;
    /** Of those that are due; to be looked at without the lock. */
    private final AtomicInteger size = new AtomicInteger();

    private volatile boolean closed;

    /** @param bound answers queued at most; a peer that lets more pile up does not read them */
    public Answers(int bound, LinkMetrics metrics) {
        this.bound = bound;
        this.metrics = metrics;
    }

    /** Never blocks for longer than a list is changed. Without room the session is of no more use: this closes it. */
    public void add(Answer answer) {
        Thread sleeper;
        lock.lock();
        try {
            if (closed) {
                return;
            }
            if (due.size() == bound) {
                close();
                return;
            }
            due.add(answer);
            size.lazySet(due.size());
            sleeper = asleep;
            asleep = null;
        } finally {
            lock.unlock();
        }
        if (sleeper != null) {
            LockSupport.unpark(sleeper);
        }
    }

    public void close() {
        lock.lock();
        try {
            closed = true;
            due.clear();
            size.set(0);
        } finally {
            lock.unlock();
        }
    }

    public boolean closed() {
        return closed;
    }

    public boolean empty() {
        return size.get() == 0;
    }

    /** Waits for an answer, at most {@code patience}, and writes all there are. Called by one thread. */
    @SuppressWarnings("ThreadPriorityCheck") // Nothing is right or wrong by it, only sooner.
    public void write(OutputStream out, Duration patience) throws IOException, InterruptedException {
        await(patience.toNanos());
        awaitMore();
        List<Answer> batch = take();
        if (batch.isEmpty() || closed) {
            return;
        }
        ByteBuffer octets = ByteBuffer.allocate(batch.size() * RESPONSE_OCTETS);
        batch.forEach(answer -> put(octets, answer));
        // jSMPP holds the same lock around each of its own PDUs.
        synchronized (out) {
            out.write(octets.array(), 0, octets.position());
            out.flush();
        }
        long now = System.nanoTime();
        // Whoever the write has woken, often on this core, goes before the counting.
        Thread.yield();
        count(batch, now);
    }

    private void await(long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        long left = nanos;
        while (left > 0 && sleeps()) {
            LockSupport.parkNanos(this, left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            left = end - System.nanoTime();
        }
    }

    /** Whether there is nothing to do; then whoever adds from now on wakes this thread. */
    private boolean sleeps() {
        lock.lock();
        try {
            asleep = due.isEmpty() ? Thread.currentThread() : null;
            return asleep != null;
        } finally {
            lock.unlock();
        }
    }

    private void awaitMore() {
        int seen = size.get();
        long start = System.nanoTime();
        long last = start;
        long now = start;
        while (seen > 0 && now - last < APART_NANOS && now - start < GATHER_NANOS) {
            Thread.onSpinWait();
            now = System.nanoTime();
            if (size.get() != seen) {
                seen = size.get();
                last = now;
            }
        }
    }

    private List<Answer> take() {
        written.clear();
        lock.lock();
        try {
            List<Answer> taken = due;
            due = written;
            written = taken;
            size.set(0);
            asleep = null;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void count(List<Answer> batch, long now) {
        int from = 0;
        for (int place = 0; place < batch.size(); place++) {
            Answer answer = batch.get(place);
            if (!answer.nack()) {
                metrics.responseTook(now - answer.readNanos());
            }
            boolean last = place + 1 == batch.size() || !answer.countsAs(batch.get(place + 1));
            if (last) {
                count(answer, place + 1 - from);
                from = place + 1;
            }
        }
    }

    private void count(Answer answer, int times) {
        if (answer.nack()) {
            metrics.sent(Commands.GENERIC_NACK, times);
        } else {
            metrics.answered(answer.commandId(), answer.status(), answer.cause(), times);
        }
    }

    /**
     * deliver_sm_resp and data_sm_resp with an empty message_id (SMPP 3.4 section 4.6.2, 4.7.2); generic_nack, which has
     * no body (section 4.3.1).
     */
    private static void put(ByteBuffer octets, Answer answer) {
        octets.putInt(answer.nack() ? HEADER_OCTETS : RESPONSE_OCTETS)
                .putInt(answer.nack() ? Commands.GENERIC_NACK : answer.commandId() | Commands.RESPONSE)
                .putInt(answer.status())
                .putInt(answer.sequence());
        if (!answer.nack()) {
            octets.put((byte) 0);
        }
    }
}
