package io.watchword.simulator;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** An ESME of plain octets, written without the simulator's own PDU code. Confined to one thread. */
public final class RawEsme implements AutoCloseable {

    public static final int DELIVER_SM = 0x0000_0005;
    public static final int UNBIND = 0x0000_0006;
    public static final int ENQUIRE_LINK = 0x0000_0015;
    public static final int ENQUIRE_LINK_RESP = 0x8000_0015;
    public static final int BIND_RECEIVER_RESP = 0x8000_0001;

    /** {@code body}: its octets, one a char. */
    public record Frame(int commandId, int status, int sequence, String body) {}

    private final Socket socket;
    private final DataInputStream in;

    public RawEsme(int port) throws IOException {
        this(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    public RawEsme(Socket socket) throws IOException {
        this.socket = socket;
        this.socket.setSoTimeout(5_000);
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    /** bind_receiver, and the frame that comes back. */
    public Frame bind(String systemId, String password) throws IOException {
        write(0x0000_0001, 0, 1, bindBody(systemId, password));
        return read();
    }

    public static byte[] bindBody(String systemId, String password) {
        // interface_version 0x34, which is the digit 4.
        return (systemId + "\0" + password + "\0\0" + "4" + "\0\0\0").getBytes(StandardCharsets.ISO_8859_1);
    }

    public void write(int commandId, int status, int sequence, byte... body) throws IOException {
        ByteBuffer pdu = ByteBuffer.allocate(16 + body.length);
        pdu.putInt(16 + body.length)
                .putInt(commandId)
                .putInt(status)
                .putInt(sequence)
                .put(body);
        socket.getOutputStream().write(pdu.array());
    }

    /** The same PDU without a body so many times, in large writes. */
    public void flood(int commandId, int count) throws IOException {
        int atOnce = 1_000;
        ByteBuffer pdus = ByteBuffer.allocate(16 * atOnce);
        while (pdus.hasRemaining()) {
            pdus.putInt(16).putInt(commandId).putInt(0).putInt(9_999);
        }
        for (int sent = 0; sent < count; sent += atOnce) {
            socket.getOutputStream().write(pdus.array());
        }
    }

    public void answer(Frame request, int status) throws IOException {
        write(request.commandId | 0x8000_0000, status, request.sequence, (byte) 0);
    }

    /** The next frame; what is none is refused. */
    public Frame read() throws IOException {
        int length = in.readInt();
        if (length < 16 || length > 1 << 16) {
            throw new StreamCorruptedException("command_length " + length);
        }
        byte[] rest = new byte[length - 4];
        in.readFully(rest);
        ByteBuffer pdu = ByteBuffer.wrap(rest);
        return new Frame(
                pdu.getInt(),
                pdu.getInt(),
                pdu.getInt(),
                new String(rest, 12, rest.length - 12, StandardCharsets.ISO_8859_1));
    }

    /** So many octets, framed or not. */
    public byte[] octets(int count) throws IOException {
        byte[] octets = new byte[count];
        in.readFully(octets);
        return octets;
    }

    /** How many octets have come and are not read. */
    public int waiting() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
