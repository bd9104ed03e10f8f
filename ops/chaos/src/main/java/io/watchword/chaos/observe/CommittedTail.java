package io.watchword.chaos.observe;

import io.watchword.schemas.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what is committed to a topic, from its beginning, on a thread of its own. */
final class CommittedTail<V extends SpecificRecordBase> implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Topic<V> topic;
    private final Consumer<V> seen;
    private final Thread thread;

    CommittedTail(String servers, Topic<V> topic, Consumer<V> seen) {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest",
                        "default.api.timeout.ms",
                        600_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        this.topic = topic;
        this.seen = seen;
        this.thread = new Thread(this::read, "chaos-tail-" + topic.name());
        thread.setDaemon(true);
        thread.start();
    }

    private void read() {
        try (consumer) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            while (!Thread.currentThread().isInterrupted()) {
                poll();
            }
        } catch (WakeupException closed) {
            // By close().
        }
    }

    private void poll() {
        try {
            consumer.poll(POLL).forEach(this::take);
        } catch (WakeupException closed) {
            throw closed;
        } catch (KafkaException brokersAway) {
            // It goes on from where it was.
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> entry) {
        try {
            if (entry.value() != null) {
                seen.accept(topic.values().deserializer().deserialize(topic.name(), entry.value()));
            }
        } catch (SerializationException garbage) {
            // Some faults write what nobody can read.
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
    }
}
