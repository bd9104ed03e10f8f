package io.watchword.router.http;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The API's threads beside those that take requests: what arrives wakes who waits even while requests take all the
 * others. None of them ever waits for a client. Thread-safe.
 */
final class HttpThreads implements AutoCloseable {

    private final ThreadPoolExecutor wakers;
    private final ScheduledThreadPoolExecutor clockwork = scheduler("http-clockwork");
    private final ScheduledThreadPoolExecutor clients = scheduler("http-clients");

    /** @param wakers how many wake who waits */
    HttpThreads(int wakers) {
        // Each wait and stream, which are bounded, is in the queue three times at most: woken, ended, caught up.
        this.wakers = new ThreadPoolExecutor(
                wakers, wakers, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), daemons("http-waker"));
        this.wakers.allowCoreThreadTimeOut(true);
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

    private static ScheduledThreadPoolExecutor scheduler(String name) {
        ScheduledThreadPoolExecutor made = new ScheduledThreadPoolExecutor(1, daemons(name));
        made.setRemoveOnCancelPolicy(true);
        return made;
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
