package io.watchword.runtime.service;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/**
 * One daemon thread that does things at their time. The JDK's own swallows what a task throws, and a repeated one is
 * then never done again; here it has the last word of the process. Thread-safe.
 */
public final class Scheduler extends ScheduledThreadPoolExecutor {

    /** @param name of the thread */
    public Scheduler(String name) {
        super(1, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        setRemoveOnCancelPolicy(true);
    }

    @Override
    protected void afterExecute(Runnable task, @Nullable Throwable thrown) {
        super.afterExecute(task, thrown);
        if (thrown == null && task instanceof Future<?> done && done.isDone()) {
            try {
                done.get();
            } catch (CancellationException cancelled) {
                // It was not wanted any more.
            } catch (ExecutionException failure) {
                uncaught(failure.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void uncaught(@Nullable Throwable failure) {
        Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
        if (failure != null && handler != null) {
            handler.uncaughtException(Thread.currentThread(), failure);
        }
    }
}
