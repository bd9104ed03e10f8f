package io.watchword.ingest.publish;

import io.watchword.ingest.answer.Answer;
import io.watchword.ingest.answer.Answers;
import io.watchword.ingest.metrics.Cause;
import io.watchword.ingest.metrics.LinkMetrics;
import io.watchword.ingest.pdu.BodyReader;
import io.watchword.ingest.pdu.Frame;
import io.watchword.ingest.pdu.Reading;
import io.watchword.ingest.pdu.Sms;
import io.watchword.ingest.publish.Store.Outcome;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.schemas.NumberKey;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.RedeliveryExpected;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes the messages of one session: stores each, and sees to it that each is answered once, OK only when it is stored.
 * {@link #take} is confined to the session's reader thread, {@link #expire} to its writer; the store's callbacks come
 * from any thread.
 */
public final class Intake {

    private static final int INVALID_BIND_STATUS = 0x04;

    private final LinkSettings link;
    private final Records records;
    private final Shared shared;
    private final LinkMetrics metrics;
    private final Answers answers;
    private final Room room;
    private final Queue<Pending> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile boolean draining;

    public Intake(LinkSettings link, String sessionKey, Shared shared, Answers answers) {
        this.link = link;
        this.records = new Records(link, sessionKey);
        this.shared = shared;
        this.metrics = shared.metrics().link(link.name());
        this.answers = answers;
        this.room = new Room(link.limits().inflight(), link.limits().inflightOctets());
        metrics.inflightLimit(link.limits().inflight() * link.binds());
    }

    /** Blocks while there is no room in flight, at most the answer deadline. */
    public void take(Frame frame, boolean bound) {
        long readNanos = System.nanoTime();
        Instant readAt = shared.clock().instant();
        Reading reading = BodyReader.read(frame);
        Pending pending = new Pending(
                frame.commandId(),
                frame.sequence(),
                frame.octets().length,
                readNanos,
                reading instanceof Sms sms ? Optional.of(Fingerprint.of(link.group(), sms)) : Optional.empty());
        unanswered.incrementAndGet();
        if (!bound) {
            answer(pending, INVALID_BIND_STATUS, Cause.UNBOUND);
        } else if (draining) {
            answer(pending, link.limits().temporaryError(), Cause.DRAINING);
        } else if (!enter(pending)) {
            metrics.throttled();
            answer(pending, link.limits().temporaryError(), Cause.FULL);
        } else {
            metrics.inflight(1);
            waiting.add(pending);
            store(frame, reading, readAt, pending);
        }
    }

    private boolean enter(Pending pending) {
        try {
            return room.enter(pending.octets(), link.timing().answer());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void store(Frame frame, Reading reading, Instant readAt, Pending pending) {
        if (reading instanceof Reading.Malformed malformed) {
            shared.store()
                    .write(
                            Topics.SMS_DEAD_LETTER,
                            null,
                            records.malformed(frame, malformed.fault(), readAt),
                            outcome -> settle(pending, outcome, link.limits().malformedStatus(), Cause.MALFORMED));
            return;
        }
        Sms sms = (Sms) reading;
        if (sms.receipt()) {
            metrics.receipt();
        }
        String key = NumberKey.of(
                        sms.destination().value(),
                        sms.destination().ton(),
                        link.texts().region())
                .value();
        Optional<Instant> uncleanEnd = shared.uncleanEnds().of(link.group());
        RedeliveryExpected expected = pending.fingerprint()
                .flatMap(shared.refusals()::of)
                .orElse(uncleanEnd.isPresent() ? RedeliveryExpected.SESSION_ENDED_UNCLEANLY : RedeliveryExpected.NO);
        if (expected == RedeliveryExpected.ANSWERED_NOT_OK || expected == RedeliveryExpected.ANSWERED_LATE) {
            metrics.redelivered();
        }
        shared.store().write(Topics.SMS_RAW, key, records.raw(sms, readAt, expected, uncleanEnd), outcome -> {
            if (outcome == Outcome.TOO_LARGE) {
                shared.store()
                        .write(
                                Topics.SMS_DEAD_LETTER,
                                key,
                                records.tooLarge(frame, readAt),
                                then -> settle(pending, then, 0, Cause.SET_ASIDE));
            } else {
                settle(pending, outcome, 0, Cause.STORED);
            }
        });
    }

    private void settle(Pending pending, Outcome outcome, int status, Cause cause) {
        room.leave(pending.octets());
        metrics.inflight(-1);
        if (outcome == Outcome.STORED) {
            answer(pending, status, cause);
        } else {
            answer(pending, link.limits().temporaryError(), Cause.BROKER);
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
            answer(head, link.limits().temporaryError(), Cause.DEADLINE);
        }
    }

    private void answer(Pending pending, int status, Cause cause) {
        if (!pending.claim()) {
            return;
        }
        pending.fingerprint().ifPresent(message -> {
            if (status == 0) {
                shared.refusals().settled(message);
            } else {
                shared.refusals()
                        .refused(
                                message,
                                cause == Cause.DEADLINE
                                        ? RedeliveryExpected.ANSWERED_LATE
                                        : RedeliveryExpected.ANSWERED_NOT_OK);
            }
        });
        answers.add(new Answer(pending.commandId(), pending.sequence(), status, cause, pending.readNanos()));
        unanswered.decrementAndGet();
    }

    /** From now on what comes is answered with the temporary error. */
    public void drain() {
        draining = true;
    }

    /** Whether every message taken has had its answer queued. */
    public boolean settled() {
        return unanswered.get() == 0;
    }
}
