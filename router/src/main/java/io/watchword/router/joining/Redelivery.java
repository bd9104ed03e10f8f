package io.watchword.router.joining;

import io.watchword.schemas.avro.RawSms;
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

    /** How far the clocks of ingest, which reads a message, and of the broker, which stores it, may be apart. */
    private static final Duration CLOCKS_APART = Duration.ofSeconds(1);

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
        return isOfTheRefused(raw, firstAt)
                || endings(raw, endings)
                        .anyMatch(end -> !end.isAfter(receivedAt)
                                && !end.plus(endFor).isBefore(receivedAt)
                                && !firstAt.isAfter(end)
                                && !firstAt.plus(windowBefore).isBefore(end));
    }

    /**
     * Whether the copy stored before is one of those that the carrier got no good answer to. An older one was answered OK:
     * it is another message with the same text, and what the carrier repeats may never have been stored.
     */
    private static boolean isOfTheRefused(RawSms raw, Instant firstAt) {
        Instant since = raw.getRefusedSince();
        return since != null && !firstAt.plus(CLOCKS_APART).isBefore(since);
    }

    private static Stream<Instant> endings(RawSms raw, Stream<Instant> others) {
        Instant told = raw.getUncleanEndAt();
        return Stream.concat(Stream.ofNullable(told), others);
    }
}
