package io.watchword.ingest.publish;

import io.watchword.ingest.answer.Answer;
import io.watchword.ingest.answer.Answers;
import io.watchword.ingest.metrics.Cause;
import io.watchword.ingest.metrics.LinkMetrics;
import io.watchword.ingest.pdu.BodyReader;
import io.watchword.ingest.pdu.Frame;
import io.watchword.ingest.pdu.Reading;
import io.watchword.ingest.publish.MessageStore.Outcome;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.schemas.avro.RedeliveryExpected;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes the messages of one session: hands each to the store, and sees to it that each is answered once, OK only when
 * it is stored. {@link #take} is confined to the session's reader thread, {@link #expire} to its writer; the store
 * settles from any thread.
 */
public final class Intake {

    private static final int INVALID_BIND_STATUS = 0x04;
    private static final Duration HELD_MAX = Duration.ofSeconds(1);
    /** A carrier that was told to send again does so within this, or the router takes it for a message of its own. */
    private static final Duration REPEAT_WITHIN = Duration.ofSeconds(60);

    private final LinkSettings link;
    private final String session;
    private final Shared shared;
    private final LinkMetrics metrics;
    private final Answers answers;
    private final Room room;
    private final Queue<Pending> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean held;
    private volatile boolean lost;
    private volatile boolean used;
    private volatile long repeatUntilNanos = System.nanoTime();

    public Intake(LinkSettings link, String session, Shared shared, Answers answers) {
        this.link = link;
        this.session = session;
        this.shared = shared;
        this.metrics = shared.metrics().link(link.name());
        this.answers = answers;
        Duration answer = link.timing().answer();
        this.room = new Room(
                link.limits().inflight(),
                link.limits().inflightOctets(),
                answer.compareTo(HELD_MAX) < 0 ? answer : HELD_MAX);
    }

    /**
     * Blocks while there is no room in flight, and between {@link #hold} and {@link #release}.
     *
     * @param bound whether the bind has been accepted
     */
    public void take(Frame frame, Instant readAt, boolean bound) {
        boolean refused = held;
        if (refused) {
            awaitRelease();
        }
        Pending pending =
                new Pending(new Received(link, session, frame, BodyReader.read(frame), readAt), System.nanoTime());
        unanswered.incrementAndGet();
        if (!bound) {
            answer(pending, INVALID_BIND_STATUS, Cause.UNBOUND);
        } else if (refused) {
            answer(pending, link.limits().temporaryError(), Cause.DRAINING);
        } else if (!enter(pending)) {
            metrics.throttled();
            answer(pending, link.limits().temporaryError(), Cause.FULL);
        } else {
            used = true;
            metrics.inflight(1);
            waiting.add(pending);
            shared.messages().store(pending.message(), outcome -> settle(pending, outcome));
        }
    }

    private boolean enter(Pending pending) {
        try {
            return room.enter(pending.octets());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void awaitRelease() {
        try {
            boolean ignored = released.await(link.timing().drain().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void settle(Pending pending, Outcome outcome) {
        room.leave(pending.octets());
        metrics.inflight(-1);
        if (outcome == Outcome.FAILED) {
            refuse(pending, Cause.BROKER, RedeliveryExpected.ANSWERED_NOT_OK);
            return;
        }
        if (lost) {
            // Stored after its session had ended, so the end that the carrier repeats after is now.
            shared.uncleanEnds().ended(link.group(), shared.clock().instant());
        }
        if (pending.message().reading() instanceof Reading.Malformed) {
            answer(pending, link.limits().malformedStatus(), Cause.MALFORMED);
        } else {
            answer(pending, 0, outcome == Outcome.STORED ? Cause.STORED : Cause.SET_ASIDE);
        }
    }

    /** Answers those whose deadline has passed; their sends go on. */
    public void expire() {
        long now = System.nanoTime();
        long deadline = link.timing().answer().toNanos();
        for (Pending head = waiting.peek(); head != null; head = waiting.peek()) {
            if (!head.answered() && now - head.readNanos() < deadline) {
                return;
            }
            waiting.remove();
            refuse(head, Cause.DEADLINE, RedeliveryExpected.ANSWERED_LATE);
        }
    }

    /** For a message that may be stored. One that was never handed to the store has no first copy to be told apart. */
    private void refuse(Pending pending, Cause cause, RedeliveryExpected how) {
        if (pending.claim()) {
            repeatUntilNanos = System.nanoTime() + REPEAT_WITHIN.toNanos();
            shared.messages().refused(pending.message(), how);
            queue(pending, link.limits().temporaryError(), cause);
        }
    }

    private void answer(Pending pending, int status, Cause cause) {
        if (pending.claim()) {
            if (status == 0) {
                shared.messages().accepted(pending.message());
            }
            queue(pending, status, cause);
        }
    }

    private void queue(Pending pending, int status, Cause cause) {
        Frame frame = pending.message().frame();
        answers.add(new Answer(frame.commandId(), frame.sequence(), status, cause, pending.readNanos()));
        unanswered.decrementAndGet();
    }

    /** From the next message on, the reader waits. */
    public void hold() {
        held = true;
    }

    /** From now on what comes is answered with the temporary error. */
    public void release() {
        held = true;
        released.countDown();
    }

    /** The session has ended with answers undelivered, or may have. */
    public void lost() {
        lost = true;
        release();
    }

    /** Whether a message was handed to the store. */
    public boolean used() {
        return used;
    }

    /** Whether every message taken has had its answer queued. */
    public boolean settled() {
        return unanswered.get() == 0;
    }

    /** Whether no message that may be stored was refused so lately that the carrier may still send it again. */
    public boolean expectsNoRepeat() {
        return System.nanoTime() - repeatUntilNanos >= 0;
    }
}
