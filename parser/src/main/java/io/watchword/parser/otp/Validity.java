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

    /** Until a time of day; in the zone of the reader where none is written. */
    record Until(LocalTime time, Optional<ZoneId> zone) implements Validity {

        @Override
        public Instant expiry(Instant receivedAt, ZoneId readerZone) {
            ZonedDateTime received = receivedAt.atZone(zone.orElse(readerZone));
            ZonedDateTime end = received.with(time);
            return (end.isBefore(received) ? end.plusDays(1) : end).toInstant();
        }
    }
}
