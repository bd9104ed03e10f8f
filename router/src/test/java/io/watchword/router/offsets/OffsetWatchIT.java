package io.watchword.router.offsets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.broker.junit.KafkaExtension;
import io.watchword.schemas.PartitionLayout;
import io.watchword.schemas.Topics;
import io.watchword.schemas.topics.TopicProvisioner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A transaction that is really open on a real broker. */
class OffsetWatchIT {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String CODES = Topics.OTP_CODE.name();

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final String group = KAFKA.unique("readers");
    private final OffsetWatch watch = new OffsetWatch(KAFKA.admin(), Map.of(group, List.of(CODES)), registry);

    @BeforeAll
    static void provision() {
        new TopicProvisioner(KAFKA.admin(), new PartitionLayout(4, 4)).provision(Topics.all());
    }

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void shouldShowATransactionThatNobodyEnds_andThatItIsOver() {
        watch.start();
        try (KafkaProducer<String, byte[]> producer = transactional()) {
            producer.initTransactions();
            producer.beginTransaction();
            for (int i = 0; i < 3; i++) {
                var unused = producer.send(new ProducerRecord<>(CODES, 0, "acme", new byte[] {1}));
            }
            producer.flush();

            await().atMost(SOON).until(() -> age(CODES) >= 5);
            double before = age(CODES);
            await().atMost(SOON).until(() -> age(CODES) > before);
            assertThat(hidden(CODES)).isEqualTo(3);
            assertThat(age(Topics.SMS_MESSAGE.name())).as("another topic's").isZero();

            producer.abortTransaction();
            await().atMost(SOON).until(() -> hidden(CODES) == 0 && age(CODES) == 0);
        }
    }

    @Test
    void shouldCountAGroupsLagToTheHighWatermark_notToTheStableOffset() throws Exception {
        TopicPartition first = new TopicPartition(CODES, 0);
        try (KafkaProducer<String, byte[]> producer = transactional()) {
            producer.initTransactions();
            producer.beginTransaction();
            long begin = producer.send(new ProducerRecord<>(CODES, 0, "acme", new byte[] {1}))
                    .get(30, TimeUnit.SECONDS)
                    .offset();
            // A reader of committed records that has read all it may.
            KAFKA.admin()
                    .alterConsumerGroupOffsets(group, Map.of(first, new OffsetAndMetadata(begin)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
            watch.start();
            await().atMost(SOON)
                    .until(() -> registry.get("kafka.group.lag").gauge().value() == 1);
            producer.abortTransaction();
        }
    }

    private double age(String topic) {
        return registry.get("kafka.last.stable.offset.age")
                .tag("topic", topic)
                .gauge()
                .value();
    }

    private double hidden(String topic) {
        return registry.get("kafka.last.stable.offset.lag")
                .tag("topic", topic)
                .gauge()
                .value();
    }

    private static KafkaProducer<String, byte[]> transactional() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        KAFKA.bootstrapServers(),
                        "transactional.id",
                        KAFKA.unique("stuck"),
                        "transaction.timeout.ms",
                        120_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
