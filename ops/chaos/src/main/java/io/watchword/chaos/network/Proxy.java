package io.watchword.chaos.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands before one broker for one process. Thread-safe. */
final class Proxy implements AutoCloseable {

    private static final int BACKLOG = 128;

    private final ServerSocket server;
    private final InetAddress source;
    private final InetSocketAddress target;
    private final Gate gate;
    private final Set<Relay> relays = ConcurrentHashMap.newKeySet();

    /**
     * Listens at once.
     *
     * @param source what the broker sees as the client's address
     */
    Proxy(int port, InetAddress source, InetSocketAddress target, Gate gate) throws IOException {
        this.server = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
        this.source = source;
        this.target = target;
        this.gate = gate;
        Relay.thread("proxy-accept", this::accept).start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                serve(server.accept());
            } catch (IOException closed) {
                // By close(), or a client that was gone before it was accepted.
            }
        }
    }

    private void serve(Socket client) {
        Relay relay = new Relay(client, gate);
        relays.add(relay);
        Relay.thread("proxy-there", () -> {
                    relay.run(new InetSocketAddress(source, 0), target);
                    relays.remove(relay);
                })
                .start();
    }

    /** Ends every connection. */
    void reset() {
        relays.forEach(Relay::end);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException alreadyGone) {
            // Nothing is left to close.
        }
        reset();
    }
}
