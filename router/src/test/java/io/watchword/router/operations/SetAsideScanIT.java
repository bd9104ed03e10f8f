package io.watchword.router.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.broker.junit.KafkaExtension;
import io.watchword.router.http.operations.Operations.DeadLetter;
import io.watchword.router.view.Page;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.SetAside;
import io.watchword.schemas.topics.TopicSettler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SetAsideScanIT {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    @Test
    void shouldGiveEveryRecordOnce_overPagesAndPartitions_andPassOverWhatCannotBeRead() throws Exception {
        String topic = KAFKA.unique("set-aside");
        KAFKA.admin()
                .createTopics(List.of(new NewTopic(topic, 3, (short) 1)))
                .all()
                .get();
        new TopicSettler(KAFKA.admin(), Duration.ofSeconds(20)).settle(List.of(topic));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", KAFKA.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            send(producer, topic, 0, letter("a"));
            send(producer, topic, 0, letter("b"));
            send(producer, topic, 0, new byte[] {1, 2, 3});
            send(producer, topic, 0, letter("c"));
            send(producer, topic, 2, letter("d"));
            send(producer, topic, 2, letter("e"));
        }
        SetAsideScan scan = new SetAsideScan(Map.of("bootstrap.servers", KAFKA.bootstrapServers()));

        List<String> read = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<DeadLetter> page = scan.page(topic, cursor, 2);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            page.items().forEach(item -> read.add(item.record().getReason()));
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(read).containsExactly("a", "b", "c", "d", "e");
    }

    private static void send(KafkaProducer<String, byte[]> producer, String topic, int partition, byte[] value)
            throws Exception {
        producer.send(new ProducerRecord<>(topic, partition, "key", value)).get();
    }

    private static byte[] letter(String reason) {
        return Topics.SMS_DEAD_LETTER
                .values()
                .encode(SetAside.newBuilder()
                        .setReason(reason)
                        .setStage("routing")
                        .setAt(Instant.EPOCH)
                        .build());
    }
}
