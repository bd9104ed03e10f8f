package io.watchword.bench.latency;

import io.watchword.schemas.Seals;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.Code;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads committed codes off {@code otp.code} as they come. */
final class CodeTail implements AutoCloseable {

    private final Tail<Code> tail;

    CodeTail(String bootstrapServers, Arrivals arrivals) {
        KafkaConsumer<String, Code> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                Topics.OTP_CODE.values().deserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.OTP_CODE.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        tail = new Tail<>(
                consumer, record -> arrivals.arrived(Seals.text(record.value().getValue())));
    }

    void start() {
        tail.start();
    }

    @Override
    public void close() {
        tail.close();
    }
}
