package io.watchword.simulator;

import io.watchword.simulator.pdu.MessagePdu;
import io.watchword.simulator.pdu.Octets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An SMSC on 127.0.0.1. It takes binds, answers enquire_link and unbind, and delivers over the bound sessions in turn.
 * Thread-safe.
 */
public final class SimulatedSmsc implements AutoCloseable {

    private static final int BACKLOG = 64;

    private final SmscOptions options;
    private final ServerSocket server;
    private final Ledger ledger = new Ledger();
    private final List<SmscSession> connected = new CopyOnWriteArrayList<>();
    private final List<SmscSession> bound = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    private SimulatedSmsc(SmscOptions options, ServerSocket server) {
        this.options = options;
        this.server = server;
    }

    /**
     * Listens.
     *
     * @throws UncheckedIOException where the port is taken
     */
    public static SimulatedSmsc start(SmscOptions options) {
        try {
            ServerSocket server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()), BACKLOG);
            SimulatedSmsc smsc = new SimulatedSmsc(options, server);
            daemon("smsc-accept", smsc::accept);
            return smsc;
        } catch (IOException taken) {
            throw new UncheckedIOException("Port " + options.port() + " cannot be listened on", taken);
        }
    }

    /** With {@link SmscOptions#DEFAULT}. */
    public static SimulatedSmsc start() {
        return start(SmscOptions.DEFAULT);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                SmscSession session = new SmscSession(socket, options, this::bound, this::gone);
                connected.add(session);
                daemon("smsc-session", session::run);
            } catch (IOException closed) {
                // By close(), or an ESME that was gone before it was accepted.
            }
        }
    }

    private void bound(SmscSession session) {
        synchronized (bound) {
            bound.add(session);
            bound.notifyAll();
        }
    }

    private void gone(SmscSession session) {
        connected.remove(session);
        bound.remove(session);
    }

    /** Where it listens. */
    public int port() {
        return server.getLocalPort();
    }

    /** How many sessions may be sent messages now. */
    public int boundSessions() {
        return bound.size();
    }

    /** Waits until so many sessions may be sent messages. */
    public void awaitBound(int sessions, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        synchronized (bound) {
            while (bound.size() < sessions) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new IllegalStateException(
                            bound.size() + " of " + sessions + " sessions bound after " + longest);
                }
                bound.wait(left);
            }
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
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (MessagePdu part : sms.parts()) {
            answers.add(deliver(part));
        }
        return CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> new Delivery(
                        answers.stream().map(CompletableFuture::join).toList()));
    }

    /** Sends one deliver_sm or data_sm over the next bound session; otherwise as {@link #deliver(Sms)}. */
    public CompletableFuture<Answer> deliver(MessagePdu pdu) throws InterruptedException {
        return next().deliver(pdu).whenComplete((answer, failure) -> {
            if (answer != null) {
                ledger.note(pdu, answer);
            }
        });
    }

    /** Any octets over the next bound session. */
    public void write(Octets octets) {
        try {
            next().write(octets);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private SmscSession next() {
        List<SmscSession> sessions =
                bound.stream().filter(SmscSession::receives).toList();
        if (sessions.isEmpty()) {
            throw new IllegalStateException("No session is bound");
        }
        return sessions.get(Math.floorMod(turn.getAndIncrement(), sessions.size()));
    }

    /** What was sent and how it was answered. */
    public Ledger ledger() {
        return ledger;
    }

    /** Cuts every connection without a word; ESMEs may come back. */
    public void dropLinks() {
        connected.forEach(SmscSession::end);
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
