package io.watchword.ingest.link;

import io.watchword.ingest.settings.LinkSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Opens the connection of one attempt: within the connect deadline, without Nagle's delay, with TCP keep-alive, over
 * TLS 1.2 or later with the host's name checked where the link says so. Used once, by the attempt's thread.
 */
final class Dialler implements ConnectionFactory {

    private final LinkSettings link;
    private volatile @Nullable LinkConnection connection;

    Dialler(LinkSettings link) {
        this.link = link;
    }

    @Override
    public Connection createConnection(String host, int port) throws IOException {
        int deadlineMillis = (int) link.timing().connect().toMillis();
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.connect(new InetSocketAddress(host, port), deadlineMillis);
            socket.setSoTimeout(deadlineMillis);
            LinkConnection opened = new LinkConnection(secure(socket, host, port));
            connection = opened;
            return opened;
        } catch (IOException | RuntimeException failure) {
            socket.close();
            throw failure;
        }
    }

    private Socket secure(Socket plain, String host, int port) throws IOException {
        if (!link.endpoint().tls().on()) {
            return plain;
        }
        SSLSocket socket = (SSLSocket)
                TlsFiles.context(link.endpoint().tls()).getSocketFactory().createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** What was opened, if it was. */
    @Nullable
    LinkConnection connection() {
        return connection;
    }
}
