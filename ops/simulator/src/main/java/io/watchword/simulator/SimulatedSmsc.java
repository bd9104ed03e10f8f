package io.watchword.simulator;

import io.watchword.simulator.pdu.CommandId;
import io.watchword.simulator.pdu.MessagePdu;
import io.watchword.simulator.pdu.OctetWriter;
import io.watchword.simulator.pdu.Octets;
import io.watchword.simulator.pdu.Pdu;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/**
 * An SMSC, on 127.0.0.1 unless told otherwise. It takes binds, answers enquire_link and unbind, and delivers over the
 * bound sessions in turn. It is as good or as bad as it is told to be. Thread-safe.
 */
public final class SimulatedSmsc implements AutoCloseable {

    private final SmscOptions options;
    private final ServerSocket server;
    private final Ledger ledger;
    private final Manners manners = new Manners();
    private final Sessions sessions = new Sessions();

    private SimulatedSmsc(SmscOptions options, ServerSocket server) {
        this.options = options;
        this.server = server;
        this.ledger = new Ledger(options.kept());
    }

    /**
     * Listens.
     *
     * @throws UncheckedIOException where the port is taken, or the host is none of this machine
     */
    public static SimulatedSmsc start(SmscOptions options) {
        try {
            SimulatedSmsc smsc = new SimulatedSmsc(options, options.listen());
            daemon("smsc-accept", smsc::accept);
            return smsc;
        } catch (IOException taken) {
            throw new UncheckedIOException(options.host() + ":" + options.port() + " cannot be listened on", taken);
        }
    }

    /** With {@link SmscOptions#DEFAULT}. */
    public static SimulatedSmsc start() {
        return start(SmscOptions.DEFAULT);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                serve(server.accept());
            } catch (IOException closed) {
                // By close(), or an ESME that was gone before it was accepted.
            }
        }
    }

    private SmscSession serve(Socket socket) throws IOException {
        SmscSession session = new SmscSession(socket, options, manners, sessions);
        sessions.connected(session);
        daemon("smsc-session", session::run);
        return session;
    }

    /** Where it listens. */
    public int port() {
        return server.getLocalPort();
    }

    /** What was sent and how it was answered. */
    public Ledger ledger() {
        return ledger;
    }

    /** How it meets those who call. */
    public Manners manners() {
        return manners;
    }

    /** How many sessions may be sent messages now. */
    public int boundSessions() {
        return sessions.bound().size();
    }

    /**
     * Waits until so many sessions may be sent messages.
     *
     * @throws IllegalStateException where they are fewer after {@code longest}
     */
    public void awaitBound(int wanted, Duration longest) throws InterruptedException {
        if (!sessions.awaitBound(wanted, longest)) {
            throw new IllegalStateException(
                    boundSessions() + " of " + wanted + " sessions bound after " + longest.toSeconds() + " s");
        }
    }

    /** As {@link #awaitBound(int, Duration)} for one session. */
    public void awaitBound(Duration longest) throws InterruptedException {
        awaitBound(1, longest);
    }

    /**
     * Sends every part of a text, in order, as the window has room; waits for that on the calling thread. The future
     * gives all answers.
     *
     * @throws IllegalStateException where no session is bound
     */
    public CompletableFuture<Delivery> deliver(Sms sms) throws InterruptedException {
        return deliver(sms, sms.parts());
    }

    /** As {@link #deliver(Sms)}, by data_sm. */
    public CompletableFuture<Delivery> deliverAsDataSm(Sms sms) throws InterruptedException {
        return deliver(sms, sms.parts().stream().map(MessagePdu::asDataSm).toList());
    }

    private CompletableFuture<Delivery> deliver(Sms sms, List<MessagePdu> parts) throws InterruptedException {
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (MessagePdu part : parts) {
            answers.add(deliver(part));
        }
        return CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> new Delivery(
                        answers.stream().map(CompletableFuture::join).toList()))
                .whenComplete((delivery, failure) -> {
                    if (delivery != null) {
                        ledger.note(sms, delivery);
                    }
                });
    }

    /** Sends one deliver_sm or data_sm over the next bound session; otherwise as {@link #deliver(Sms)}. */
    public CompletableFuture<Answer> deliver(MessagePdu pdu) throws InterruptedException {
        return noted(pdu, sessions.next().exchange(pdu::encode));
    }

    /**
     * As {@link #deliver(MessagePdu)}, but after {@code first} octets nothing comes for {@code pause}. Returns after the
     * last octet.
     */
    public CompletableFuture<Answer> deliverStalling(MessagePdu pdu, int first, Duration pause)
            throws InterruptedException {
        return noted(pdu, sessions.next().exchangeStalling(pdu::encode, first, pause));
    }

    /** As {@link #deliver(MessagePdu)}, but an octet at a time with a {@code pause} after each. */
    public CompletableFuture<Answer> deliverTrickling(MessagePdu pdu, Duration pause) throws InterruptedException {
        return noted(pdu, sessions.next().exchangeTrickling(pdu::encode, pause));
    }

    private CompletableFuture<Answer> noted(MessagePdu pdu, CompletableFuture<Answer> answer) {
        return answer.whenComplete((given, failure) -> {
            if (given != null) {
                ledger.note(pdu, given);
            }
        });
    }

    /**
     * Sends over the next bound session whatever {@code octets} makes of a sequence_number, and waits for an answer to
     * that number. Not in the ledger.
     */
    public CompletableFuture<Answer> exchange(IntFunction<Octets> octets) throws InterruptedException {
        return sessions.next().exchange(octets);
    }

    /** Any octets over the next bound session, whatever its window. */
    public void write(Octets octets) {
        try {
            sessions.next().write(octets);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** Asks over the next bound session, full window or not, whether the link lives. */
    public CompletableFuture<Answer> enquireLink() {
        return sessions.next().ask(CommandId.ENQUIRE_LINK);
    }

    /**
     * Unbinds every session and leaves the closing to the ESMEs. Whether all had answered and closed within
     * {@code longest}.
     */
    public boolean unbind(Duration longest) throws InterruptedException {
        List<SmscSession> all = sessions.bound();
        List<CompletableFuture<Answer>> answers =
                all.stream().map(SmscSession::unbind).toList();
        return sessions.awaitEnd(all, longest)
                && answers.stream().allMatch(answer -> answer.join().accepted());
    }

    /**
     * Calls an ESME that listens on 127.0.0.1 and asks it by outbind (SMPP 3.4 §4.1.7) to bind over that connection.
     *
     * @throws UncheckedIOException where nobody listens
     */
    public void outbind(int port) {
        try {
            SmscSession session = serve(new Socket(InetAddress.getLoopbackAddress(), port));
            Octets body = new OctetWriter()
                    .cString(options.systemId())
                    .cString(options.password())
                    .toOctets();
            session.write(Pdu.request(CommandId.OUTBIND, 1, body).encode());
        } catch (IOException nobody) {
            throw new UncheckedIOException("Nobody listens on port " + port, nobody);
        }
    }

    /** Hears no answer over the sessions bound now, as if each were lost on its way. */
    public void loseAnswers() {
        sessions.bound().forEach(session -> session.deaf(true));
    }

    /** Hears answers again. */
    public void hearAnswers() {
        sessions.bound().forEach(session -> session.deaf(false));
    }

    /**
     * Neither reads nor answers anything over the connections there are for a time, and leaves them open: to an ESME it
     * looks as if this host were gone.
     */
    public void fallSilent(Duration time) {
        sessions.connected().forEach(session -> session.fallSilent(time));
    }

    /**
     * Goes on sending for a time over the sessions bound now, and reads nothing that comes back: enquire_link after
     * enquire_link, until the ESME can write no more. Returns at once.
     */
    public void stopReading(Duration time) {
        sessions.bound().forEach(session -> {
            session.fallSilent(time);
            daemon("smsc-unread", session::flood);
        });
    }

    /** Cuts every connection without a word; ESMEs may come back. */
    public void dropLinks() {
        sessions.connected().forEach(SmscSession::end);
    }

    /** Cuts every connection and stops listening. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException alreadyGone) {
            // Nothing is left to close.
        }
        dropLinks();
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
