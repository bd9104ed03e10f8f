package io.watchword.router.joining;

import io.watchword.schemas.avro.RawSms;
import io.watchword.schemas.avro.RedeliveryExpected;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Whether a part that was stored before is certainly the carrier's repeat of it, and not the same text sent again on
 * purpose. Immutable.
 *
 * @param endFor how long after an unclean end of a session a carrier repeats what it got no answer to
 * @param windowBefore how long before that end the unanswered copy can have come
 */
public record Redelivery(Duration endFor, Duration windowBefore) {

    /** As the design has it. */
    public static final Redelivery STANDARD = new Redelivery(Duration.ofMinutes(15), Duration.ofSeconds(60));

    /**
     * Decides.
     *
     * @param firstAt when the copy before it was stored
     * @param receivedAt when it was stored itself
     * @param endings when sessions of its link group ended uncleanly
     */
    public boolean isCertain(RawSms raw, Instant firstAt, Instant receivedAt, Stream<Instant> endings) {
        if (raw.getRedeliveryExpected() == RedeliveryExpected.ANSWERED_NOT_OK
                || raw.getRedeliveryExpected() == RedeliveryExpected.ANSWERED_LATE) {
            return true;
        }
        Instant told = raw.getUncleanEndAt();
        return Stream.concat(Stream.ofNullable(told), endings)
                .anyMatch(end -> !end.isAfter(receivedAt)
                        && !end.plus(endFor).isBefore(receivedAt)
                        && !firstAt.isAfter(end)
                        && !firstAt.plus(windowBefore).isBefore(end));
    }
}
