package io.watchword.ingest.link;

import io.watchword.ingest.answer.Answer;
import io.watchword.ingest.answer.Answers;
import io.watchword.ingest.metrics.LinkMetrics;
import io.watchword.ingest.pdu.Commands;
import io.watchword.ingest.pdu.Frame;
import io.watchword.ingest.pdu.FrameReader;
import io.watchword.ingest.publish.Intake;
import io.watchword.ingest.publish.Shared;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.ingest.settings.LinkSettings.BindKind;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.SMPPSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt and, if it succeeds, the session it gives. jSMPP binds, sends and answers enquire_link, and answers
 * unbind; all else is taken on its reader thread and answered by the thread that calls {@link #serve}. Thread-safe.
 */
final class BoundSession {

    private static final Logger LOG = LoggerFactory.getLogger(BoundSession.class);
    private static final Duration TICK = Duration.ofMillis(50);
    private static final int ANSWERS_SPARE = 10_000;
    /** As good as any: jSMPP, which counts from 1, sends nothing else after it. */
    private static final int UNBIND_SEQUENCE = 0x7FFF_FFFF;

    private final LinkSettings link;
    private final Shared shared;
    private final Runnable onAccepted;
    private final Answers answers;
    private final Intake intake;
    private final LinkMetrics metrics;
    private final Connector connector;
    private final SMPPSession session;
    private final CountingSender sender;
    private final FrameReader reader;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch unbound = new CountDownLatch(1);
    private final BindWait waiting = new BindWait();
    private volatile boolean accepted;
    private volatile int refusal;

    /**
     * @param key its key on {@code link.session}
     * @param onAccepted called when the SMSC has accepted the bind, before any message is looked at
     */
    BoundSession(LinkSettings link, String key, Shared shared, Runnable onAccepted) {
        this.link = link;
        this.shared = shared;
        this.onAccepted = onAccepted;
        this.metrics = shared.metrics().link(link.name());
        this.answers = new Answers(link.limits().inflight() * 2 + ANSWERS_SPARE, metrics);
        this.intake = new Intake(link, key, shared, answers);
        this.connector =
                link.login().kind() == BindKind.OUTBIND ? new OutbindDoor(link, metrics) : new Dialler(link, metrics);
        this.sender = new CountingSender(metrics);
        this.reader = new FrameReader(link.limits().pduOctets(), this::take, this::unframable);
        this.session = new SMPPSession(new SynchronizedPDUSender(sender), reader, connector);
        session.setPduProcessorDegree(1);
        // For enquire_links behind a full room; with its usual 100 jSMPP answers the others ESME_RTHROTTLED.
        session.setQueueCapacity(ANSWERS_SPARE);
        session.setEnquireLinkTimer((int) link.timing().enquire().toMillis());
        session.setTransactionTimer(link.timing().bind().toMillis());
        session.setMessageReceiverListener(new OtherRequests());
        session.addSessionStateListener((now, before, source) -> {
            if (now == SessionState.UNBOUND || now == SessionState.CLOSED) {
                ended.countDown();
                // jSMPP goes on waiting for a bind_resp on a connection that is gone.
                waiting.lose();
            }
        });
    }

    /** @throws IOException where it did not come to a bound session; {@link BindFailure} tells why */
    void bind() throws IOException {
        waiting.begin();
        long begun = System.nanoTime();
        try {
            session.connectAndBind(
                    link.endpoint().host(),
                    link.endpoint().port(),
                    BindRequests.of(link.login()),
                    link.timing().bind().toMillis());
        } catch (IOException failure) {
            // When the time is over jSMPP closes by itself, and its reader may see that before this thread does.
            boolean waited = System.nanoTime() - begun >= link.timing().bind().toNanos();
            throw waiting.lost() && !waited
                    ? new EOFException("The connection was lost before the bind was answered")
                    : failure;
        } finally {
            if (waiting.end()) {
                ended.countDown();
            }
        }
    }

    /** The status the bind was refused with; 0 where it was not. An SMSC may close before jSMPP has seen it. */
    int refusal() {
        return refusal;
    }

    /** Whether the SMSC has accepted the bind, from when on messages may come. */
    boolean accepted() {
        return accepted;
    }

    /** Whether it has brought a message. */
    boolean used() {
        return intake.used();
    }

    private boolean take(Frame frame) {
        if (answers.closed()) {
            // The SMSC sends without reading its answers: what it would send on must not pile up.
            throw new IllegalStateException("The session is closed");
        }
        int command = frame.commandId();
        Instant readAt = shared.clock().instant();
        metrics.received(command, readAt);
        switch (command) {
            case Commands.DELIVER_SM, Commands.DATA_SM -> intake.take(frame, readAt, accepted);
            case Commands.BIND_RECEIVER_RESP, Commands.BIND_TRANSCEIVER_RESP -> {
                return bindAnswered(frame);
            }
            case Commands.ENQUIRE_LINK_RESP -> {
                Optional<Duration> roundTrip = sender.answered();
                roundTrip.ifPresent(metrics::enquired);
                return roundTrip.isEmpty();
            }
            case Commands.ENQUIRE_LINK, Commands.UNBIND, Commands.GENERIC_NACK -> {
                return false;
            }
            case Commands.UNBIND_RESP -> unbound.countDown();
            default -> {
                // alert_notification has no response, and stray responses have none either.
                if (!Commands.response(command) && command != Commands.ALERT_NOTIFICATION) {
                    answers.add(Answer.unknownCommand(frame.sequence()));
                }
            }
        }
        return true;
    }

    /** Only the first bind_resp is one: returns whether a stray one was taken. */
    private boolean bindAnswered(Frame frame) {
        if (accepted || refusal != 0) {
            return true;
        }
        refusal = frame.status();
        if (refusal == 0) {
            onAccepted.run();
            accepted = true;
        }
        return false;
    }

    private void unframable(byte[] octets) {
        LOG.atWarn().addKeyValue("link", link.name()).log("Octets that cannot be framed: the connection is given up");
        shared.messages().keepUnframable(link, octets, shared.clock().instant());
    }

    /** Writes answers until the session has ended or {@code stop} is counted down. */
    void serve(CountDownLatch stop) throws InterruptedException {
        while (live() && stop.getCount() > 0) {
            step();
        }
    }

    /**
     * Stops reading, answers what is in flight and unbinds, within the link's drain deadline.
     *
     * @return whether it ended cleanly: unbind_resp came, and nothing was left that the carrier may send again
     */
    boolean drain() throws InterruptedException {
        long deadline = System.nanoTime() + link.timing().drain().toNanos();
        intake.hold();
        stepUntil(() -> intake.settled() && answers.empty(), deadline);
        if (!live() || !sendUnbind()) {
            return false;
        }
        // What comes between unbind and its response is refused, so that it is sent again and stored once.
        intake.release();
        stepUntil(() -> unbound.getCount() == 0, deadline);
        return unbound.getCount() == 0 && intake.settled() && answers.empty() && intake.expectsNoRepeat();
    }

    private void stepUntil(BooleanSupplier done, long deadlineNanos) throws InterruptedException {
        while (live() && !done.getAsBoolean() && System.nanoTime() < deadlineNanos) {
            step();
        }
    }

    private boolean sendUnbind() {
        LinkConnection connection = connector.connection();
        if (connection == null) {
            return false;
        }
        byte[] unbind = ByteBuffer.allocate(Frame.HEADER_OCTETS)
                .putInt(Frame.HEADER_OCTETS)
                .putInt(Commands.UNBIND)
                .putInt(0)
                .putInt(UNBIND_SEQUENCE)
                .array();
        OutputStream out = connection.getOutputStream();
        synchronized (out) {
            try {
                out.write(unbind);
                out.flush();
            } catch (IOException lost) {
                return false;
            }
        }
        metrics.sent(Commands.UNBIND);
        return true;
    }

    private void step() throws InterruptedException {
        LinkConnection connection = connector.connection();
        if (connection == null) {
            ended.countDown();
            return;
        }
        try {
            answers.write(connection.getOutputStream(), TICK);
            intake.expire();
        } catch (IOException lost) {
            ended.countDown();
        }
    }

    private boolean live() {
        return ended.getCount() > 0 && !answers.closed();
    }

    /** Gives up an attempt that has not come to a connection; at once, and from any thread. */
    void abandon() {
        connector.opening().abandon();
    }

    /**
     * Cuts the connection where it is not open in time, where its peer does not read, or stops inside a PDU; called now
     * and then from one thread.
     */
    void watch() {
        connector.opening().cutOverdue();
        LinkConnection connection = connector.connection();
        if (connection == null) {
            return;
        }
        if (connection.writesLongerThan(link.timing().write())) {
            cut(connection, "write");
        } else if (reader.stalledLongerThan(link.timing().pdu())) {
            cut(connection, "pdu");
        }
    }

    private void cut(LinkConnection connection, String deadline) {
        LOG.atWarn()
                .addKeyValue("link", link.name())
                .addKeyValue("deadline", deadline)
                .log("The SMSC has come to a halt: the connection is given up");
        cut(connection);
    }

    /** Whatever state it is in. Answers still to come are dropped. */
    void close(boolean clean) {
        if (!clean) {
            intake.lost();
        }
        answers.close();
        abandon();
        LinkConnection connection = connector.connection();
        if (connection != null) {
            cut(connection);
        }
        session.close();
    }

    private void cut(LinkConnection connection) {
        ended.countDown();
        try {
            connection.close();
        } catch (IOException alreadyGone) {
            // Closing was all that was wanted.
        }
    }
}
