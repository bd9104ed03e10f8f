package io.watchword.ingest.answer;

import io.watchword.ingest.metrics.LinkMetrics;
import io.watchword.ingest.pdu.Commands;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The due answers of one session. Any thread may add; one thread writes, all that are due with one write. After {@link
 * #close()} answers are dropped: their session is gone, and the carrier will deliver again. Thread-safe.
 */
public final class Answers {

    private static final int RESPONSE_OCTETS = 17;
    private static final int HEADER_OCTETS = 16;
    private static final int BATCH_MAX = 4_096;

    private final BlockingQueue<Answer> due;
    private final LinkMetrics metrics;
    private volatile boolean closed;

    /** @param bound answers queued at most; a peer that lets more pile up does not read them */
    public Answers(int bound, LinkMetrics metrics) {
        this.due = new ArrayBlockingQueue<>(bound);
        this.metrics = metrics;
    }

    /** Never blocks. Without room the session is of no more use: this closes it. */
    public void add(Answer answer) {
        if (!closed && !due.offer(answer)) {
            closed = true;
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

    /** Waits for an answer, at most {@code patience}, and writes all there are. */
    public void write(OutputStream out, Duration patience) throws IOException, InterruptedException {
        Answer first = due.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null || closed) {
            return;
        }
        List<Answer> batch = new ArrayList<>();
        batch.add(first);
        due.drainTo(batch, BATCH_MAX - 1);
        ByteBuffer octets = ByteBuffer.allocate(batch.size() * RESPONSE_OCTETS);
        batch.forEach(answer -> put(octets, answer));
        // jSMPP holds the same lock around each of its own PDUs.
        synchronized (out) {
            out.write(octets.array(), 0, octets.position());
            out.flush();
        }
        long now = System.nanoTime();
        batch.forEach(answer -> count(answer, now));
    }

    private void count(Answer answer, long now) {
        if (answer.nack()) {
            metrics.sent(Commands.GENERIC_NACK);
        } else {
            metrics.answered(
                    answer.commandId(), answer.status(), answer.cause(), Duration.ofNanos(now - answer.readNanos()));
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
