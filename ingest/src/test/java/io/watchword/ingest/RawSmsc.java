package io.watchword.ingest;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;

/** An SMSC of bare sockets, which sends exactly the octets it is given. Confined to the test's thread. */
final class RawSmsc implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 15_000;

    /** A PDU that was read; for a response its status counts. */
    record Read(int command, int status, int sequence) {}

    private final ServerSocket server;

    RawSmsc() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        server.setSoTimeout(PATIENCE_MILLIS);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Takes a connection and answers its bind. */
    Peer acceptBind(int status) throws IOException {
        Socket socket = server.accept();
        socket.setSoTimeout(PATIENCE_MILLIS);
        Peer peer = new Peer(socket);
        Read bind = peer.read();
        byte[] body = status == 0 ? new byte[] {'s', 0} : new byte[0];
        peer.send(Pdus.pdu(bind.command() | 0x8000_0000, status, bind.sequence(), body));
        return peer;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    static final class Peer implements AutoCloseable {
        private final Socket socket;
        private final DataInputStream in;

        private Peer(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new DataInputStream(socket.getInputStream());
        }

        void send(byte[] octets) throws IOException {
            socket.getOutputStream().write(octets);
        }

        /** The next PDU; throws {@link java.io.EOFException} when the other side closes. */
        Read read() throws IOException {
            byte[] header = new byte[16];
            in.readFully(header);
            ByteBuffer fields = ByteBuffer.wrap(header);
            in.skipNBytes(fields.getInt(0) - 16L);
            return new Read(fields.getInt(4), fields.getInt(8), fields.getInt(12));
        }

        /** Sends a message and returns the status it is answered with. */
        int deliver(byte[] pdu) throws IOException {
            send(pdu);
            int sequence = ByteBuffer.wrap(pdu).getInt(12);
            Read read = read();
            while (read.sequence() != sequence || read.command() >= 0) {
                read = read();
            }
            return read.status();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
