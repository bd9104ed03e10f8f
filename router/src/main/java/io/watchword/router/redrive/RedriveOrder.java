package io.watchword.router.redrive;

import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.SetAside;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which messages to route again. What is left out does not narrow. Immutable.
 *
 * @param messageId one message
 * @param numbers E.164
 * @param from received then or later
 * @param to received before
 * @param link came over this link
 * @param reasons why they were set aside; empty: whatever the reason
 * @param defaultAlphabet read data_coding 0 as this instead, where a link's setting was wrong: also what was routed
 *     already, from the octets in {@code sms.raw}
 */
public record RedriveOrder(
        Optional<String> messageId,
        Set<String> numbers,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> link,
        Set<String> reasons,
        Optional<String> defaultAlphabet) {

    private static final String UNKNOWN_NUMBER = "UNKNOWN_NUMBER";
    /** How far back a number's texts are fetched that came before it was known. */
    private static final Duration BEFORE_ASSIGNMENT = Duration.ofHours(24);

    public RedriveOrder {
        numbers = Set.copyOf(numbers);
        reasons = Set.copyOf(reasons);
    }

    /** What an operator orders. */
    public static RedriveOrder of(
            Optional<String> messageId, Optional<String> number, Optional<Instant> from, Optional<Instant> to) {
        return new RedriveOrder(
                messageId,
                number.map(Set::of).orElse(Set.of()),
                from,
                to,
                Optional.empty(),
                Set.of(),
                Optional.empty());
    }

    /** The same of one link alone. */
    public RedriveOrder over(Optional<String> name) {
        return new RedriveOrder(messageId, numbers, from, to, name, reasons, defaultAlphabet);
    }

    /** The same, read by another default alphabet. */
    public RedriveOrder readAs(Optional<String> alphabet) {
        return new RedriveOrder(messageId, numbers, from, to, link, reasons, alphabet);
    }

    /**
     * What is due to numbers of which the first was assigned at {@code time}: texts of nobody's. Those that came while a number
     * rested were for whoever had it before, and are left alone.
     */
    public static RedriveOrder ofAssigned(Set<String> numbers, Instant time) {
        return new RedriveOrder(
                Optional.empty(),
                numbers,
                Optional.of(time.minus(BEFORE_ASSIGNMENT)),
                Optional.empty(),
                Optional.empty(),
                Set.of(UNKNOWN_NUMBER),
                Optional.empty());
    }

    /** Where such messages lie. */
    List<Topic<SetAside>> sources() {
        return reasons.equals(Set.of(UNKNOWN_NUMBER))
                ? List.of(Topics.SMS_UNROUTED)
                : List.of(Topics.SMS_UNROUTED, Topics.SMS_DEAD_LETTER);
    }

    /** The number, where there is only one. */
    Optional<String> onlyNumber() {
        return numbers.size() == 1 ? Optional.of(numbers.iterator().next()) : Optional.empty();
    }

    /** Whether a message is one of those asked for. */
    boolean isFor(String id, String number, String overLink, Instant receivedAt) {
        return messageId.filter(only -> !only.equals(id)).isEmpty()
                && (numbers.isEmpty() || numbers.contains(number))
                && link.filter(only -> !only.equals(overLink)).isEmpty()
                && covers(receivedAt);
    }

    private boolean covers(Instant receivedAt) {
        return from.filter(receivedAt::isBefore).isEmpty()
                && to.filter(end -> !receivedAt.isBefore(end)).isEmpty();
    }

    /** Never a number. */
    @Override
    public String toString() {
        return "RedriveOrder";
    }
}
