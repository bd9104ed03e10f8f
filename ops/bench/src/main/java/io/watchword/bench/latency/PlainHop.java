package io.watchword.bench.latency;

import io.watchword.bench.whole.Arrivals;
import io.watchword.bench.whole.Figures;
import io.watchword.bench.whole.Pace;
import io.watchword.bench.whole.Tail;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The yardstick: one producer, one consumer, one partition, acks=all, nothing lingering. */
final class PlainHop {

    static final String NAME = "plain hop";
    private static final String PAYLOAD = "x".repeat(150);

    private final String bootstrapServers;
    private final String topic;

    /** {@code topic} must be there, with one partition. */
    PlainHop(String bootstrapServers, String topic) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
    }

    Figures measure(Pace pace) throws InterruptedException {
        Arrivals arrivals = new Arrivals();
        try (Tail<String> tail = new Tail<>(consumer(), record -> arrivals.arrived(record.key()));
                KafkaProducer<String, String> producer = producer()) {
            tail.start();
            pace.leadIn().run((due, index) -> send(producer, "lead-in"));
            pace.run((due, index) -> {
                String key = Integer.toString(index);
                arrivals.expect(key, due);
                send(producer, key);
            });
            arrivals.await(Duration.ofSeconds(20));
        }
        return arrivals.figures(NAME, pace.rate());
    }

    /** What is lost shows as missing. */
    private void send(KafkaProducer<String, String> producer, String key) {
        var unused = producer.send(new ProducerRecord<>(topic, key, PAYLOAD));
    }

    private KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.LINGER_MS_CONFIG, 0),
                new StringSerializer(),
                new StringSerializer());
    }

    private KafkaConsumer<String, String> consumer() {
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringDeserializer(),
                new StringDeserializer());
        TopicPartition partition = new TopicPartition(topic, 0);
        consumer.assign(List.of(partition));
        consumer.seekToEnd(List.of(partition));
        consumer.position(partition);
        return consumer;
    }
}
