package io.watchword.router.http.connection;

import java.net.InetAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Connection;

/**
 * Holds connections to a number in all, and those of one address to a number and to as many as are still free: whoever
 * opens many finds no more room while somebody with few does. Those above are closed as they come. IPv6 counts by the
 * first 64 bits. Proxies, which are many clients in one, count in all alone. Thread-safe.
 */
public final class ConnectionLimits implements Connection.Listener {

    private final int max;
    private final int perAddressMax;
    private final Set<InetAddress> proxies;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong refused = new AtomicLong();
    private final ConcurrentMap<String, Integer> byAddress = new ConcurrentHashMap<>();

    /** @param proxies the addresses of those that hand on the calls of others */
    public ConnectionLimits(int max, int perAddressMax, Set<InetAddress> proxies) {
        this.max = max;
        this.perAddressMax = perAddressMax;
        this.proxies = Set.copyOf(proxies);
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection.getEndPoint() instanceof WatchedEndPoint endPoint) {
            int all = open.incrementAndGet();
            int same = byAddress.merge(NetworkOf.address(endPoint.client()), 1, Integer::sum);
            int share = proxies.contains(endPoint.client()) ? max : Math.min(perAddressMax, max - all + 1);
            if (all > max || same > share) {
                refused.incrementAndGet();
                endPoint.close();
            }
        }
    }

    @Override
    public void onClosed(Connection connection) {
        if (connection.getEndPoint() instanceof WatchedEndPoint endPoint) {
            open.decrementAndGet();
            byAddress.computeIfPresent(
                    NetworkOf.address(endPoint.client()), (address, count) -> count == 1 ? null : count - 1);
        }
    }

    /** How many are open now. */
    public int open() {
        return open.get();
    }

    /** How many were closed as they came. */
    public long refused() {
        return refused.get();
    }
}
