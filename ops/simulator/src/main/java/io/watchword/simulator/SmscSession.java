package io.watchword.simulator;

import io.watchword.simulator.pdu.BindRequest;
import io.watchword.simulator.pdu.CommandId;
import io.watchword.simulator.pdu.CommandStatus;
import io.watchword.simulator.pdu.MalformedPduException;
import io.watchword.simulator.pdu.MessagePdu;
import io.watchword.simulator.pdu.OctetWriter;
import io.watchword.simulator.pdu.Octets;
import io.watchword.simulator.pdu.Pdu;
import io.watchword.simulator.pdu.Tlv;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection of an ESME, from accept to close. A thread of its own reads; delivering is thread-safe. */
final class SmscSession {

    private static final Logger log = LoggerFactory.getLogger(SmscSession.class);
    private static final int VERSION_3_4 = 0x34;
    private static final String SYSTEM_ID = "simulator";

    private final PduStream stream;
    private final SmscOptions options;
    private final Consumer<SmscSession> onBound;
    private final Consumer<SmscSession> onEnd;
    private final Semaphore window;
    private final AtomicInteger sequence = new AtomicInteger();
    private final Map<Integer, Request> unanswered = new ConcurrentHashMap<>();
    private volatile boolean receives;
    private volatile boolean ended;

    SmscSession(Socket socket, SmscOptions options, Consumer<SmscSession> onBound, Consumer<SmscSession> onEnd)
            throws IOException {
        this.stream = new PduStream(socket);
        this.options = options;
        this.onBound = onBound;
        this.onEnd = onEnd;
        this.window = new Semaphore(options.window());
    }

    /** Reads until the connection ends. */
    void run() {
        try {
            while (!ended) {
                take(stream.read());
            }
        } catch (IOException closed) {
            log.atDebug().log("ESME connection closed");
        } catch (MalformedPduException malformed) {
            log.atWarn().addKeyValue("field", malformed.field()).log("ESME sent a malformed PDU");
        } finally {
            end();
        }
    }

    private void take(Pdu pdu) throws IOException, MalformedPduException {
        if (CommandId.isResponse(pdu.commandId())) {
            answered(pdu);
        } else if (BindRequest.isBind(pdu.commandId())) {
            bind(pdu, BindRequest.parse(pdu));
        } else if (pdu.commandId() == CommandId.ENQUIRE_LINK) {
            stream.write(Pdu.answer(pdu, CommandStatus.ESME_ROK, Octets.EMPTY));
        } else if (pdu.commandId() == CommandId.UNBIND) {
            receives = false;
            stream.write(Pdu.answer(pdu, CommandStatus.ESME_ROK, Octets.EMPTY));
            ended = true;
        } else {
            stream.write(
                    new Pdu(CommandId.GENERIC_NACK, CommandStatus.ESME_RINVCMDID, pdu.sequenceNumber(), Octets.EMPTY));
        }
    }

    private void bind(Pdu pdu, BindRequest request) throws IOException {
        int status = statusOf(request);
        OctetWriter body = new OctetWriter().cString(SYSTEM_ID);
        if (status == CommandStatus.ESME_ROK && request.interfaceVersion() >= VERSION_3_4) {
            // sc_interface_version (SMPP 3.4 section 5.3.2.25)
            body.u16(Tlv.SC_INTERFACE_VERSION).u16(1).u8(VERSION_3_4);
        }
        stream.write(Pdu.answer(pdu, status, body.toOctets()));
        if (status == CommandStatus.ESME_ROK && request.kind().receives()) {
            receives = true;
            onBound.accept(this);
        }
    }

    private int statusOf(BindRequest request) {
        if (receives) {
            return CommandStatus.ESME_RALYBND;
        }
        if (!options.systemId().isEmpty() && !options.systemId().equals(request.systemId())) {
            return CommandStatus.ESME_RINVSYSID;
        }
        boolean welcome = options.password().isEmpty() || options.password().equals(request.password());
        return welcome ? CommandStatus.ESME_ROK : CommandStatus.ESME_RINVPASWD;
    }

    /** Whether it may be sent messages. */
    boolean receives() {
        return receives && !ended;
    }

    /** Sends once the window has room; waits for that on the calling thread. */
    CompletableFuture<Answer> deliver(MessagePdu message) throws InterruptedException {
        window.acquire();
        Request request = new Request(new CompletableFuture<>(), System.nanoTime());
        int number = sequence.incrementAndGet();
        unanswered.put(number, request);
        try {
            stream.write(Pdu.request(message.commandId(), number, message.encodeBody()));
        } catch (IOException closed) {
            settle(number, Answer.Outcome.LINK_ENDED, 0);
        }
        if (ended) {
            settle(number, Answer.Outcome.LINK_ENDED, 0);
        }
        return request.answer
                .completeOnTimeout(
                        new Answer(Answer.Outcome.TIMED_OUT, 0, options.answerTimeout()),
                        options.answerTimeout().toMillis(),
                        TimeUnit.MILLISECONDS)
                .whenComplete((answer, failure) -> {
                    unanswered.remove(number);
                    window.release();
                });
    }

    private void answered(Pdu pdu) {
        settle(pdu.sequenceNumber(), Answer.Outcome.ANSWERED, pdu.commandStatus());
    }

    private void settle(int number, Answer.Outcome outcome, int status) {
        Request request = unanswered.get(number);
        if (request != null) {
            Duration took = Duration.ofNanos(System.nanoTime() - request.sentAt);
            request.answer.complete(new Answer(outcome, status, took));
        }
    }

    /** Cuts the connection without a word; what is unanswered stays so. */
    void end() {
        ended = true;
        receives = false;
        stream.close();
        unanswered.keySet().forEach(number -> settle(number, Answer.Outcome.LINK_ENDED, 0));
        onEnd.accept(this);
    }

    /** Any octets on the wire. */
    void write(Octets octets) throws IOException {
        stream.write(octets);
    }

    private record Request(CompletableFuture<Answer> answer, long sentAt) {}
}
