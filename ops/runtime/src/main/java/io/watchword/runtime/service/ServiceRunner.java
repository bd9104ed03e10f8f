package io.watchword.runtime.service;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs services: starts them in order, stops those that were started in reverse. SIGTERM and SIGINT stop them, and then
 * the process ends with 0. Thread-safe.
 */
public final class ServiceRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceRunner.class);
    /** Even when the others have used up the time: the broker's files want closing. */
    private static final Duration LEAST_STOP_WAIT = Duration.ofSeconds(1);

    private final List<Service> services;
    private final Duration stopWait;
    private final Deque<Service> started = new ArrayDeque<>();
    private final ReentrantLock startLock = new ReentrantLock();
    private final AtomicReference<@Nullable Thread> starter = new AtomicReference<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicBoolean failed = new AtomicBoolean();
    private final CountDownLatch over = new CountDownLatch(1);

    /** @param stopWait for all of them to stop; one that takes longer is left behind */
    public ServiceRunner(List<Service> services, Duration stopWait) {
        this.services = List.copyOf(services);
        this.stopWait = stopWait;
    }

    /**
     * Starts them, calls back, and returns when something has called {@link #end} or {@link #fail} and all are stopped.
     * After a signal it does not return.
     *
     * @return the exit code: 1 after a failure
     * @throws RuntimeException of the service that did not start; the others are stopped then
     */
    public int run(Runnable whenStarted) {
        Thread hook = new Thread(this::stopAndHalt, "shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            start();
            if (!stopping.get()) {
                whenStarted.run();
            }
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stop();
            withdraw(hook);
        }
        return failed.get() ? 1 : 0;
    }

    /** Starts them in order; if one fails, stops the others and throws what it threw. */
    public void start() {
        startLock.lock();
        starter.set(Thread.currentThread());
        try {
            for (Service service : services) {
                if (stopping.get()) {
                    return;
                }
                start(service);
            }
        } catch (RuntimeException e) {
            stop();
            throw e;
        } finally {
            starter.set(null);
            startLock.unlock();
        }
    }

    private void start(Service service) {
        long begin = System.nanoTime();
        service.start();
        started.push(service);
        LOG.atInfo()
                .addKeyValue("service", service.name())
                .addKeyValue("ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin))
                .log("Started");
    }

    /** Whether it is on its way out: what waits for something need wait no longer. */
    public boolean stopping() {
        return stopping.get() || over.getCount() == 0;
    }

    /** Asks {@link #run} to stop everything and return 0. */
    public void end() {
        over.countDown();
    }

    /** Asks {@link #run} to stop everything and return 1. */
    public void fail(String reason) {
        if (!stopping.get() && failed.compareAndSet(false, true)) {
            LOG.atError().addKeyValue("reason", reason).log("Stopping after a failure");
            over.countDown();
        }
    }

    /** Stops what was started, in reverse order; a start under way is interrupted. Later calls do nothing. */
    public void stop() {
        if (!stopping.compareAndSet(false, true)) {
            return;
        }
        long deadline = System.nanoTime() + stopWait.toNanos();
        if (!lockStart()) {
            LOG.atWarn().log("A start under way did not end in time");
            return;
        }
        try {
            while (!started.isEmpty()) {
                stop(started.pop(), deadline - System.nanoTime());
            }
        } finally {
            startLock.unlock();
            over.countDown();
        }
    }

    private boolean lockStart() {
        Thread starting = starter.get();
        if (starting != null && starting != Thread.currentThread()) {
            starting.interrupt();
        }
        try {
            return startLock.tryLock(stopWait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void stop(Service service, long nanosLeft) {
        CompletableFuture<Void> stopped = new CompletableFuture<>();
        Thread thread = new Thread(() -> stop(service, stopped), "stop-" + service.name());
        thread.setDaemon(true);
        thread.start();
        try {
            stopped.get(Math.max(nanosLeft, LEAST_STOP_WAIT.toNanos()), TimeUnit.NANOSECONDS);
            LOG.atInfo().addKeyValue("service", service.name()).log("Stopped");
        } catch (TimeoutException e) {
            LOG.atWarn().addKeyValue("service", service.name()).log("Did not stop in time");
        } catch (ExecutionException e) {
            LOG.atWarn()
                    .addKeyValue("service", service.name())
                    .setCause(e.getCause())
                    .log("Failed to stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(Service service, CompletableFuture<Void> stopped) {
        try {
            service.stop();
            stopped.complete(null);
        } catch (RuntimeException e) {
            stopped.completeExceptionally(e);
        }
    }

    /** A JVM that ends by a signal exits with 128 and more; for us an orderly stop is a success. */
    private void stopAndHalt() {
        stop();
        Runtime.getRuntime().halt(failed.get() ? 1 : 0);
    }

    private static void withdraw(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.atDebug().log("The shutdown hook is at work");
        }
    }
}
