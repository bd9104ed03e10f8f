package io.watchword.ingest.link;

import io.watchword.ingest.answer.Answers;
import io.watchword.ingest.metrics.LinkMetrics;
import io.watchword.ingest.pdu.Commands;
import io.watchword.ingest.pdu.Frame;
import io.watchword.ingest.pdu.FrameReader;
import io.watchword.ingest.publish.Intake;
import io.watchword.ingest.publish.Shared;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.ingest.settings.LinkSettings.AddressRange;
import io.watchword.ingest.settings.LinkSettings.BindKind;
import io.watchword.ingest.settings.LinkSettings.Login;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;

/**
 * One attempt and, if it succeeds, the session it gives. jSMPP binds, sends and answers enquire_link, and unbinds;
 * deliver_sm and data_sm are taken on its reader thread and answered by the thread that calls {@link #serve}.
 */
final class BoundSession {

    private static final Duration TICK = Duration.ofMillis(50);
    private static final int ANSWERS_SPARE = 10_000;

    private final LinkSettings link;
    private final Answers answers;
    private final Intake intake;
    private final LinkMetrics metrics;
    private final Dialler dialler;
    private final SMPPSession session;
    private final EnquireSender sender;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<@Nullable Thread> binding = new AtomicReference<>();
    private volatile boolean bound;
    private volatile int refusal;

    BoundSession(LinkSettings link, String key, Shared shared) {
        this.link = link;
        this.metrics = shared.metrics().link(link.name());
        this.answers = new Answers(link.limits().inflight() * 2 + ANSWERS_SPARE, metrics);
        this.intake = new Intake(link, key, shared, answers);
        this.dialler = new Dialler(link);
        this.sender = new EnquireSender();
        this.session = new SMPPSession(
                new SynchronizedPDUSender(sender), new FrameReader(link.limits().pduOctets(), this::take), dialler);
        session.setPduProcessorDegree(1);
        session.setEnquireLinkTimer((int) link.timing().enquire().toMillis());
        session.setTransactionTimer(link.timing().bind().toMillis());
        session.setMessageReceiverListener(new OtherRequests());
        session.addSessionStateListener((now, before, source) -> {
            if (now == SessionState.UNBOUND || now == SessionState.CLOSED) {
                ended.countDown();
                giveUpBinding();
            }
        });
    }

    /** jSMPP goes on waiting for a bind_resp on a connection that is gone. */
    private void giveUpBinding() {
        Thread waiting = binding.getAndSet(null);
        if (waiting != null && waiting != Thread.currentThread()) {
            waiting.interrupt();
        }
    }

    /** @throws IOException where it did not come to a bound session; {@link BindFailure} tells why */
    void bind() throws IOException {
        binding.set(Thread.currentThread());
        try {
            session.connectAndBind(
                    link.endpoint().host(),
                    link.endpoint().port(),
                    parameter(),
                    link.timing().bind().toMillis());
        } finally {
            if (binding.getAndSet(null) == null && Thread.interrupted()) {
                ended.countDown();
            }
        }
    }

    private BindParameter parameter() {
        Login login = link.login();
        AddressRange range = login.range();
        return new BindParameter(
                login.kind() == BindKind.RECEIVER ? BindType.BIND_RX : BindType.BIND_TRX,
                login.systemId(),
                login.password(),
                login.systemType(),
                TypeOfNumber.valueOf((byte) range.ton()),
                NumberingPlanIndicator.valueOf((byte) range.npi()),
                range.range().isEmpty() ? null : range.range(),
                InterfaceVersion.valueOf((byte) login.version()));
    }

    /** The status the bind was refused with; 0 where it was not. An SMSC may close before jSMPP has seen it. */
    int refusal() {
        return refusal;
    }

    /** Whether the SMSC has accepted the bind, from when on messages may come. */
    boolean accepted() {
        return bound;
    }

    private boolean take(Frame frame) {
        int command = frame.commandId();
        metrics.received(command);
        if (command == Commands.DELIVER_SM || command == Commands.DATA_SM) {
            intake.take(frame, bound);
            return true;
        }
        if (command == Commands.BIND_RECEIVER_RESP || command == Commands.BIND_TRANSCEIVER_RESP) {
            bound = frame.status() == 0;
            refusal = frame.status();
        } else if (command == Commands.ENQUIRE_LINK_RESP) {
            sender.answered().ifPresent(metrics::enquired);
        }
        return false;
    }

    /** Writes answers until the session has ended or {@code stop} is counted down. */
    void serve(CountDownLatch stop) throws InterruptedException {
        while (live() && stop.getCount() > 0) {
            step();
        }
    }

    /**
     * Answers what is in flight and unbinds, within the link's drain deadline.
     *
     * @return whether it ended cleanly: unbind_resp came and nothing was left unanswered
     */
    boolean drain() throws InterruptedException {
        intake.drain();
        long deadline = System.nanoTime() + link.timing().drain().toNanos();
        while (live() && !(intake.settled() && answers.empty()) && System.nanoTime() < deadline) {
            step();
        }
        if (!live()) {
            return false;
        }
        try {
            session.setTransactionTimer(
                    Math.max(500, Duration.ofNanos(deadline - System.nanoTime()).toMillis()));
            session.unbind();
            return intake.settled() && answers.empty();
        } catch (Exception noResponse) {
            // Too late or never: the end is unclean, which is what the caller needs to know.
            return false;
        }
    }

    private void step() throws InterruptedException {
        LinkConnection connection = dialler.connection();
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

    /** Cuts the connection when its peer does not read; called now and then from another thread. */
    void watch() {
        LinkConnection connection = dialler.connection();
        if (connection != null && connection.writesLongerThan(link.timing().write())) {
            cut(connection);
        }
    }

    /** Whatever state it is in. Answers still to come are dropped. */
    void close() {
        answers.close();
        LinkConnection connection = dialler.connection();
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
