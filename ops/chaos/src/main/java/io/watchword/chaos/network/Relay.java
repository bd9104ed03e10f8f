package io.watchword.chaos.network;

import io.watchword.chaos.network.Gate.Way;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** One connection through a proxy, with a thread for each way. Thread-safe. */
final class Relay {

    private static final int CONNECT_MS = 5_000;
    private static final int OCTETS = 16 << 10;
    private static final long STACK_OCTETS = 256 << 10;

    private final Socket client;
    private final Gate gate;
    private @Nullable Socket broker;
    private boolean ended;

    Relay(Socket client, Gate gate) {
        this.client = client;
        this.gate = gate;
    }

    /** Connects when the gate lets it, and passes octets both ways until one side ends. */
    void run(InetSocketAddress source, InetSocketAddress target) {
        try (Socket other = new Socket()) {
            gate.pass(Way.TO_BROKER);
            other.bind(source);
            other.connect(target, CONNECT_MS);
            if (!keep(other)) {
                return;
            }
            client.setTcpNoDelay(true);
            other.setTcpNoDelay(true);
            Thread back = thread("proxy-back", () -> pump(other, client, Way.TO_CLIENT));
            back.start();
            pump(client, other, Way.TO_BROKER);
            back.join();
        } catch (IOException away) {
            // The broker is down, or the cut resets: the client finds its connection ended.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    private synchronized boolean keep(Socket other) {
        broker = other;
        return !ended;
    }

    private void pump(Socket from, Socket to, Way way) {
        byte[] octets = new byte[OCTETS];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(octets); count >= 0; count = in.read(octets)) {
                gate.pass(way);
                out.write(octets, 0, count);
            }
        } catch (IOException closed) {
            // By one of the two, or by a reset; the other is told below, once the gate lets it.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        endWhenOpen(way);
    }

    /** An end is no quicker through a cut than octets are. */
    private void endWhenOpen(Way way) {
        try {
            gate.pass(way);
        } catch (IOException reset) {
            // Ends at once.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        end();
    }

    /** Resets both sides. */
    synchronized void end() {
        ended = true;
        reset(client);
        if (broker != null) {
            reset(broker);
        }
    }

    private static void reset(Socket socket) {
        try {
            if (!socket.isClosed()) {
                socket.setSoLinger(true, 0);
                socket.close();
            }
        } catch (IOException gone) {
            // Nothing is left to end.
        }
    }

    static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(null, work, name, STACK_OCTETS);
        thread.setDaemon(true);
        return thread;
    }
}
