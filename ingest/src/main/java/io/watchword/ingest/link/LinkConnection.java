package io.watchword.ingest.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import org.jsmpp.session.connection.Connection;

/** A socket under a jSMPP session which knows how long its current write has been going on. Thread-safe. */
final class LinkConnection implements Connection {

    private final Socket socket;
    private final InputStream in;
    private final TimedOutput out;

    LinkConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = new TimedOutput(socket.getOutputStream());
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
        return !socket.isClosed();
    }

    @Override
    public void setSoTimeout(int millis) throws IOException {
        socket.setSoTimeout(millis);
    }

    @Override
    public void close() throws IOException {
        socket.close();
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
