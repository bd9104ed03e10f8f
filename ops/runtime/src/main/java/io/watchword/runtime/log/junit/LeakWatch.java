package io.watchword.runtime.log.junit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import io.watchword.runtime.log.LeakGuard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * Listens to everything that is logged while a test class runs, with every logger at TRACE and the guard in place as in
 * production, and fails the class where a secret is in it, in whichever of its {@link SecretForms}. Fails it, too, where next to nothing was logged. Of what is logged only warnings and errors are shown.
 * Register it as a static field, before whatever logs. Thread-safe.
 */
public final class LeakWatch implements BeforeAllCallback, AfterAllCallback {

    private static final int LEAKS_SHOWN_MAX = 20;

    private final SecretForms secrets;
    private final Queue<String> leaks = new ConcurrentLinkedQueue<>();
    private final AtomicLong events = new AtomicLong();
    private final Watching watching = new Watching();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Map<Logger, Level> levels = new HashMap<>();
    private final List<Appender<ILoggingEvent>> shown = new ArrayList<>();
    private final long eventsMin;

    /** @param eventsMin how many events there must be for the watch to count */
    public LeakWatch(long eventsMin, String... secrets) {
        this.eventsMin = eventsMin;
        this.secrets = SecretForms.of(secrets);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        begin();
    }

    void begin() {
        LeakGuard.install();
        for (Logger logger : root.getLoggerContext().getLoggerList()) {
            if (logger.getLevel() != null) {
                levels.put(logger, logger.getLevel());
                logger.setLevel(logger == root ? Level.TRACE : null);
            }
        }
        Iterator<Appender<ILoggingEvent>> appenders = root.iteratorForAppenders();
        appenders.forEachRemaining(shown::add);
        shown.forEach(root::detachAppender);
        watching.setContext(root.getLoggerContext());
        watching.start();
        root.addAppender(watching);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        end();
    }

    void end() {
        root.detachAppender(watching);
        shown.forEach(root::addAppender);
        levels.forEach(Logger::setLevel);
        if (events.get() < eventsMin) {
            throw new AssertionError("Only " + events + " events were logged: the watch has seen nothing");
        }
        if (!leaks.isEmpty()) {
            throw new AssertionError("Secrets in the log: " + leaks);
        }
    }

    /** How many events it has seen. */
    public long events() {
        return events.get();
    }

    private final class Watching extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            events.incrementAndGet();
            StringBuilder line = new StringBuilder(event.getFormattedMessage())
                    .append(event.getThreadName())
                    .append(event.getKeyValuePairs())
                    .append(event.getMDCPropertyMap());
            if (event.getThrowableProxy() != null) {
                line.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
            if (secrets.in(line.toString())) {
                leak(event.getLoggerName() + " " + event.getLevel() + ": " + event.getFormattedMessage());
            }
            if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
                shown.forEach(appender -> appender.doAppend(event));
            }
        }

        private void leak(String line) {
            if (leaks.size() < LEAKS_SHOWN_MAX) {
                leaks.add(line);
            }
        }
    }
}
