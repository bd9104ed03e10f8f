package io.watchword.runtime.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/**
 * Caps the loggers of libraries that write what passes through them, whatever level is configured, and takes the values
 * out of what jSMPP still logs: it prints the text of a message that nobody listens for, and the messages of
 * exceptions. Works on every appender. Thread-safe.
 */
public final class LeakGuard extends TurboFilter {

    private static final String JSMPP = "org.jsmpp";
    private static final Marker REWRITTEN = MarkerFactory.getMarker("REWRITTEN");

    private record Cap(String logger, Level lowest) {

        boolean holds(String name) {
            return name.startsWith(logger) && (name.length() == logger.length() || name.charAt(logger.length()) == '.');
        }
    }

    /** The first that fits holds. */
    private static final List<Cap> CAPS = List.of(
            // Whole PDUs in hex, the bind's password with them.
            new Cap(JSMPP, Level.WARN),
            // Headers and bodies of requests, keys and codes with them.
            new Cap("org.eclipse.jetty", Level.INFO),
            new Cap("io.javalin", Level.INFO),
            // Requests, those that set a subscriber's password among them.
            new Cap("org.apache.kafka.clients.admin", Level.INFO),
            new Cap("org.apache.kafka.clients.NetworkClient", Level.INFO),
            new Cap("org.apache.kafka.common.security", Level.INFO),
            new Cap("kafka.request.logger", Level.OFF),
            // Records with key and value (KAFKA-7510).
            new Cap("org.apache.kafka", Level.DEBUG),
            new Cap("kafka", Level.DEBUG));

    /** Puts it into the running logging, if it is not there yet; does nothing where logback is not what logs. */
    public static void install() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            boolean there = context.getTurboFilterList().stream().anyMatch(LeakGuard.class::isInstance);
            if (!there) {
                LeakGuard guard = new LeakGuard();
                guard.setContext(context);
                guard.start();
                context.addTurboFilter(guard);
            }
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] values,
            @Nullable Throwable thrown) {
        if (level.toInt() < logger.getEffectiveLevel().toInt()) {
            return FilterReply.DENY;
        }
        Cap cap = cap(logger.getName());
        if (cap == null || marker == REWRITTEN) {
            return FilterReply.NEUTRAL;
        }
        if (level.toInt() < cap.lowest().toInt()) {
            return FilterReply.DENY;
        }
        boolean bare = (values == null || values.length == 0) && thrown == null;
        if (format == null || bare || !cap.logger().equals(JSMPP)) {
            return FilterReply.NEUTRAL;
        }
        rewrite(logger, level, format, thrown);
        return FilterReply.DENY;
    }

    private static void rewrite(Logger logger, Level level, String format, @Nullable Throwable thrown) {
        String bare = format.replace("{}", "***");
        String message = thrown == null ? bare : bare + " (" + thrown.getClass().getSimpleName() + ")";
        logger.log(REWRITTEN, Logger.class.getName(), Level.toLocationAwareLoggerInteger(level), message, null, null);
    }

    private static @Nullable Cap cap(String name) {
        for (Cap cap : CAPS) {
            if (cap.holds(name)) {
                return cap;
            }
        }
        return null;
    }
}
