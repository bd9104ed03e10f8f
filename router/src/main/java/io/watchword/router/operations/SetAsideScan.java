package io.watchword.router.operations;

import io.watchword.router.http.operations.Operations.DeadLetter;
import io.watchword.router.view.Cursor;
import io.watchword.router.view.Page;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.SetAside;
import java.time.Duration;
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

/**
 * Reads what was set aside, partition by partition, each from its oldest on. A page takes no longer than five seconds;
 * it may then be short, with a cursor to go on from. Thread-safe: each page has a consumer of its own.
 */
final class SetAsideScan {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> clients;

    /** @param clients where the cluster is and how to get in, as every Kafka client takes it */
    SetAsideScan(Map<String, Object> clients) {
        this.clients = Map.copyOf(clients);
    }

    /** Blocks; otherwise as the API's page of dead letters. */
    Page<DeadLetter> page(String topic, Optional<String> cursor, int limit) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        List<DeadLetter> found = new ArrayList<>();
        try (Consumer<String, SetAside> consumer = consumer()) {
            int partitions = consumer.partitionsFor(topic).size();
            Cursor at = cursor.flatMap(Cursor::decode).orElse(new Cursor(0, -1));
            while (at.partition() < partitions) {
                at = read(consumer, new TopicPartition(topic, at.partition()), at.offset(), limit, found, deadline);
                if (found.size() == limit || System.nanoTime() > deadline) {
                    return new Page<>(found, Optional.of(at.encoded()));
                }
            }
        }
        return new Page<>(found, Optional.empty());
    }

    /** Adds what comes after an offset; gives the place to go on from. */
    private static Cursor read(
            Consumer<String, SetAside> consumer,
            TopicPartition place,
            long after,
            int limit,
            List<DeadLetter> found,
            long deadline) {
        consumer.assign(List.of(place));
        consumer.seek(place, after + 1);
        long end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
        long next = after + 1;
        while (next < end && System.nanoTime() < deadline) {
            for (ConsumerRecord<String, SetAside> record : poll(consumer, place)) {
                next = record.offset() + 1;
                if (record.value() != null) {
                    found.add(new DeadLetter(place.partition(), record.offset(), record.value()));
                }
                if (found.size() == limit) {
                    return new Cursor(place.partition(), record.offset());
                }
            }
            next = Math.max(next, consumer.position(place));
        }
        return next < end ? new Cursor(place.partition(), next - 1) : new Cursor(place.partition() + 1, -1);
    }

    /** What cannot be read is passed over: it is nothing that we set aside. */
    private static Iterable<ConsumerRecord<String, SetAside>> poll(
            Consumer<String, SetAside> consumer, TopicPartition place) {
        try {
            return consumer.poll(POLL).records(place);
        } catch (RecordDeserializationException unreadable) {
            consumer.seek(place, unreadable.offset() + 1);
            return List.of();
        }
    }

    private Consumer<String, SetAside> consumer() {
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "watchword-set-aside-reader");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) LONGEST.toMillis());
        return new KafkaConsumer<>(
                settings,
                new StringDeserializer(),
                Topics.SMS_DEAD_LETTER.values().deserializer());
    }
}
