package io.watchword.router.http.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A client's socket that can be asked whether the client is still there. HTTP/1.1 reads nothing while an answer is
 * awaited, so the end of the connection would be noticed by the next write alone. What a client has sent ahead is kept,
 * {@value #AHEAD_BYTES_MAX} bytes at most, and handed out first. Thread-safe.
 */
final class WatchedEndPoint extends SocketChannelEndPoint {

    static final int AHEAD_BYTES_MAX = 16;

    private final Executor executor;
    private final InetAddress client;
    private final ByteBuffer ahead = ByteBuffer.allocate(AHEAD_BYTES_MAX).flip();

    WatchedEndPoint(
            SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler, Executor executor) {
        super(channel, selector, key, scheduler);
        this.executor = executor;
        // A closed socket tells no address any more.
        this.client = getRemoteSocketAddress() instanceof InetSocketAddress remote
                ? remote.getAddress()
                : InetAddress.getLoopbackAddress();
    }

    /** Who opened it. */
    InetAddress client() {
        return client;
    }

    /** Whether the client has closed its side; never blocks. One that has sent much ahead counts as there. */
    boolean hungUp() {
        if (!isOpen()) {
            return true;
        }
        int read;
        synchronized (ahead) {
            ahead.compact();
            try {
                read = ahead.hasRemaining() ? getChannel().read(ahead) : 0;
            } catch (IOException reset) {
                read = -1;
            } finally {
                ahead.flip();
            }
        }
        if (read > 0) {
            // The selector may not have seen these octets: whoever waits for some is told by us.
            executor.execute(getFillInterest()::fillable);
        }
        return read < 0;
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
        synchronized (ahead) {
            if (!ahead.hasRemaining()) {
                return super.fill(buffer);
            }
            int position = BufferUtil.flipToFill(buffer);
            int given = BufferUtil.put(ahead, buffer);
            BufferUtil.flipToFlush(buffer, position);
            return given;
        }
    }

    @Override
    protected void needsFillInterest() {
        boolean some;
        synchronized (ahead) {
            some = ahead.hasRemaining();
        }
        if (some) {
            executor.execute(getFillInterest()::fillable);
        } else {
            super.needsFillInterest();
        }
    }
}
