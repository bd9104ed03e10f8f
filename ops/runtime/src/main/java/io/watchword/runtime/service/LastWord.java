package io.watchword.runtime.service;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of a process one of whose threads has died of what nobody caught: one line, then the exit, so that whoever
 * looks after it starts it anew, instead of a service that lives on without the thread. Nothing is closed in order: what
 * is stored is whole at any time. Thread-safe.
 */
public final class LastWord implements Thread.UncaughtExceptionHandler {

    static final int EXIT_CODE = 1;
    private static final Logger LOG = LoggerFactory.getLogger(LastWord.class);

    private final IntConsumer halt;
    private final AtomicBoolean said = new AtomicBoolean();

    /** @param halt ends the process with an exit code, at once */
    LastWord(IntConsumer halt) {
        this.halt = halt;
    }

    /** From now on it has the last word in this process. */
    public static void install() {
        Thread.setDefaultUncaughtExceptionHandler(new LastWord(Runtime.getRuntime()::halt));
    }

    /**
     * Gives an {@link Error} that something has caught, or a stage has handed on, to whoever has the last word; anything
     * else is the caller's to deal with.
     */
    public static void ifError(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
        if (cause instanceof Error && handler != null) {
            handler.uncaughtException(Thread.currentThread(), cause);
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        if (!said.compareAndSet(false, true)) {
            return;
        }
        try {
            StackTraceElement[] trace = failure.getStackTrace();
            // Its message could quote what it was handed.
            LOG.atError()
                    .addKeyValue("thread", thread.getName())
                    .addKeyValue("failure", failure.getClass().getName())
                    .addKeyValue("at", trace.length == 0 ? "?" : trace[0])
                    .log("Ending: a thread died that the service cannot do without");
        } finally {
            halt.accept(EXIT_CODE);
        }
    }
}
