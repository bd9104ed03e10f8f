package io.watchword.parser.otp;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** How long a code can be used, as its text states. */
public sealed interface Validity {

    /**
     * When it ends.
     *
     * @param receivedAt when the message was received
     * @param readerZone the zone of a time of day that comes without one
     */
    Instant expiry(Instant receivedAt, ZoneId readerZone);

    /** So long from the time the message was received. */
    record For(Duration duration) implements Validity {

        @Override
        public Instant expiry(Instant receivedAt, ZoneId readerZone) {
            return receivedAt.plus(duration);
        }
    }

    /**
     * Until a time of day; in the zone of the reader where none is written. A time that was up to an hour ago means a message
     * that came late, and a code that has ended; one longer ago is a time of the next day.
     */
    record Until(LocalTime time, Optional<ZoneId> zone) implements Validity {

        private static final Duration LATE_MAX = Duration.ofHours(1);

        @Override
        public Instant expiry(Instant receivedAt, ZoneId readerZone) {
            ZonedDateTime from = receivedAt.minus(LATE_MAX).atZone(zone.orElse(readerZone));
            ZonedDateTime end = from.with(time);
            return (end.isBefore(from) ? end.plusDays(1) : end).toInstant();
        }
    }
}
