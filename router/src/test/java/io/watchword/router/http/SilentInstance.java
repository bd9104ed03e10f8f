package io.watchword.router.http;

import io.watchword.router.view.WorkspaceOwners;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An instance that stands still: it takes connections and reads what comes, and never says a word. Thread-safe. */
final class SilentInstance implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<Socket> letGo = new CopyOnWriteArrayList<>();

    SilentInstance() throws IOException {
        new Thread(this::accept, "silent-instance").start();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                connections.add(socket);
                new Thread(() -> read(socket), "silent-connection").start();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void read(Socket socket) {
        try {
            while (socket.getInputStream().read() >= 0) {
                // Nothing is ever answered.
            }
        } catch (IOException cut) {
            // As well as an orderly end.
        }
        letGo.add(socket);
    }

    WorkspaceOwners.There there() {
        return new WorkspaceOwners.There("127.0.0.1", server.getLocalPort());
    }

    /** How many connections it has taken. */
    int calls() {
        return connections.size();
    }

    /** How many of them have been closed from the other end. */
    int letGo() {
        return letGo.size();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : connections) {
                socket.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
