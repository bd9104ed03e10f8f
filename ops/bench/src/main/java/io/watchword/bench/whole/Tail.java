package io.watchword.bench.whole;

import io.watchword.schemas.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads on a thread of its own until it is closed. */
public final class Tail<V> implements AutoCloseable {

    private final KafkaConsumer<String, V> consumer;
    private final Thread thread;

    /** Takes a consumer that has its partitions; closes it. */
    public Tail(KafkaConsumer<String, V> consumer, Consumer<ConsumerRecord<String, V>> seen) {
        this.consumer = consumer;
        this.thread = new Thread(
                () -> {
                    try (consumer) {
                        while (true) {
                            consumer.poll(Duration.ofSeconds(1)).forEach(seen);
                        }
                    } catch (WakeupException closed) {
                        // The end that close() asks for.
                    }
                },
                "bench-tail");
    }

    /** Reads what is committed to a topic from its end on. */
    public static <V extends SpecificRecordBase> Tail<V> ofCommitted(
            String bootstrapServers, Topic<V> topic, Consumer<ConsumerRecord<String, V>> seen) {
        KafkaConsumer<String, V> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                topic.values().deserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return new Tail<>(consumer, seen);
    }

    /** Once. */
    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
