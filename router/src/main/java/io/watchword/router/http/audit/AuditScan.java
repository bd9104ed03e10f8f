package io.watchword.router.http.audit;

import io.watchword.router.view.Page;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.AuditEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;

/**
 * Reads a workspace's entries from its partition of the topic, which it shares with others. One page looks at no more
 * than {@value #LOOKED_AT_MAX} records and takes no longer than five seconds; it is then short, with a cursor to go on
 * from. Thread-safe: each page has a consumer of its own.
 */
final class AuditScan {

    static final int LOOKED_AT_MAX = 100_000;
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> clients;

    AuditScan(Map<String, Object> clients) {
        this.clients = Map.copyOf(clients);
    }

    Page<AuditEvent> page(String workspace, Instant from, Instant to, Optional<String> cursor, int limit) {
        try (Consumer<String, AuditEvent> consumer = consumer()) {
            TopicPartition place = partitionOf(workspace, consumer);
            consumer.assign(List.of(place));
            long end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
            consumer.seek(place, start(consumer, place, from, cursor, end));
            List<AuditEvent> found = new ArrayList<>();
            long deadline = System.nanoTime() + LONGEST.toNanos();
            int lookedAt = 0;
            long next = consumer.position(place);
            while (next < end && lookedAt < LOOKED_AT_MAX && System.nanoTime() < deadline) {
                for (ConsumerRecord<String, AuditEvent> record : poll(consumer, place)) {
                    lookedAt++;
                    next = record.offset() + 1;
                    if (isWanted(record, workspace, from, to)) {
                        found.add(record.value());
                    }
                    if (found.size() == limit) {
                        return new Page<>(found, next < end ? Optional.of(Long.toString(next)) : Optional.empty());
                    }
                }
                next = Math.max(next, consumer.position(place));
            }
            return new Page<>(found, next < end ? Optional.of(Long.toString(next)) : Optional.empty());
        }
    }

    private Consumer<String, AuditEvent> consumer() {
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "watchword-audit-reader");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) LONGEST.toMillis());
        return new KafkaConsumer<>(
                settings, new StringDeserializer(), Topics.AUDIT.values().deserializer());
    }

    /** As every producer places the key (murmur2). */
    private static TopicPartition partitionOf(String workspace, Consumer<String, AuditEvent> consumer) {
        int partitions = consumer.partitionsFor(Topics.AUDIT.name()).size();
        int hash = Utils.toPositive(Utils.murmur2(workspace.getBytes(StandardCharsets.UTF_8)));
        return new TopicPartition(Topics.AUDIT.name(), hash % partitions);
    }

    private static long start(
            Consumer<String, AuditEvent> consumer,
            TopicPartition place,
            Instant from,
            Optional<String> cursor,
            long end) {
        Optional<Long> given = cursor.filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
        if (given.isPresent()) {
            return Math.min(given.get(), end);
        }
        // A record is made after the event it tells of.
        var found = consumer.offsetsForTimes(Map.of(place, from.toEpochMilli())).get(place);
        return found == null ? end : found.offset();
    }

    /** What cannot be read is passed over: it is no entry of ours. */
    private static Iterable<ConsumerRecord<String, AuditEvent>> poll(
            Consumer<String, AuditEvent> consumer, TopicPartition place) {
        try {
            return consumer.poll(POLL).records(place);
        } catch (RecordDeserializationException unreadable) {
            consumer.seek(place, unreadable.offset() + 1);
            return List.of();
        }
    }

    private static boolean isWanted(
            ConsumerRecord<String, AuditEvent> record, String workspace, Instant from, Instant to) {
        if (record.value() == null || !workspace.equals(record.key())) {
            return false;
        }
        Instant at = record.value().getAt();
        return !at.isBefore(from) && at.isBefore(to);
    }
}
