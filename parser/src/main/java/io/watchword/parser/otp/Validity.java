package io.watchword.parser.otp;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** How long a code can be used, as its text states. */
public sealed interface Validity {

    /** So long from the time the message was received. */
    record For(Duration duration) implements Validity {}

    /** Until a time of day; in the zone of the reader where none is written. */
    record Until(LocalTime time, Optional<ZoneId> zone) implements Validity {}
}
