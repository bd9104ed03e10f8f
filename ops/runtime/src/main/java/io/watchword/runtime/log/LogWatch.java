package io.watchword.runtime.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.function.BiConsumer;
import org.slf4j.LoggerFactory;

/**
 * Hears what one logger of a library says, where the library says it nowhere else. Sees what the configured level lets
 * through. Thread-safe.
 */
public final class LogWatch implements AutoCloseable {

    private final Runnable end;

    private LogWatch(Runnable end) {
        this.end = end;
    }

    /**
     * Calls back for everything that is thrown and logged by the logger, with the name of the thread, and on that thread:
     * must be quick. Messages are passed over: they may hold what must not be shown. Hears nothing where logback is not
     * what logs.
     */
    public static LogWatch on(String logger, BiConsumer<String, Throwable> listener) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return new LogWatch(() -> {});
        }
        Ear ear = new Ear(listener);
        ear.setContext(context);
        ear.start();
        Logger watched = context.getLogger(logger);
        watched.addAppender(ear);
        return new LogWatch(() -> {
            watched.detachAppender(ear);
            ear.stop();
        });
    }

    @Override
    public void close() {
        end.run();
    }

    private static final class Ear extends AppenderBase<ILoggingEvent> {

        private final BiConsumer<String, Throwable> listener;

        Ear(BiConsumer<String, Throwable> listener) {
            this.listener = listener;
        }

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getThrowableProxy() instanceof ThrowableProxy proxy) {
                listener.accept(event.getThreadName(), proxy.getThrowable());
            }
        }
    }
}
