package io.watchword.router.redrive;

import io.watchword.schemas.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what lies in a topic now, committed records only, with a consumer of its own for each scan. Thread-safe. */
final class TopicScan {

    private static final Duration POLL = Duration.ofMillis(200);
    /** A scan that gets nothing for so long has lost the cluster. */
    private static final Duration SILENCE_MAX = Duration.ofSeconds(20);

    private final Map<String, Object> kafka;

    TopicScan(Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** A record and what it says. */
    record Entry<V>(String key, Instant timestamp, V value) {

        /** Never the value. */
        @Override
        public String toString() {
            return "Entry";
        }
    }

    /**
     * Hands over the records of a time, in the order of each partition, for as long as {@code reader} wants more. Those
     * that cannot be read are passed over. Blocks.
     *
     * @param key only this key
     * @param from stamped then or later
     * @param to stamped before
     */
    <V extends SpecificRecordBase> void read(
            Topic<V> topic,
            Optional<String> key,
            Optional<Instant> from,
            Optional<Instant> to,
            Predicate<Entry<V>> reader) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings())) {
            List<TopicPartition> partitions = partitions(consumer, topic, key);
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = ends(consumer, partitions, to);
            seek(consumer, partitions, from, ends);
            long heard = System.nanoTime();
            while (!isPast(consumer, ends)) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    heard = System.nanoTime();
                    Optional<Entry<V>> entry = entry(topic, record)
                            .filter(found -> key.isEmpty() || key.get().equals(found.key));
                    if (entry.isPresent() && !reader.test(entry.get())) {
                        return;
                    }
                }
                if (System.nanoTime() - heard > SILENCE_MAX.toNanos()) {
                    throw new KafkaException("The cluster does not answer");
                }
            }
        }
    }

    private static List<TopicPartition> partitions(
            KafkaConsumer<String, byte[]> consumer, Topic<?> topic, Optional<String> key) {
        List<TopicPartition> all = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        return key.map(only -> List.of(new TopicPartition(topic.name(), Topic.partitionOf(only, all.size()))))
                .orElse(all);
    }

    private static Map<TopicPartition, Long> ends(
            KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions, Optional<Instant> to) {
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
        to.ifPresent(time -> placesAt(consumer, partitions, time).forEach((partition, place) -> {
            if (place != null) {
                ends.put(partition, place.offset());
            }
        }));
        return ends;
    }

    private static Map<TopicPartition, OffsetAndTimestamp> placesAt(
            KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions, Instant time) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, time.toEpochMilli()));
        return consumer.offsetsForTimes(times);
    }

    private static void seek(
            KafkaConsumer<String, byte[]> consumer,
            List<TopicPartition> partitions,
            Optional<Instant> from,
            Map<TopicPartition, Long> ends) {
        if (from.isEmpty()) {
            consumer.seekToBeginning(partitions);
            return;
        }
        Map<TopicPartition, OffsetAndTimestamp> found = placesAt(consumer, partitions, from.get());
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp place = found.get(partition);
            consumer.seek(partition, place == null ? ends.getOrDefault(partition, 0L) : place.offset());
        }
    }

    private static boolean isPast(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static <V extends SpecificRecordBase> Optional<Entry<V>> entry(
            Topic<V> topic, ConsumerRecord<String, byte[]> record) {
        if (record.key() == null || record.value() == null) {
            return Optional.empty();
        }
        try {
            V value = topic.values().decode(record.value());
            return Optional.of(new Entry<>(record.key(), Instant.ofEpochMilli(record.timestamp()), value));
        } catch (SerializationException unreadable) {
            return Optional.empty();
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("client.id", "watchword-redrive");
        settings.put("key.deserializer", StringDeserializer.class);
        settings.put("value.deserializer", ByteArrayDeserializer.class);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        return settings;
    }
}
