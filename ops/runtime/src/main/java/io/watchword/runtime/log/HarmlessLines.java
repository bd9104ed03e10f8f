package io.watchword.runtime.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/**
 * Keeps back the few lines that libraries warn of in a healthy system, or say a second time, so that one that matters is
 * seen. Each is known by its logger and its words; what the same loggers say else goes through, and so does the same thing
 * where it does not end. Works on every appender; stands before the {@link LeakGuard}, which changes words. Thread-safe.
 */
public final class HarmlessLines extends TurboFilter {

    private static final String SENDER = "org.apache.kafka.clients.producer.internals.Sender";

    /**
     * A router begins its next transaction while the markers of the last one are still being written; the broker says so,
     * and what was sent behind the refused batch is then out of order. The producer sends both again, and the second or
     * third attempt is taken.
     */
    private static final Pattern NEXT_TRANSACTION = Pattern.compile(
            "Got error produce response with correlation id \\d+ on topic-partition \\S+ retrying \\((\\d+) attempts left\\)\\."
                    + " Error: (?:CONCURRENT_TRANSACTIONS|OUT_OF_ORDER_SEQUENCE_NUMBER)\\b");

    /** With the pauses between them, some three seconds. */
    private static final int USUAL_ATTEMPTS = 10;

    private static final String STATE_DIRECTORY = "org.apache.kafka.streams.processor.internals.StateDirectory";

    /** Said once a topology: a data folder below /tmp is the user's choice, as in the demo. */
    private static final String TEMPORARY = "Using an OS temp directory in the state.dir property";

    private static final String CONTROLLER = "org.apache.kafka.controller.QuorumController";

    /** The first start of a broker on an empty folder. */
    private static final String FIRST_START = "The metadata log appears to be empty.";

    private static final String TOPIC_CREATION = "org.apache.kafka.server.DefaultAutoTopicCreationManager";

    /** Two clients were the first to use transactions or groups, at the same time. */
    private static final String ALREADY_THERE = "TOPIC_ALREADY_EXISTS";

    private static final String REPLICAS = "kafka.server.ReplicaManager";

    /** The broker's side of {@link #NEXT_TRANSACTION}; a producer that does not get over it says so itself, and ends. */
    private static final String APPEND = "Error processing append operation on partition";

    private static final String JSMPP_SESSIONS = "org.jsmpp.session.";

    /** That a bind failed, and why, is told by ingest: once, and not at every attempt. */
    private static final Pattern BIND_FAILED = Pattern.compile(
            "^(?:Time out waiting for bind response|I/O error occurred|Sending bind command failed)\\b");

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] values,
            @Nullable Throwable thrown) {
        if (format == null || !level.isGreaterOrEqual(Level.WARN)) {
            return FilterReply.NEUTRAL;
        }
        return isHarmless(logger.getName(), format, values, thrown) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static boolean isHarmless(
            String name, String format, Object @Nullable [] values, @Nullable Throwable thrown) {
        return switch (name) {
            case SENDER -> isNextTransaction(text(format, values));
            case STATE_DIRECTORY -> text(format, values).contains(TEMPORARY);
            case CONTROLLER -> text(format, values).contains(FIRST_START);
            case TOPIC_CREATION -> text(format, values).contains(ALREADY_THERE);
            case REPLICAS ->
                thrown != null
                        && thrown.getClass().getSimpleName().equals("OutOfOrderSequenceException")
                        && text(format, values).contains(APPEND);
            default ->
                name.startsWith(JSMPP_SESSIONS)
                        && BIND_FAILED.matcher(text(format, values)).find();
        };
    }

    private static boolean isNextTransaction(String text) {
        Matcher line = NEXT_TRANSACTION.matcher(text);
        return line.find() && Integer.MAX_VALUE - Long.parseLong(line.group(1)) <= USUAL_ATTEMPTS;
    }

    private static String text(String format, Object @Nullable [] values) {
        return String.valueOf(MessageFormatter.arrayFormat(format, values).getMessage());
    }
}
