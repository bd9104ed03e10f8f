package io.watchword.simulator;

import io.watchword.simulator.pdu.BindRequest;
import io.watchword.simulator.pdu.CommandId;
import io.watchword.simulator.pdu.CommandStatus;
import io.watchword.simulator.pdu.MalformedPduException;
import io.watchword.simulator.pdu.OctetWriter;
import io.watchword.simulator.pdu.Octets;
import io.watchword.simulator.pdu.Pdu;
import io.watchword.simulator.pdu.Tlv;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection of an ESME, from its first octet to its end. A thread of its own reads; the rest is thread-safe. */
final class SmscSession {

    /** Told when a session may be sent messages, when it may no more, and when its connection has ended. */
    interface Watcher {
        void bound(SmscSession session);

        void unbound(SmscSession session);

        void ended(SmscSession session);
    }

    private static final Logger log = LoggerFactory.getLogger(SmscSession.class);
    private static final String SYSTEM_ID = "simulator";

    /** Many in one write; of a sequence_number that no request of the window has. */
    private static final Octets ENQUIRIES = enquiries(500);

    private final PduStream stream;
    private final SmscOptions options;
    private final Manners manners;
    private final Watcher watcher;
    private final Window window;
    private volatile boolean bound;
    private volatile boolean deaf;
    private volatile boolean ended;
    private volatile long silentUntilNanos = System.nanoTime();

    SmscSession(Socket socket, SmscOptions options, Manners manners, Watcher watcher) throws IOException {
        this.stream = new PduStream(socket);
        this.options = options;
        this.manners = manners;
        this.watcher = watcher;
        this.window = new Window(options.window(), options.answerTimeout());
    }

    private static Octets enquiries(int count) {
        byte[] one = Pdu.request(CommandId.ENQUIRE_LINK, Integer.MAX_VALUE, Octets.EMPTY)
                .encode()
                .toArray();
        ByteBuffer all = ByteBuffer.allocate(count * one.length);
        for (int i = 0; i < count; i++) {
            all.put(one);
        }
        return Octets.of(all.array());
    }

    /** Reads until the connection ends. */
    void run() {
        try {
            while (!ended) {
                Pdu next = stream.read();
                for (long left = silenceLeft(); left > 0 && !ended; left = silenceLeft()) {
                    stream.rest(Duration.ofNanos(left));
                }
                take(next);
            }
        } catch (IOException closed) {
            log.atDebug().log("ESME connection closed");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (MalformedPduException malformed) {
            log.atWarn().addKeyValue("field", malformed.field()).log("ESME sent a malformed PDU");
        } finally {
            end();
        }
    }

    private long silenceLeft() {
        return silentUntilNanos - System.nanoTime();
    }

    private void take(Pdu pdu) throws IOException, MalformedPduException {
        if (CommandId.isResponse(pdu.commandId())) {
            if (!deaf) {
                window.answered(pdu.sequenceNumber(), pdu.commandStatus());
            }
        } else if (BindRequest.isBind(pdu.commandId())) {
            bind(pdu, BindRequest.parse(pdu));
        } else if (pdu.commandId() == CommandId.ENQUIRE_LINK) {
            if (manners.answersEnquireLink()) {
                stream.write(Pdu.answer(pdu, CommandStatus.ESME_ROK, Octets.EMPTY));
            }
        } else if (pdu.commandId() == CommandId.UNBIND) {
            unbound();
            if (manners.answersUnbind()) {
                stream.write(Pdu.answer(pdu, CommandStatus.ESME_ROK, Octets.EMPTY));
                ended = true;
            }
        } else {
            stream.write(
                    new Pdu(CommandId.GENERIC_NACK, CommandStatus.ESME_RINVCMDID, pdu.sequenceNumber(), Octets.EMPTY));
        }
    }

    private void bind(Pdu pdu, BindRequest request) throws IOException {
        if (manners.ignoresNextBind()) {
            return;
        }
        int status = statusOf(request);
        OctetWriter body = new OctetWriter().cString(SYSTEM_ID);
        int version = manners.interfaceVersion();
        if (status == CommandStatus.ESME_ROK && version >= 0 && request.interfaceVersion() >= Manners.VERSION_3_4) {
            // sc_interface_version (SMPP 3.4 section 5.3.2.25)
            body.u16(Tlv.SC_INTERFACE_VERSION).u16(1).u8(version);
        }
        stream.write(Pdu.answer(pdu, status, body.toOctets()));
        if (status == CommandStatus.ESME_ROK && request.kind().receives()) {
            bound = true;
            watcher.bound(this);
        }
    }

    private int statusOf(BindRequest request) {
        if (bound) {
            return CommandStatus.ESME_RALYBND;
        }
        int ordered = manners.nextBind();
        if (ordered != CommandStatus.ESME_ROK) {
            return ordered;
        }
        if (!options.systemId().isEmpty() && !options.systemId().equals(request.systemId())) {
            return CommandStatus.ESME_RINVSYSID;
        }
        boolean welcome = options.password().isEmpty() || options.password().equals(request.password());
        return welcome ? CommandStatus.ESME_ROK : CommandStatus.ESME_RINVPASWD;
    }

    /** Writes what {@code octets} gives for the next sequence_number once the window has room; waits for that. */
    CompletableFuture<Answer> exchange(IntFunction<Octets> octets) throws InterruptedException {
        return send(window.open(), octets);
    }

    /** A request without a body, whether the window is full or not. */
    CompletableFuture<Answer> ask(int commandId) {
        return send(
                window.openBeside(),
                number -> Pdu.request(commandId, number, Octets.EMPTY).encode());
    }

    private CompletableFuture<Answer> send(Window.Request request, IntFunction<Octets> octets) {
        try {
            stream.write(octets.apply(request.sequence()));
        } catch (IOException closed) {
            window.end();
        }
        return answerOf(request);
    }

    /** As {@link #exchange}, but stops for {@code pause} after {@code first} octets; returns after the last octet. */
    CompletableFuture<Answer> exchangeStalling(IntFunction<Octets> octets, int first, Duration pause)
            throws InterruptedException {
        Window.Request request = window.open();
        try {
            stream.writeStalling(octets.apply(request.sequence()), first, pause);
        } catch (IOException closed) {
            window.end();
        }
        return answerOf(request);
    }

    /** As {@link #exchange}, an octet at a time; returns after the last. */
    CompletableFuture<Answer> exchangeTrickling(IntFunction<Octets> octets, Duration pause)
            throws InterruptedException {
        Window.Request request = window.open();
        try {
            stream.writeTrickling(octets.apply(request.sequence()), pause);
        } catch (IOException closed) {
            window.end();
        }
        return answerOf(request);
    }

    private CompletableFuture<Answer> answerOf(Window.Request request) {
        if (ended) {
            window.end();
        }
        return request.answer();
    }

    /** Says unbind and leaves the connection open: closing it is the ESME's part. */
    CompletableFuture<Answer> unbind() {
        unbound();
        return ask(CommandId.UNBIND);
    }

    /** Whether it hears no answer from now on, as if each were lost on its way. */
    void deaf(boolean value) {
        deaf = value;
    }

    /** Neither reads nor answers for a time, as a host that is there no more; what it is told to send is sent. */
    void fallSilent(Duration time) {
        silentUntilNanos = System.nanoTime() + time.toNanos();
    }

    /**
     * Asks without end whether the link lives, so that the answers fill what lies between both ends. Returns when the
     * silence is over or the ESME has closed.
     */
    void flood() {
        try {
            while (silenceLeft() > 0 && !ended) {
                stream.write(ENQUIRIES);
            }
        } catch (IOException closed) {
            // It reads nothing, so this alone shows that the ESME is gone.
            end();
        }
    }

    private void unbound() {
        bound = false;
        watcher.unbound(this);
    }

    /** Cuts the connection without a word; what is unanswered stays so. */
    void end() {
        ended = true;
        unbound();
        stream.close();
        window.end();
        watcher.ended(this);
    }

    /** Any octets on the wire. */
    void write(Octets octets) throws IOException {
        stream.write(octets);
    }
}
