package io.watchword.router.streams.cut;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between Kafka's clients and one listener of a broker. Cut, it takes every octet and passes on none, as a network
 * does that drops packets: nobody is told. It reads the frames of requests, so that it can be cut at a certain one.
 * Thread-safe.
 */
final class CutProxy implements AutoCloseable {

    /** The request that ends a transaction, by the number that Kafka's protocol gives it. */
    static final short END_TXN = 26;

    private static final short NONE = -1;

    private final ServerSocket clients;
    private final int broker;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile short cutAt = NONE;
    private volatile boolean cut;

    CutProxy(int broker) {
        this.broker = broker;
        try {
            this.clients = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        run(this::accept);
    }

    int port() {
        return clients.getLocalPort();
    }

    /** Passes on nothing any more from the next request of this kind on, that one included. */
    void cutAtNext(short request) {
        cutAt = request;
    }

    boolean isCut() {
        return cut;
    }

    /** Passes on again, over new connections. */
    void heal() {
        cut = false;
        open.forEach(CutProxy::close);
    }

    private void accept() {
        while (!clients.isClosed()) {
            try {
                Socket client = clients.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), broker);
                open.add(client);
                open.add(server);
                run(() -> pass(client, server, true));
                run(() -> pass(server, client, false));
            } catch (IOException closed) {
                // Either the proxy is closed, or the broker is not there: the client comes again.
            }
        }
    }

    private void pass(Socket from, Socket to, boolean requests) {
        try {
            DataInputStream in = new DataInputStream(from.getInputStream());
            while (true) {
                byte[] frame = new byte[in.readInt()];
                in.readFully(frame);
                if (requests) {
                    look(ByteBuffer.wrap(frame).getShort());
                }
                if (!cut) {
                    to.getOutputStream()
                            .write(ByteBuffer.allocate(Integer.BYTES + frame.length)
                                    .putInt(frame.length)
                                    .put(frame)
                                    .array());
                }
            }
        } catch (IOException broken) {
            close(from);
            close(to);
        }
    }

    private void look(short request) {
        if (request == cutAt) {
            cutAt = NONE;
            cut = true;
        }
    }

    private static void run(Runnable loop) {
        Thread thread = new Thread(loop, "cut-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }

    @Override
    public void close() throws IOException {
        clients.close();
        open.forEach(CutProxy::close);
    }
}
