package io.watchword.ingest.answer;

import io.watchword.ingest.metrics.LinkMetrics;
import io.watchword.ingest.pdu.Commands;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The due answers of one session. Any thread may add, without a lock; one thread writes, all that are due with one write.
 * After {@link #close()} answers are dropped: their session is gone, and the carrier will deliver again. Thread-safe, but
 * for {@link #write}.
 */
public final class Answers {

    private static final int RESPONSE_OCTETS = 17;
    private static final int HEADER_OCTETS = 16;
    private static final int BATCH_MAX = 4_096;
    /** Messages that were stored together are answered together, but not at once: their answers come so close. */
    private static final long APART_NANOS = 2_000;
    /** How long a write may wait for more answers; less than a write takes. */
    private static final long GATHER_NANOS = 20_000;

    private final Queue<Answer> due = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queued = new AtomicInteger();
    private final AtomicReference<@Nullable Thread> asleep = new AtomicReference<>();
    private final int bound;
    private final LinkMetrics metrics;
    private volatile boolean closed;

    /** @param bound answers queued at most; a peer that lets more pile up does not read them */
    public Answers(int bound, LinkMetrics metrics) {
        this.bound = bound;
        this.metrics = metrics;
    }

    /** Never blocks. Without room the session is of no more use: this closes it. */
    public void add(Answer answer) {
        if (closed) {
            return;
        }
        if (queued.incrementAndGet() > bound) {
            closed = true;
            return;
        }
        due.add(answer);
        if (asleep.get() != null) {
            LockSupport.unpark(asleep.getAndSet(null));
        }
    }

    public void close() {
        closed = true;
        due.clear();
    }

    public boolean closed() {
        return closed;
    }

    public boolean empty() {
        return due.isEmpty();
    }

    /** Waits for an answer, at most {@code patience}, and writes all there are. Called by one thread. */
    public void write(OutputStream out, Duration patience) throws IOException, InterruptedException {
        await(patience.toNanos());
        List<Answer> batch = gather();
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
        count(batch, System.nanoTime());
    }

    private void await(long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        long left = nanos;
        while (due.isEmpty() && left > 0) {
            asleep.set(Thread.currentThread());
            // Whoever adds from now on sees that somebody sleeps.
            if (due.isEmpty()) {
                LockSupport.parkNanos(this, left);
            }
            asleep.set(null);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            left = end - System.nanoTime();
        }
    }

    private List<Answer> gather() {
        List<Answer> batch = new ArrayList<>();
        if (!drainTo(batch)) {
            return batch;
        }
        long start = System.nanoTime();
        long last = start;
        long now = start;
        while (now - last < APART_NANOS && now - start < GATHER_NANOS && batch.size() < BATCH_MAX) {
            Thread.onSpinWait();
            now = System.nanoTime();
            if (drainTo(batch)) {
                last = now;
            }
        }
        return batch;
    }

    /** Whether there was any. */
    private boolean drainTo(List<Answer> batch) {
        int before = batch.size();
        while (batch.size() < BATCH_MAX) {
            Answer next = due.poll();
            if (next == null) {
                break;
            }
            batch.add(next);
        }
        queued.addAndGet(before - batch.size());
        return batch.size() > before;
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
