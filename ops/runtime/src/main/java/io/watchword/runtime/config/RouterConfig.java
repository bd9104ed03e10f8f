package io.watchword.runtime.config;

import java.time.Duration;

/**
 * How routers share the work. Immutable.
 *
 * @param threads of routing, 1 to 64; default 2
 * @param standbys other routers that keep a copy of each store, 0 to 2; default 1, beside the embedded broker 0. As many
 *     as there are others: a router alone keeps none
 * @param sessionTimeout how long a silent router keeps its partitions and its open transaction, 1s to 1m; default 6s,
 *     beside the embedded broker 3s
 */
public record RouterConfig(int threads, int standbys, Duration sessionTimeout) {

    private static final int THREADS = 2;
    private static final int THREADS_MAX = 64;
    private static final int STANDBYS_MAX = 2;
    private static final Duration SESSION_TIMEOUT_MIN = Duration.ofSeconds(1);
    private static final Duration SESSION_TIMEOUT_MAX = Duration.ofMinutes(1);
    /** What any broker allows without being told. */
    private static final Duration SESSION_TIMEOUT = Duration.ofSeconds(6);
    /** Our own broker allows less than others do: after a crash the partitions come back sooner. */
    private static final Duration EMBEDDED_SESSION_TIMEOUT = Duration.ofSeconds(3);

    static RouterConfig read(Section router, boolean embedded, Sources sources) {
        RouterConfig read = new RouterConfig(
                router.integer("threads", THREADS, 1, THREADS_MAX),
                router.integer("standbys", embedded ? 0 : 1, 0, STANDBYS_MAX),
                router.duration(
                        "sessionTimeout",
                        embedded ? EMBEDDED_SESSION_TIMEOUT : SESSION_TIMEOUT,
                        SESSION_TIMEOUT_MIN,
                        SESSION_TIMEOUT_MAX));
        if (!embedded && read.sessionTimeout.compareTo(SESSION_TIMEOUT) < 0) {
            sources.warning(
                    "router.sessionTimeout",
                    "is below 6s: the brokers' group.min.session.timeout.ms must allow it, or no router starts");
        }
        router.end();
        return read;
    }
}
