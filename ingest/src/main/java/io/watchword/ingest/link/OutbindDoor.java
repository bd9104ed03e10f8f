package io.watchword.ingest.link;

import io.watchword.ingest.metrics.LinkMetrics;
import io.watchword.ingest.pdu.Commands;
import io.watchword.ingest.pdu.Frame;
import io.watchword.ingest.settings.LinkSettings;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.jsmpp.session.connection.Connection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for the SMSC to call and say outbind (SMPP 3.4 section 2.2.1); the bind then goes over the same connection. As
 * the bind carries a password, only the link's own host is let in. The port is open while none is bound, and no longer.
 * Waits until it is abandoned; a caller has the connect deadline for the whole of its outbind. Confined to the attempt's
 * thread, but for {@link #connection} and {@link #opening}.
 */
final class OutbindDoor implements Connector {

    private static final Logger LOG = LoggerFactory.getLogger(OutbindDoor.class);
    private static final int TICK_MILLIS = 250;
    private static final int BACKLOG = 8;
    private static final int OUTBIND_OCTETS_MAX = 64;

    private final LinkSettings link;
    private final LinkMetrics metrics;
    private final Opening opening = new Opening();
    private volatile @Nullable LinkConnection connection;

    OutbindDoor(LinkSettings link, LinkMetrics metrics) {
        this.link = link;
        this.metrics = metrics;
    }

    @Override
    public Connection createConnection(String host, int port) throws IOException {
        try (ServerSocket door = new ServerSocket()) {
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(port), BACKLOG);
            door.setSoTimeout(TICK_MILLIS);
            while (true) {
                Optional<LinkConnection> caller = next(door, host);
                if (caller.isPresent()) {
                    connection = caller.get();
                    return caller.get();
                }
                if (Thread.interrupted() || opening.abandoned()) {
                    throw new InterruptedIOException("Nobody called");
                }
            }
        }
    }

    private Optional<LinkConnection> next(ServerSocket door, String host) throws IOException {
        Socket socket;
        try {
            socket = door.accept();
        } catch (SocketTimeoutException nobody) {
            return Optional.empty();
        }
        try {
            opening.begin(socket, link.timing().connect());
            if (comesFrom(host, socket) && saysOutbind(socket)) {
                LinkConnection called = new LinkConnection(socket, socket);
                opening.done();
                return Optional.of(called);
            }
            LOG.atWarn().addKeyValue("link", link.name()).log("A caller was turned away");
        } catch (IOException lost) {
            LOG.atWarn().addKeyValue("link", link.name()).log("A caller was lost before its outbind");
        }
        socket.close();
        return Optional.empty();
    }

    private static boolean comesFrom(String host, Socket socket) throws IOException {
        return Arrays.asList(InetAddress.getAllByName(host)).contains(socket.getInetAddress());
    }

    /** Its system_id and password are not asked for: where it comes from is what counts. */
    private boolean saysOutbind(Socket socket) throws IOException {
        socket.setSoTimeout((int) link.timing().connect().toMillis());
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] header = new byte[Frame.HEADER_OCTETS];
        in.readFully(header);
        int length = ByteBuffer.wrap(header).getInt();
        int command = new Frame(header).commandId();
        if (command != Commands.OUTBIND || length < header.length || length > OUTBIND_OCTETS_MAX) {
            return false;
        }
        in.skipNBytes(length - header.length);
        metrics.received(Commands.OUTBIND);
        return true;
    }

    @Override
    public @Nullable LinkConnection connection() {
        return connection;
    }

    @Override
    public Opening opening() {
        return opening;
    }
}
