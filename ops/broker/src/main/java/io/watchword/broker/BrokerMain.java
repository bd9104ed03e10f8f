package io.watchword.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The broker as a process of its own, for {@link BrokerProcess}. Arguments: the data folder, the port, and {@code login} or {@code open}. Says {@code
 * READY} or {@code FAILED reason message} on standard output, then runs until standard input brings {@code stop} or
 * ends, which it also does when the parent is killed.
 */
final class BrokerMain {

    static final String READY = "READY";
    static final String FAILED = "FAILED";
    static final String STOP = "stop";
    static final String LOGIN = "login";
    static final String OPEN = "open";

    /** A parent that is gone waits for nobody; the next start wants folder and ports. */
    private static final Duration ORPHAN_STOP = Duration.ofSeconds(4);

    private static final Duration ORDERED_STOP = Duration.ofSeconds(8);

    private BrokerMain() {}

    public static void main(String[] args) {
        // Kafka and its libraries print to standard output now and then; only our own lines may reach the parent.
        PrintStream parent = System.out;
        System.setOut(System.err);
        BrokerConfig config = new BrokerConfig(Path.of(args[0]), Integer.parseInt(args[1]));
        EmbeddedBroker broker = new EmbeddedBroker(args[2].equals(LOGIN) ? config : config.withoutLogin());
        start(broker, parent);
        boolean ordered = awaitStop();
        haltAfter(ordered ? ORDERED_STOP : ORPHAN_STOP);
        broker.stop();
        Runtime.getRuntime().halt(0);
    }

    /** A broker that fails leaves threads behind that run for ever: the process must be halted. */
    private static void start(EmbeddedBroker broker, PrintStream parent) {
        try {
            broker.start();
            parent.println(READY);
        } catch (BrokerStartException e) {
            if (e.reason() == BrokerStartException.Reason.FAILED) {
                e.printStackTrace();
            }
            fail(parent, e.reason(), e.getMessage());
        } catch (RuntimeException | Error e) {
            e.printStackTrace();
            fail(parent, BrokerStartException.Reason.FAILED, e.toString());
        }
        parent.flush();
    }

    private static void fail(PrintStream parent, BrokerStartException.Reason reason, @Nullable String message) {
        parent.println(FAILED + " " + reason + " " + message);
        parent.flush();
        Runtime.getRuntime().halt(1);
    }

    /** Returns true for a stop that the parent asked for, false when the parent is gone. */
    private static boolean awaitStop() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            String line = in.readLine();
            while (line != null && !line.equals(STOP)) {
                line = in.readLine();
            }
            return line != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void haltAfter(Duration deadline) {
        Thread watchdog = new Thread(
                () -> {
                    try {
                        Thread.sleep(deadline.toMillis());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    Runtime.getRuntime().halt(0);
                },
                "broker-halt");
        watchdog.setDaemon(true);
        watchdog.start();
    }
}
