package io.watchword.router.tail;

import io.watchword.schemas.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads what lies in partitions of a topic now, committed records only, for one page of an answer: from its making to
 * its last read it takes no longer than three seconds. Blocks; confined to one thread.
 */
public final class PartitionScan<V extends SpecificRecordBase> implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final Duration POLL = Duration.ofMillis(200);
    /** It belongs to no group that would want to hear of it. */
    private static final Duration CLOSE = Duration.ofMillis(500);

    private final String topic;
    private final Consumer<String, V> consumer;
    private final long deadline;

    /** @param clients where the cluster is and how to get in, as every Kafka client takes it */
    public PartitionScan(Map<String, Object> clients, String clientId, String topic, Topic<V> like) {
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) LONGEST.toMillis());
        this.topic = topic;
        this.consumer = new KafkaConsumer<>(
                settings, new StringDeserializer(), like.values().deserializer());
        this.deadline = System.nanoTime() + LONGEST.toNanos();
    }

    /** How many partitions the topic has. */
    public int partitions() {
        return consumer.partitionsFor(topic).size();
    }

    /** The offset of the first record stored at or after a time; the end, where there is none. */
    public long offsetAt(int partition, Instant time) {
        TopicPartition place = new TopicPartition(topic, partition);
        var found = consumer.offsetsForTimes(Map.of(place, time.toEpochMilli())).get(place);
        return found == null ? end(place) : found.offset();
    }

    /**
     * Hands over records in order, as long as {@code reader} wants more. What cannot be read is passed over.
     *
     * @param from the first offset, or one before what is still kept
     */
    public Stop read(int partition, long from, Predicate<ConsumerRecord<String, V>> reader) {
        TopicPartition place = new TopicPartition(topic, partition);
        consumer.assign(List.of(place));
        long end = end(place);
        consumer.seek(place, Math.min(from, end));
        long next = consumer.position(place);
        while (next < end && !isOver()) {
            for (ConsumerRecord<String, V> record : poll(place)) {
                next = record.offset() + 1;
                if (!reader.test(record)) {
                    return new Stop(next, next >= end);
                }
            }
            next = Math.max(next, consumer.position(place));
        }
        return new Stop(next, next >= end);
    }

    /** Whether its time is up. */
    public boolean isOver() {
        return System.nanoTime() - deadline > 0;
    }

    private long end(TopicPartition place) {
        return consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
    }

    private Iterable<ConsumerRecord<String, V>> poll(TopicPartition place) {
        try {
            return consumer.poll(POLL).records(place);
        } catch (RecordDeserializationException unreadable) {
            consumer.seek(place, unreadable.offset() + 1);
            return List.of();
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(CLOSE));
    }

    /**
     * Where reading stopped.
     *
     * @param next the offset to go on from
     * @param atEnd whether there was nothing behind it
     */
    public record Stop(long next, boolean atEnd) {}
}
