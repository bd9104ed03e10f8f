package io.watchword.ingest.canary;

import io.watchword.ingest.pdu.Commands;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The least that an SMSC is: takes one bind at a time on a free port of loopback, answers enquire_link and unbind, and
 * delivers texts. Whoever does not say the login, which is another at each start, is refused. What comes is bounded in
 * length and in time. Thread-safe.
 */
final class CanarySmsc implements AutoCloseable {

    static final String SYSTEM_ID = "canary";

    private static final Logger LOG = LoggerFactory.getLogger(CanarySmsc.class);
    /** Command ids (SMPP 3.4 section 5.1.2.1) and a status (5.1.3) that no other part of ingest takes. */
    private static final int BIND_TRANSCEIVER = 0x0000_0009;

    private static final int DELIVER_SM_RESP = Commands.DELIVER_SM | Commands.RESPONSE;
    private static final int BIND_FAILED = 0x0000_000D;

    private static final int PASSWORD_DIGITS = 8;
    private static final int PDU_OCTETS_MAX = 512;
    private static final int BIND_WITHIN_MS = 5_000;
    /** A link asks for itself after 30 s of silence. */
    private static final int SILENCE_MAX_MS = 90_000;

    private static final long ANSWER_WITHIN_SECONDS = 10;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final ServerSocket server;
    private final String password = randomDigits();
    private final Thread thread;
    private final Map<Integer, CompletableFuture<Integer>> unanswered = new ConcurrentHashMap<>();
    private final Object writing = new Object();
    private @Nullable Socket bound;
    private int sequence;
    private volatile boolean open = true;

    private CanarySmsc(ServerSocket server) {
        this.server = server;
        this.thread = new Thread(this::run, "canary-smsc");
        this.thread.setDaemon(true);
    }

    /** Listens from now on. */
    static CanarySmsc start() throws IOException {
        CanarySmsc smsc = new CanarySmsc(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        smsc.thread.start();
        return smsc;
    }

    private static String randomDigits() {
        SecureRandom random = new SecureRandom();
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < PASSWORD_DIGITS; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    int port() {
        return server.getLocalPort();
    }

    String password() {
        return password;
    }

    /**
     * Delivers a text. The future gives the command_status of the answer, and fails where none comes in time.
     *
     * @throws IOException where nobody is bound, or no longer
     */
    CompletableFuture<Integer> deliver(String number, String text) throws IOException {
        synchronized (writing) {
            Socket peer = bound;
            if (peer == null) {
                throw new SocketException("nobody is bound");
            }
            int own = ++sequence;
            CompletableFuture<Integer> answer = new CompletableFuture<>();
            unanswered.put(own, answer);
            var unused = answer.orTimeout(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS)
                    .whenComplete((status, failure) -> unanswered.remove(own));
            peer.getOutputStream().write(CanaryPdus.deliver(own, number, text));
            return answer;
        }
    }

    private void run() {
        while (open) {
            try (Socket peer = server.accept()) {
                serve(peer);
            } catch (IOException end) {
                LOG.atDebug().log("The canary's bind has ended");
                LockSupport.parkNanos(this, PAUSE_NANOS);
            } finally {
                bound(null);
            }
        }
    }

    private void serve(Socket peer) throws IOException {
        peer.setSoTimeout(BIND_WITHIN_MS);
        peer.setTcpNoDelay(true);
        DataInputStream in = new DataInputStream(peer.getInputStream());
        while (open) {
            ByteBuffer header = ByteBuffer.wrap(in.readNBytes(CanaryPdus.HEADER_OCTETS));
            if (header.remaining() < CanaryPdus.HEADER_OCTETS) {
                return;
            }
            int length = header.getInt();
            if (length < CanaryPdus.HEADER_OCTETS || length > PDU_OCTETS_MAX) {
                return;
            }
            byte[] body = in.readNBytes(length - CanaryPdus.HEADER_OCTETS);
            if (!take(peer, header.getInt(), header.getInt(), header.getInt(), body)) {
                return;
            }
        }
    }

    /** False where that was the last PDU. */
    private boolean take(Socket peer, int command, int status, int number, byte[] body) throws IOException {
        switch (command) {
            case BIND_TRANSCEIVER -> {
                return bind(peer, number, body);
            }
            case Commands.ENQUIRE_LINK -> write(peer, CanaryPdus.response(command, 0, number, ""));
            case Commands.UNBIND -> {
                bound(null);
                write(peer, CanaryPdus.response(command, 0, number, ""));
                return false;
            }
            case DELIVER_SM_RESP -> {
                CompletableFuture<Integer> answer = unanswered.get(number);
                if (answer != null) {
                    answer.complete(status);
                }
            }
            default -> LOG.atDebug().log("The canary's bind has sent something else");
        }
        return true;
    }

    private boolean bind(Socket peer, int number, byte[] body) throws IOException {
        byte[] login = (SYSTEM_ID + "\0" + password + "\0").getBytes(StandardCharsets.US_ASCII);
        boolean right = body.length >= login.length && Arrays.equals(login, 0, login.length, body, 0, login.length);
        write(peer, CanaryPdus.response(BIND_TRANSCEIVER, right ? 0 : BIND_FAILED, number, right ? SYSTEM_ID : ""));
        if (right) {
            peer.setSoTimeout(SILENCE_MAX_MS);
            bound(peer);
        }
        return right;
    }

    private void write(Socket peer, byte[] octets) throws IOException {
        synchronized (writing) {
            peer.getOutputStream().write(octets);
        }
    }

    private void bound(@Nullable Socket peer) {
        synchronized (writing) {
            bound = peer;
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            server.close();
            synchronized (writing) {
                if (bound != null) {
                    bound.close();
                }
            }
        } catch (IOException alreadyGone) {
            LOG.atDebug().log("The canary's bind has ended");
        }
    }
}
