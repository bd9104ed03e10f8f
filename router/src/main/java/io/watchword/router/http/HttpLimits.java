package io.watchword.router.http;

import io.watchword.router.http.call.OutgoingStream;
import io.watchword.router.http.wait.Places;
import io.watchword.runtime.health.ProcessLimits;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;

/**
 * How much of the API's room anybody may take. Immutable.
 *
 * @param connections of clients, in all, 16 to 100,000
 * @param connectionsPerAddress of one address, at least 1; never more than are still free
 * @param waits calls that may wait at a time
 * @param streams event streams that may be open at a time
 * @param bodyWithin how long a whole body may take
 * @param proxies the addresses of proxies in front: they count in all alone, and are believed whom they call for
 */
public record HttpLimits(
        int connections,
        int connectionsPerAddress,
        Places.Bounds waits,
        Places.Bounds streams,
        Duration bodyWithin,
        Set<InetAddress> proxies) {

    /** 10,000 connections, 5,000 waits, 2,000 streams; 10 s for a body. */
    public static final HttpLimits STANDARD = new HttpLimits(
            10_000,
            2_000,
            new Places.Bounds(5_000, 1_000, 500),
            new Places.Bounds(2_000, 500, 100),
            Duration.ofSeconds(10),
            Set.of());

    /** A connection with a call under way: parser, request, answer, wait and what the JVM adds; an estimate, on the safe side. */
    private static final long CONNECTION_BYTES = 24 * 1024L;

    private static final int CONNECTIONS_MIN = 16;
    private static final int MOST = 100_000;

    public HttpLimits {
        if (connections < CONNECTIONS_MIN || connections > MOST || connectionsPerAddress < 1) {
            throw new IllegalArgumentException("connections must be " + CONNECTIONS_MIN + " to " + MOST);
        }
        proxies = Set.copyOf(proxies);
    }

    /**
     * The same, lowered to what this process can carry: connections take a third of the heap and three quarters of the
     * files at most; streams whose readers are all as late as they may be, a quarter of the heap. Nothing of it is in
     * direct memory.
     */
    public HttpLimits within(ProcessLimits process) {
        long carried = Math.min(process.heapBytes() / 3 / CONNECTION_BYTES, process.files() / 4 * 3);
        int most = (int) Math.max(CONNECTIONS_MIN, Math.min(connections, carried));
        long streamsCarried = process.heapBytes() / 4 / OutgoingStream.BYTES_MAX;
        return new HttpLimits(
                most,
                Math.min(connectionsPerAddress, most),
                lowered(waits, most * 3L / 4),
                lowered(streams, Math.min(streamsCarried, most / 2)),
                bodyWithin,
                proxies);
    }

    private static Places.Bounds lowered(Places.Bounds bounds, long carried) {
        int all = (int) Math.max(1, Math.min(bounds.all(), carried));
        int perWorkspace = Math.min(bounds.perWorkspace(), all);
        return new Places.Bounds(all, perWorkspace, Math.min(bounds.perKey(), perWorkspace));
    }
}
