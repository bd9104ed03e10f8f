package io.watchword.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Stands between one caller and a server, and halts once, anywhere in what the server says. Thread-safe. */
final class HaltingRelay implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final int serverPort;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private volatile int haltAt = Integer.MAX_VALUE;

    HaltingRelay(int serverPort) throws IOException {
        this.serverPort = serverPort;
        start(this::connect);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Of what the server writes next, which must be longer, only so many octets go through. */
    void haltAt(int octets) {
        haltAt = octets;
    }

    void goOn() {
        goOn.countDown();
    }

    private void connect() throws IOException, InterruptedException {
        Socket caller = door.accept();
        sockets.add(caller);
        Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
        sockets.add(server);
        start(() -> caller.getInputStream().transferTo(server.getOutputStream()));
        passOn(server.getInputStream(), caller.getOutputStream());
    }

    private void passOn(InputStream from, OutputStream to) throws IOException, InterruptedException {
        byte[] octets = new byte[1 << 14];
        for (int read = from.read(octets); read >= 0; read = from.read(octets)) {
            int first = Math.min(read, haltAt);
            to.write(octets, 0, first);
            if (first < read) {
                goOn.await();
                haltAt = Integer.MAX_VALUE;
                to.write(octets, first, read - first);
            }
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException | InterruptedException closed) {
                        // The test is over.
                    }
                },
                "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        goOn();
        door.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
