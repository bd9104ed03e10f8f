package io.watchword.broker;

import io.watchword.broker.BrokerStartException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The three ports of a broker, kept in a file so that a restart is found where it was. Immutable.
 *
 * @param internal our own roles
 * @param subscriber Kafka subscribers
 * @param controller the quorum of one
 */
record BrokerPorts(int internal, int subscriber, int controller) {

    static final String HOST = "127.0.0.1";

    /**
     * Below the ports that the kernel hands out, so that no client that tries to come back while the broker is away
     * gets the broker's own port as its local one.
     */
    private static final int FREE_FROM = 20_000;

    private static final int FREE_TO = 32_000;
    private static final int TRIES = 500;

    /** The ports to use: those asked for, else those kept in {@code file}, else free ones. They are kept there. */
    static BrokerPorts choose(int asked, Path file) {
        BrokerPorts kept = read(file);
        int internal = asked != 0 ? required(asked) : keptOrFree(kept.internal());
        int subscriber = asked != 0 ? required(asked + 1) : keptOrFree(kept.subscriber());
        BrokerPorts chosen = new BrokerPorts(internal, subscriber, keptOrFree(kept.controller()));
        chosen.write(file);
        return chosen;
    }

    List<Integer> all() {
        return List.of(internal, subscriber, controller);
    }

    private static int required(int port) {
        if (!free(port)) {
            throw new BrokerStartException(
                    Reason.PORT_TAKEN,
                    "Port " + port + " on " + HOST
                            + " is taken. Stop the program that listens there (ss -ltnp 'sport = :" + port
                            + "' names it), or set kafka.port to another port, or to 0 for a free one.");
        }
        return port;
    }

    private static int keptOrFree(int kept) {
        if (kept != 0 && free(kept)) {
            return kept;
        }
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FREE_FROM, FREE_TO);
            if (free(port)) {
                return port;
            }
        }
        throw new BrokerStartException(
                Reason.PORT_TAKEN, "No free port between " + FREE_FROM + " and " + FREE_TO + " on " + HOST + ".");
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** The ports kept in {@code file}; 0 for each that is not. */
    static BrokerPorts read(Path file) {
        Properties kept = PropertyFiles.read(file);
        return new BrokerPorts(number(kept, "internal"), number(kept, "subscriber"), number(kept, "controller"));
    }

    private static int number(Properties kept, String name) {
        String text = kept.getProperty(name, "0").strip();
        boolean port = text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535;
        return port ? Integer.parseInt(text) : 0;
    }

    private void write(Path file) {
        String text = "internal=" + internal + "\nsubscriber=" + subscriber + "\ncontroller=" + controller + "\n";
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
