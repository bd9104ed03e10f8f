package io.watchword.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How an SMSC is reached and how far it goes. Immutable; {@code toString} hides the password.
 *
 * @param host the address or name of this machine to listen on; 0.0.0.0: all of its addresses
 * @param port to listen on; 0: a free one
 * @param systemId the ESME that may bind; empty: any
 * @param password that it must give; empty: any
 * @param window requests of a session that may be unanswered, 1 or more
 * @param answerTimeout how long an answer is waited for before the delivery counts as unanswered
 * @param kept how many PDUs, and how many texts, the ledger keeps, the last ones, 0 or more; it counts all. What is kept
 *     costs a collector time, so an SMSC that measures keeps none
 * @param tls to listen with TLS alone; null: without
 */
public record SmscOptions(
        String host,
        int port,
        String systemId,
        String password,
        int window,
        Duration answerTimeout,
        int kept,
        @Nullable SmscTls tls) {

    /** Far more than a test sends, and an SMSC that runs for days stays small. */
    private static final int KEPT = 100_000;

    /** Any ESME on this machine, a free port of 127.0.0.1, a window of 100, answers within 10 s, a ledger of the last 100,000, no TLS. */
    public static final SmscOptions DEFAULT =
            new SmscOptions("127.0.0.1", 0, "", "", 100, Duration.ofSeconds(10), KEPT, null);

    private static final int BACKLOG = 64;

    public SmscOptions {
        if (window < 1) {
            throw new IllegalArgumentException("window must be 1 or more");
        }
        if (kept < 0) {
            throw new IllegalArgumentException("kept must be 0 or more");
        }
    }

    public SmscOptions withHost(String value) {
        return new SmscOptions(value, port, systemId, password, window, answerTimeout, kept, tls);
    }

    public SmscOptions withPort(int value) {
        return new SmscOptions(host, value, systemId, password, window, answerTimeout, kept, tls);
    }

    public SmscOptions withLogin(String id, String secret) {
        return new SmscOptions(host, port, id, secret, window, answerTimeout, kept, tls);
    }

    public SmscOptions withWindow(int value) {
        return new SmscOptions(host, port, systemId, password, value, answerTimeout, kept, tls);
    }

    public SmscOptions withAnswerTimeout(Duration value) {
        return new SmscOptions(host, port, systemId, password, window, value, kept, tls);
    }

    public SmscOptions withKept(int value) {
        return new SmscOptions(host, port, systemId, password, window, answerTimeout, value, tls);
    }

    public SmscOptions withTls(SmscTls value) {
        return new SmscOptions(host, port, systemId, password, window, answerTimeout, kept, value);
    }

    ServerSocket listen() throws IOException {
        ServerSocket server = tls == null ? new ServerSocket() : tls.serverSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getByName(host), port), BACKLOG);
        return server;
    }

    @Override
    public String toString() {
        return "SmscOptions[host " + host + ", port " + port + ", window " + window + "]";
    }
}
