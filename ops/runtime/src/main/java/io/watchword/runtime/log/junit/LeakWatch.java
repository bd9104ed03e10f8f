package io.watchword.runtime.log.junit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import io.watchword.runtime.log.LeakGuard;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
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
 * production, and fails the class where a secret is in it: as text, in hexadecimal, base64, decimal octets, UCS-2 or
 * packed GSM 7. Fails it, too, where next to nothing was logged. Of what is logged only warnings and errors are shown.
 * Register it as a static field, before whatever logs. Thread-safe.
 */
public final class LeakWatch implements BeforeAllCallback, AfterAllCallback {

    private static final int LEAKS_SHOWN_MAX = 20;

    private final List<String> forms = new ArrayList<>();
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
        for (String secret : secrets) {
            byte[] octets = secret.getBytes(StandardCharsets.ISO_8859_1);
            forms.add(bare(secret));
            forms.add(HexFormat.of().formatHex(octets));
            forms.add(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_16BE)));
            forms.add(HexFormat.of().formatHex(packed(octets)));
            forms.add(bare(Base64.getEncoder().withoutPadding().encodeToString(octets)));
            String decimal = Arrays.toString(octets);
            forms.add(bare(decimal.substring(1, decimal.length() - 1)));
        }
    }

    /** Without what dumps put between octets. */
    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s:|]", "");
    }

    /** 3GPP 23.038 section 6.1.2.1; digits and letters are the same in ASCII. */
    private static byte[] packed(byte[] septets) {
        byte[] packed = new byte[septets.length * 7 / 8];
        for (int bit = 0; bit < packed.length * 8; bit++) {
            int value = septets[bit / 7] >> (bit % 7) & 1;
            packed[bit / 8] |= (byte) (value << (bit % 8));
        }
        return packed;
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
            String bare = bare(line.toString());
            for (String form : forms) {
                if (bare.contains(form)) {
                    leak(event.getLoggerName() + " " + event.getLevel() + ": " + event.getFormattedMessage());
                    break;
                }
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
