package io.watchword.chaos.observe;

import io.watchword.schemas.Seals;
import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.RawSms;
import io.watchword.schemas.avro.SetAside;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was set aside instead of delivered: {@code sms.unrouted} and {@code sms.dead-letter}. Thread-safe. */
public final class SetAsides implements SetAsideSeen, AutoCloseable {

    private static final int KEPT_MAX = 100_000;
    private static final int UDHI = 0x40;

    private record Part(String topic, String reason, String text) {}

    private final List<CommittedTail<SetAside>> tails = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    /** Reads from the beginning of both topics until it is closed. */
    public SetAsides(String servers) {
        for (Topic<SetAside> topic : List.of(Topics.SMS_UNROUTED, Topics.SMS_DEAD_LETTER)) {
            tails.add(new CommittedTail<>(servers, topic, aside -> take(topic.name(), aside)));
        }
    }

    private synchronized void take(String topic, SetAside aside) {
        for (RawSms raw : aside.getParts()) {
            if (parts.size() < KEPT_MAX) {
                parts.add(new Part(topic, aside.getReason(), text(raw)));
            }
        }
    }

    /** Our texts are letters and digits, which GSM 7-bit writes as ASCII does. */
    private static String text(RawSms raw) {
        byte[] octets = Seals.octets(raw.getOctets());
        int from = (raw.getEsmClass() & UDHI) != 0 && octets.length > 0 ? 1 + octets[0] : 0;
        return from > octets.length ? "" : new String(octets, from, octets.length - from, StandardCharsets.ISO_8859_1);
    }

    @Override
    public synchronized Optional<String> of(String text) {
        return parts.stream()
                .filter(part -> !part.text().isEmpty() && text.contains(part.text()))
                .map(part -> part.topic() + " " + part.reason())
                .findFirst();
    }

    @Override
    public void close() {
        tails.forEach(CommittedTail::close);
    }
}
