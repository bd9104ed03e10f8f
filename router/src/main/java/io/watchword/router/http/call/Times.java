package io.watchword.router.http.call;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Times as the API writes and reads them: RFC 3339; written in UTC with milliseconds. Stateless. */
public final class Times {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private Times() {}

    /** {@code 2026-11-25T09:30:00.000Z}. */
    public static String written(Instant time) {
        return WRITTEN.format(time);
    }

    /** The time in {@code text}, with any offset, between 1970 and 9999. */
    public static Optional<Instant> read(String text) {
        try {
            // A plus sign in a query arrives as a blank.
            Instant time = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            return time.isBefore(Instant.EPOCH) || time.isAfter(LAST) ? Optional.empty() : Optional.of(time);
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
