package io.watchword.simulator;

import io.watchword.simulator.pdu.MalformedPduException;
import io.watchword.simulator.pdu.Octets;
import io.watchword.simulator.pdu.Pdu;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** PDUs over a socket. One thread reads; writing is thread-safe. */
final class PduStream {

    private static final int LENGTH_MAX = 1 << 20;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private final ReentrantLock writing = new ReentrantLock();
    private final CountDownLatch closed = new CountDownLatch(1);

    PduStream(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        this.out = socket.getOutputStream();
    }

    /** The next PDU; waits for it. */
    Pdu read() throws IOException, MalformedPduException {
        int length = in.readInt();
        if (length < Pdu.HEADER_LENGTH || length > LENGTH_MAX) {
            throw new MalformedPduException("command_length", "not 16 to " + LENGTH_MAX);
        }
        byte[] octets = new byte[length];
        ByteBuffer.wrap(octets).putInt(length);
        in.readFully(octets, Integer.BYTES, length - Integer.BYTES);
        return Pdu.parse(Octets.of(octets));
    }

    void write(Pdu pdu) throws IOException {
        write(pdu.encode());
    }

    /** Any octets, PDU or not. */
    void write(Octets octets) throws IOException {
        writing.lock();
        try {
            writeNow(octets);
        } finally {
            writing.unlock();
        }
    }

    /** Stops after {@code first} octets for {@code pause}; nothing else is written meanwhile. */
    void writeStalling(Octets octets, int first, Duration pause) throws IOException, InterruptedException {
        writing.lock();
        try {
            writeNow(octets.slice(0, first));
            boolean gone = closed.await(pause.toNanos(), TimeUnit.NANOSECONDS);
            if (!gone) {
                writeNow(octets.slice(first, octets.length()));
            }
        } finally {
            writing.unlock();
        }
    }

    /** An octet at a time, with a {@code pause} after each but the last; nothing else is written meanwhile. */
    void writeTrickling(Octets octets, Duration pause) throws IOException, InterruptedException {
        writing.lock();
        try {
            boolean gone = false;
            for (int at = 0; at < octets.length() && !gone; at++) {
                writeNow(octets.slice(at, at + 1));
                gone = at < octets.length() - 1 && closed.await(pause.toNanos(), TimeUnit.NANOSECONDS);
            }
        } finally {
            writing.unlock();
        }
    }

    /** Waits, unless the connection is closed before. */
    void rest(Duration pause) throws InterruptedException {
        boolean unused = closed.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void writeNow(Octets octets) throws IOException {
        out.write(octets.toArray());
        out.flush();
    }

    void close() {
        closed.countDown();
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // Nothing is left to close.
        }
    }
}
