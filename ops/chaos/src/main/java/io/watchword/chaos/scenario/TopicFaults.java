package io.watchword.chaos.scenario;

import io.watchword.chaos.rig.Rig;
import io.watchword.schemas.Topic;
import io.watchword.schemas.Topic.Cleanup;
import io.watchword.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Others that write where they should not. Stateless. */
final class TopicFaults {

    private static final Duration OPEN = Duration.ofSeconds(40);
    private static final int TIMEOUT_MS = 120_000;
    private static final int ANSWER_SECONDS = 30;

    private TopicFaults() {}

    static void openTransaction(Rig rig, Dice dice) throws Exception {
        Map<String, Object> settings = Map.of("transactional.id", "chaos-open", "transaction.timeout.ms", TIMEOUT_MS);
        try (KafkaProducer<byte[], byte[]> producer = producer(rig, settings)) {
            producer.initTransactions();
            producer.beginTransaction();
            int partitions = producer.partitionsFor(Topics.OTP_CODE.name()).size();
            for (int partition = 0; partition < partitions; partition++) {
                var unused = producer.send(
                        new ProducerRecord<>(Topics.OTP_CODE.name(), partition, dice.garbage(), dice.garbage()));
            }
            producer.flush();
            dice.say("open transaction on " + partitions + " partitions of " + Topics.OTP_CODE.name());
            dice.pass(OPEN);
            producer.abortTransaction();
        }
    }

    static void garbage(Rig rig, Dice dice) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = producer(rig, Map.of())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (Topic<?> topic : Topics.all()) {
                int partitions = producer.partitionsFor(topic.name()).size();
                for (int partition = 0; partition < partitions; partition++) {
                    sent.add(send(producer, topic, partition, dice.garbage(), dice.garbage()));
                    sent.add(send(producer, topic, partition, dice.garbage(), new byte[0]));
                    sent.add(send(producer, topic, partition, dice.garbage(), null));
                    // A compacted topic takes nothing without a key.
                    if (topic.cleanup() != Cleanup.COMPACT) {
                        sent.add(send(producer, topic, partition, null, dice.garbage()));
                        sent.add(send(producer, topic, partition, null, null));
                    }
                }
            }
            for (Future<RecordMetadata> each : sent) {
                each.get(ANSWER_SECONDS, TimeUnit.SECONDS);
            }
            dice.say(sent.size() + " records of garbage in " + Topics.all().size() + " topics");
        }
    }

    private static Future<RecordMetadata> send(
            KafkaProducer<byte[], byte[]> producer,
            Topic<?> topic,
            int partition,
            byte @Nullable [] key,
            byte @Nullable [] value) {
        return producer.send(new ProducerRecord<>(topic.name(), partition, key, value));
    }

    private static KafkaProducer<byte[], byte[]> producer(Rig rig, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("bootstrap.servers", rig.cluster().directServers());
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
