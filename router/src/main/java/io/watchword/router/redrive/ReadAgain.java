package io.watchword.router.redrive;

import io.watchword.router.redrive.TopicScan.Entry;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.Message;
import io.watchword.schemas.avro.RawSms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds messages that were routed already and whose octets, which lie in {@code sms.raw} as they came, make another text
 * by another default alphabet: a link had been set wrong. Those of which a part is gone are left as they are.
 * Thread-safe.
 */
final class ReadAgain {

    /** The last part of a message comes at most so long after its first: routing joins no later one. */
    private static final Duration PARTS_APART_MAX = Duration.ofMinutes(30);

    private final TopicScan scan;

    ReadAgain(TopicScan scan) {
        this.scan = scan;
    }

    /** A message to be read again, and the octets it is read from. */
    record Found(RoutedMessage message, List<RawSms> parts) {

        /** Never the parts. */
        @Override
        public String toString() {
            return "Found[" + message + "]";
        }
    }

    /**
     * What an order with an alphabet asks for. Blocks.
     *
     * @param workspace the only one to look in, where it is known
     * @param most how many are looked at
     */
    List<Found> find(RedriveOrder order, String defaultAlphabet, Optional<String> workspace, Instant now, int most) {
        Instant oldest = now.minus(Topics.SMS_RAW.retention());
        Instant from = order.from().filter(oldest::isBefore).orElse(oldest);
        Map<String, RoutedMessage> routed = new LinkedHashMap<>();
        scan.read(Topics.SMS_MESSAGE, workspace, Optional.of(from), Optional.empty(), entry -> {
            note(entry.value(), order, routed, most);
            return true;
        });
        return parts(order, routed).stream()
                .filter(found -> MendedText.differs(found.parts, found.message.encoding(), defaultAlphabet))
                .toList();
    }

    /** Every revision counts of those that are wanted: the last one may lie anywhere behind the first. */
    private static void note(Message message, RedriveOrder order, Map<String, RoutedMessage> routed, int most) {
        boolean wanted = !message.getPartIds().isEmpty()
                && order.isFor(message.getId(), message.getNumber(), message.getLink(), message.getReceivedAt());
        if (wanted && (routed.size() < most || routed.containsKey(message.getId()))) {
            routed.merge(message.getId(), RoutedMessage.of(message), RoutedMessage::and);
        }
    }

    private List<Found> parts(RedriveOrder order, Map<String, RoutedMessage> routed) {
        if (routed.isEmpty()) {
            return List.of();
        }
        Instant first = routed.values().stream()
                .map(RoutedMessage::receivedAt)
                .min(Instant::compareTo)
                .orElseThrow();
        Instant last = routed.values().stream()
                .map(RoutedMessage::receivedAt)
                .max(Instant::compareTo)
                .orElseThrow()
                .plus(PARTS_APART_MAX);
        Set<String> wanted = new HashSet<>();
        routed.values().forEach(message -> wanted.addAll(message.partIds()));
        Map<String, RawSms> parts = new HashMap<>();
        scan.read(Topics.SMS_RAW, order.onlyNumber(), Optional.of(first), Optional.of(last), (Entry<RawSms> entry) -> {
            RawSms raw = entry.value();
            if (wanted.remove(raw.getId())) {
                parts.put(raw.getId(), raw);
            }
            return !wanted.isEmpty();
        });
        return whole(routed, parts);
    }

    private static List<Found> whole(Map<String, RoutedMessage> routed, Map<String, RawSms> parts) {
        List<Found> found = new ArrayList<>();
        for (RoutedMessage message : routed.values()) {
            if (parts.keySet().containsAll(message.partIds())) {
                found.add(new Found(
                        message, message.partIds().stream().map(parts::get).toList()));
            }
        }
        return found;
    }
}
