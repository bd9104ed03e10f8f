package io.watchword.router.http;

import io.watchword.runtime.health.Pulse;
import io.watchword.runtime.service.Scheduler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The API's threads beside those that take requests: what arrives wakes who waits even while requests take all the
 * others. None of them ever waits for a client. Thread-safe.
 */
final class HttpThreads implements AutoCloseable {

    private static final Duration SILENCE_MAX = Duration.ofSeconds(30);

    private final ThreadPoolExecutor wakers;
    private final Scheduler clockwork = new Scheduler("http-clockwork");
    private final Scheduler clients = new Scheduler("http-clients");

    private final Pulse clockworkPulse = new Pulse("http-clockwork", SILENCE_MAX, System::nanoTime);
    private final Pulse clientsPulse = new Pulse("http-clients", SILENCE_MAX, System::nanoTime);

    /** @param wakers how many wake who waits */
    HttpThreads(int wakers) {
        // Each wait and stream, which are bounded, is in the queue three times at most: woken, ended, caught up.
        this.wakers = new ThreadPoolExecutor(
                wakers, wakers, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), daemons("http-waker"));
        this.wakers.allowCoreThreadTimeOut(true);
        beat(clockwork, clockworkPulse);
        beat(clients, clientsPulse);
    }

    private static void beat(Scheduler scheduler, Pulse pulse) {
        var unused = scheduler.scheduleAtFixedRate(pulse::beat, 1, 1, TimeUnit.SECONDS);
    }

    /** Why one of them no longer does its work; empty while all do. */
    Optional<String> dead() {
        return clockworkPulse.reason().or(clientsPulse::reason);
    }

    /** They wake who waits. */
    Executor wakers() {
        return wakers;
    }

    /** It ends what has waited long enough, and looks after streams. */
    ScheduledExecutorService clockwork() {
        return clockwork;
    }

    /** It finds out who has hung up. */
    ScheduledExecutorService clients() {
        return clients;
    }

    @Override
    public void close() {
        clients.shutdownNow();
        clockwork.shutdownNow();
        wakers.shutdown();
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
