package io.watchword.ingest.link;

import io.watchword.ingest.metrics.LinkMetrics;
import io.watchword.ingest.settings.LinkSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jsmpp.session.connection.Connection;
import org.jspecify.annotations.Nullable;

/**
 * Calls the SMSC: within the connect deadline, over TLS 1.2 or later with the host's name checked where the link says
 * so; the handshake included within the bind deadline. Confined to the attempt's thread, but for {@link #connection} and
 * {@link #opening}.
 */
final class Dialler implements Connector {

    private final LinkSettings link;
    private final LinkMetrics metrics;
    private final Opening opening = new Opening();
    private volatile @Nullable LinkConnection connection;

    Dialler(LinkSettings link, LinkMetrics metrics) {
        this.link = link;
        this.metrics = metrics;
    }

    @Override
    public Connection createConnection(String host, int port) throws IOException {
        // Before the SMSC is called: without them there is nothing to call it for.
        Optional<TlsFiles> files = files();
        InetSocketAddress address = new InetSocketAddress(host, port);
        int deadlineMillis = (int) link.timing().connect().toMillis();
        Socket socket = new Socket();
        try {
            opening.begin(socket, link.timing().bind());
            socket.connect(address, deadlineMillis);
            socket.setSoTimeout(deadlineMillis);
            LinkConnection opened =
                    new LinkConnection(socket, files.isPresent() ? secure(files.get(), socket, host, port) : socket);
            opening.done();
            connection = opened;
            return opened;
        } catch (IOException failure) {
            socket.close();
            throw opening.explained(failure);
        } catch (RuntimeException failure) {
            socket.close();
            throw failure;
        }
    }

    private Optional<TlsFiles> files() throws IOException {
        if (!link.endpoint().tls().on()) {
            return Optional.empty();
        }
        TlsFiles files = TlsFiles.read(link.endpoint().tls());
        files.expiry().ifPresent(metrics::ownCertificateExpires);
        return Optional.of(files);
    }

    private Socket secure(TlsFiles files, Socket plain, String host, int port) throws IOException {
        SSLSocket socket = (SSLSocket) files.context().getSocketFactory().createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        CertificateExpiry.of(List.of(socket.getSession().getPeerCertificates()))
                .ifPresent(metrics::smscCertificateExpires);
        return socket;
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
