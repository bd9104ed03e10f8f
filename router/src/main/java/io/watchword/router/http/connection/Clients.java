package io.watchword.router.http.connection;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * The clients whose answers are under way: who they are, and the word that one has hung up, within a second. It is
 * asked for on the executor's thread, twice a second, which is where what depends on it is told. Thread-safe.
 */
public final class Clients {

    private static final long ASK_EVERY_MILLIS = 500;
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final Set<InetAddress> proxies;
    private final Map<WatchedEndPoint, CompletableFuture<Void>> watched = new ConcurrentHashMap<>();

    /** @param proxies whose word for whom they call is believed */
    public Clients(Set<InetAddress> proxies, ScheduledExecutorService executor) {
        this.proxies = Set.copyOf(proxies);
        var unused =
                executor.scheduleWithFixedDelay(this::ask, ASK_EVERY_MILLIS, ASK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Done when the client has hung up, until it is {@link #answered}. */
    public CompletableFuture<Void> gone(HttpServletRequest request) {
        return endPoint(request)
                .map(client -> watched.computeIfAbsent(client, begun -> new CompletableFuture<>()))
                .orElseGet(CompletableFuture::new);
    }

    /** Its answer is written: there may be another one later. */
    public void answered(HttpServletRequest request) {
        endPoint(request).ifPresent(watched::remove);
    }

    /** By what a client is counted: its address, or the one that a proxy of ours tells. */
    public String address(HttpServletRequest request) {
        Optional<InetAddress> client = endPoint(request).map(WatchedEndPoint::client);
        String told = request.getHeader(FORWARDED_FOR);
        if (told != null && client.filter(proxies::contains).isPresent()) {
            // The last one is the proxy's own word; those before came with the request.
            String last = told.substring(told.lastIndexOf(',') + 1).strip();
            return last.length() > 45 ? last.substring(0, 45) : last;
        }
        return client.map(NetworkOf::address).orElse("");
    }

    private void ask() {
        watched.forEach((client, gone) -> {
            if (client.hungUp()) {
                watched.remove(client, gone);
                // What is still being written to it ends too.
                client.close();
                gone.complete(null);
            }
        });
    }

    private static Optional<WatchedEndPoint> endPoint(HttpServletRequest request) {
        return ServletContextRequest.getServletContextRequest(request)
                                .getConnectionMetaData()
                                .getConnection()
                                .getEndPoint()
                        instanceof WatchedEndPoint client
                ? Optional.of(client)
                : Optional.empty();
    }
}
