package io.watchword.ingest;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** An SMSC of bare sockets, which sends exactly the octets it is given. Confined to the test's thread. */
public final class RawSmsc implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 15_000;

    /** A PDU that was read; for a response its status counts. */
    public record Read(int command, int status, int sequence) {}

    private final ServerSocket server;

    public RawSmsc() throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    /** Over a server socket of another kind, TLS for one. */
    public RawSmsc(ServerSocket server) throws IOException {
        this.server = server;
        server.setSoTimeout(PATIENCE_MILLIS);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** How long {@link #accept} waits before it throws {@link java.net.SocketTimeoutException}. */
    public void patience(int millis) throws IOException {
        server.setSoTimeout(millis);
    }

    /** Takes a connection; its bind is still to be read. */
    public Peer accept() throws IOException {
        return new Peer(server.accept());
    }

    /** Takes a connection and answers its bind. */
    public Peer acceptBind(int status) throws IOException {
        Peer peer = accept();
        peer.answerBind(peer.read(), status);
        return peer;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** The SMSC's end of a connection. */
    public static final class Peer implements AutoCloseable {
        private final Socket socket;
        private final DataInputStream in;

        public Peer(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new DataInputStream(socket.getInputStream());
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
        }

        public void answerBind(Read bind, int status) throws IOException {
            byte[] body = status == 0 ? new byte[] {'s', 0} : new byte[0];
            send(Pdus.pdu(bind.command() | 0x8000_0000, status, bind.sequence(), body));
        }

        public void send(byte[] octets) throws IOException {
            socket.getOutputStream().write(octets);
        }

        /** How long {@link #read} waits before it throws {@link java.net.SocketTimeoutException}. */
        public void patience(int millis) throws IOException {
            socket.setSoTimeout(millis);
        }

        /** The next PDU; throws {@link java.io.EOFException} when the other side closes. */
        public Read read() throws IOException {
            byte[] header = new byte[16];
            in.readFully(header);
            ByteBuffer fields = ByteBuffer.wrap(header);
            in.skipNBytes(fields.getInt(0) - 16L);
            return new Read(fields.getInt(4), fields.getInt(8), fields.getInt(12));
        }

        /** One octet of what may be no PDU. */
        public int readOctet() throws IOException {
            return in.readUnsignedByte();
        }

        /** The octets of the next PDU. */
        public byte[] readOctets() throws IOException {
            byte[] length = new byte[4];
            in.readFully(length);
            byte[] octets = Arrays.copyOf(length, ByteBuffer.wrap(length).getInt());
            in.readFully(octets, length.length, octets.length - length.length);
            return octets;
        }

        /** The next response to {@code sequence}. */
        public Read readResponse(int sequence) throws IOException {
            Read read = read();
            while (read.sequence() != sequence || read.command() >= 0) {
                read = read();
            }
            return read;
        }

        /** Sends a message and returns the status it is answered with. */
        public int deliver(byte[] pdu) throws IOException {
            send(pdu);
            return readResponse(ByteBuffer.wrap(pdu).getInt(12)).status();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
