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

/** PDUs over a socket. One thread reads; writing is thread-safe. */
final class PduStream {

    private static final int LENGTH_MAX = 1 << 20;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

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
        byte[] bytes = octets.toArray();
        synchronized (out) {
            out.write(bytes);
            out.flush();
        }
    }

    void close() {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // Nothing is left to close.
        }
    }
}
