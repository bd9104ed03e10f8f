package io.watchword.router.http.call;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.watchword.router.http.connection.ConnectionLimits;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What the HTTP API counts and times. Requests carry their route's template, never a path, and their status. Everything
 * is there at 0 from the start. Thread-safe.
 */
public final class HttpMetrics {

    /** Why a caller was not let in. */
    public enum AuthFailure {
        MISSING,
        MALFORMED,
        UNKNOWN,
        EXPIRED,
        VOUCHING,
        VOUCHING_LATE,
        DIRECTORY_STALE
    }

    /** How a wait ended. */
    public enum WaitResult {
        FOUND,
        EMPTY,
        MOVED,
        REVOKED,
        STALE,
        STOPPED,
        GONE
    }

    private static final List<String> STATUSES = List.of(
            "200", "201", "202", "204", "400", "401", "404", "409", "410", "413", "422", "429", "500", "503", "other");
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry registry;
    private final Map<String, Map<String, Timer>> requests = new HashMap<>();
    private final Map<AuthFailure, Counter> authFailures = new EnumMap<>(AuthFailure.class);
    private final Map<WaitResult, Counter> waits = new EnumMap<>(WaitResult.class);
    private final Counter rateLimited;
    private final Counter readsAllowed;
    private final Counter readsDenied;
    private final AtomicInteger waiters = new AtomicInteger();
    private final AtomicInteger streams = new AtomicInteger();

    public HttpMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (AuthFailure reason : AuthFailure.values()) {
            authFailures.put(
                    reason,
                    Counter.builder("http.auth.failures")
                            .description("Calls whose key was refused")
                            .tag("reason", label(reason))
                            .register(registry));
        }
        for (WaitResult result : WaitResult.values()) {
            waits.put(
                    result,
                    Counter.builder("inbox.waits")
                            .description("Waits for codes and enrollments, by how they ended")
                            .tag("result", label(result))
                            .register(registry));
        }
        rateLimited = Counter.builder("http.rate.limited")
                .description("Calls above their key's requests per second")
                .register(registry);
        readsAllowed = reads("allowed");
        readsDenied = reads("denied");
        Gauge.builder("inbox.waiters", waiters, AtomicInteger::get)
                .description("Calls that wait now")
                .register(registry);
        Gauge.builder("inbox.streams", streams, AtomicInteger::get)
                .description("Event streams open now")
                .register(registry);
    }

    /** Counts connections from now on. */
    public void connections(ConnectionLimits connections) {
        Gauge.builder("http.connections", connections, ConnectionLimits::open)
                .description("Connections of clients that are open now")
                .register(registry);
        FunctionCounter.builder("http.connections.refused", connections, ConnectionLimits::refused)
                .description("Connections that were closed as they came: too many in all or of their address")
                .register(registry);
    }

    private Counter reads(String result) {
        return Counter.builder("inbox.reads")
                .description("Messages and codes told, and accounts refused")
                .tag("result", result)
                .register(registry);
    }

    /** Makes the series of these routes, before the first request. */
    public void register(Collection<Route> routes) {
        for (Route route : routes) {
            Map<String, Timer> byStatus = new HashMap<>();
            for (String status : STATUSES) {
                byStatus.put(status, timer(route, status));
            }
            requests.put(route.name(), byStatus);
        }
    }

    private Timer timer(Route route, String status) {
        return Timer.builder("http.server.requests")
                .description("Time to an answer, without the time that the caller asked to wait")
                .tag("route", route.template())
                .tag("method", route.method().name())
                .tag("status", status)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    /** Counts an answer. */
    void answered(Route route, int status, Duration time) {
        Map<String, Timer> byStatus = requests.getOrDefault(route.name(), Map.of());
        Timer timer = byStatus.getOrDefault(Integer.toString(status), byStatus.get("other"));
        if (timer != null) {
            timer.record(time);
        }
    }

    void authFailed(AuthFailure reason) {
        count(authFailures.get(reason), 1);
    }

    void rateLimited() {
        rateLimited.increment();
    }

    void readsAllowed(int count) {
        count(readsAllowed, count);
    }

    void readDenied() {
        readsDenied.increment();
    }

    /** A wait has begun. */
    public void waitBegan() {
        waiters.incrementAndGet();
    }

    /** A wait has ended. */
    public void waitEnded(WaitResult result) {
        waiters.decrementAndGet();
        count(waits.get(result), 1);
    }

    /** An event stream was opened. */
    public void streamOpened() {
        streams.incrementAndGet();
    }

    /** An event stream has ended. */
    public void streamEnded() {
        streams.decrementAndGet();
    }

    private static void count(@Nullable Counter counter, int count) {
        if (counter != null) {
            counter.increment(count);
        }
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
