package io.watchword.ingest.link;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketOption;
import java.time.Duration;
import jdk.net.ExtendedSocketOptions;
import org.jsmpp.session.connection.Connection;

/**
 * A socket under a jSMPP session which knows how long its current write has been going on. Without Nagle's delay, and
 * with a TCP keep-alive that finds a dead peer in two minutes where the system lets itself be told. Thread-safe.
 */
final class LinkConnection implements Connection {

    private static final int READ_OCTETS = 64 << 10;
    private static final int KEEP_ALIVE_IDLE_SECONDS = 60;
    private static final int KEEP_ALIVE_INTERVAL_SECONDS = 10;
    private static final int KEEP_ALIVE_PROBES = 6;

    private final Socket transport;
    private final Socket socket;
    private final InputStream in;
    private final TimedOutput out;

    /**
     * @param transport the TCP connection
     * @param socket what is read and written: the same, or TLS over it
     */
    LinkConnection(Socket transport, Socket socket) throws IOException {
        prepare(transport);
        this.transport = transport;
        this.socket = socket;
        // jSMPP reads the header and the body with a call each.
        this.in = new BufferedInputStream(socket.getInputStream(), READ_OCTETS);
        this.out = new TimedOutput(socket.getOutputStream());
    }

    private static void prepare(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setKeepAlive(true);
        set(socket, ExtendedSocketOptions.TCP_KEEPIDLE, KEEP_ALIVE_IDLE_SECONDS);
        set(socket, ExtendedSocketOptions.TCP_KEEPINTERVAL, KEEP_ALIVE_INTERVAL_SECONDS);
        set(socket, ExtendedSocketOptions.TCP_KEEPCOUNT, KEEP_ALIVE_PROBES);
    }

    private static void set(Socket socket, SocketOption<Integer> option, int value) throws IOException {
        if (socket.supportedOptions().contains(option)) {
            socket.setOption(option, value);
        }
    }

    /** Whether a write has been going on for longer: the peer does not read. */
    boolean writesLongerThan(Duration deadline) {
        long since = out.writingSince;
        return since != 0 && System.nanoTime() - since > deadline.toNanos();
    }

    /** Always the same object: writers lock on it. */
    @Override
    public OutputStream getOutputStream() {
        return out;
    }

    @Override
    public InputStream getInputStream() {
        return in;
    }

    @Override
    public boolean isOpen() {
        return !transport.isClosed();
    }

    @Override
    public void setSoTimeout(int millis) throws IOException {
        socket.setSoTimeout(millis);
    }

    /** Of the TCP connection alone: a TLS goodbye would wait for the lock of a write that hangs. */
    @Override
    public void close() throws IOException {
        transport.close();
    }

    @Override
    public InetAddress getInetAddress() {
        return socket.getInetAddress();
    }

    @Override
    public InetAddress getLocalAddress() {
        return socket.getLocalAddress();
    }

    @Override
    public int getPort() {
        return socket.getPort();
    }

    @Override
    public int getLocalPort() {
        return socket.getLocalPort();
    }

    private static final class TimedOutput extends OutputStream {
        private final OutputStream socket;
        /** 0 while nothing is being written. */
        private volatile long writingSince;

        TimedOutput(OutputStream socket) {
            this.socket = socket;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            writingSince = System.nanoTime() | 1;
            try {
                socket.write(octets, from, length);
            } finally {
                writingSince = 0;
            }
        }

        @Override
        public void flush() throws IOException {
            socket.flush();
        }
    }
}
