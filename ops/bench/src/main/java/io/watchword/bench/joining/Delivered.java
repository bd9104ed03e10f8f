package io.watchword.bench.joining;

import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.RawSms;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Which sets have come out of routing, and which of them twice. Confined to one thread. */
final class Delivered implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final BitSet seen = new BitSet();
    private int twice;

    Delivered(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.SMS_UNROUTED.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads what is there by now. */
    void read() {
        consumer.poll(POLL).forEach(record -> {
            for (RawSms part : Topics.SMS_UNROUTED
                    .values()
                    .deserializer()
                    .deserialize(record.topic(), record.value())
                    .getParts()) {
                int set = HalfTexts.set(part);
                twice += seen.get(set) ? 1 : 0;
                seen.set(set);
            }
        });
    }

    int count() {
        return seen.cardinality();
    }

    int twice() {
        return twice;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
