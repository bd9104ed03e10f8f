package io.watchword.router.http.connection;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Listens, and makes sockets that can be asked whether their client is still there. Thread-safe. */
public final class WatchedConnector extends ServerConnector {

    public WatchedConnector(Server server, HttpConfiguration http, ConnectionLimits limits) {
        super(server, new HttpConnectionFactory(http));
        addBean(limits);
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        WatchedEndPoint made = new WatchedEndPoint(channel, selector, key, getScheduler(), getExecutor());
        made.setIdleTimeout(getIdleTimeout());
        return made;
    }
}
