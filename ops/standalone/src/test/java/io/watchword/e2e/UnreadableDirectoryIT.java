package io.watchword.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.broker.BrokerConfig;
import io.watchword.broker.EmbeddedBroker;
import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import io.watchword.simulator.SimulatedSmsc;
import io.watchword.simulator.Sms;
import io.watchword.simulator.SmscOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Octets that are no entries, in every topic of the directory and under every key, while messages come. */
@Timeout(180)
class UnreadableDirectoryIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String W = "/v1/workspaces/acme";
    private static final byte[] GARBAGE = {(byte) 0xC3, 1, 9, 9, 9, 9, 9, 9, 9, 9, 9};

    @TempDir
    private Path data;

    @Test
    void shouldPublishEveryEntryAgain_andLoseNoText() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerConfig.in(data.resolve("kafka")));
                SimulatedSmsc carrier = SimulatedSmsc.start(SmscOptions.DEFAULT.withLogin("watchword", "secret"));
                Installation installation =
                        Installation.start(broker.bootstrapServers(), data.resolve("router"), carrier)) {
            Caller api = installation.operator();
            fill(api);
            Map<String, byte[]> before = entries(broker);
            assertThat(before.keySet()).hasSizeGreaterThanOrEqualTo(6);

            overwrite(broker, before);
            carrier.deliver(Sms.of("Google", "+12025550101", "G-493817 is your Google verification code."))
                    .get(10, TimeUnit.SECONDS);

            Awaitility.await()
                    .atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(installation.metrics()).contains("directory_unreadable_entries 0.0"));
            Awaitility.await()
                    .atMost(SOON)
                    .until(() -> api.get(W + "/accounts/ads/messages")
                            .body()
                            .toString()
                            .contains("G-493817"));
            Map<String, byte[]> after = entries(broker);
            assertThat(after.keySet()).isEqualTo(before.keySet());
            after.forEach((place, octets) -> assertThat(octets).as(place).isEqualTo(before.get(place)));
            // Everything is taken in again as if nothing had been.
            fill(api);
        }
    }

    private static void fill(Caller api) {
        put(api, "/v1/apps/google", "{\"name\":\"Google\",\"domains\":[\"google.com\"],\"senders\":[\"Google\"]}");
        put(api, W, "{\"name\":\"Acme\"}");
        put(api, W + "/members/ana", "{\"role\":\"OWNER\"}");
        put(api, W + "/accounts/ads", "{\"app\":\"google\",\"label\":\"Ads\",\"owner\":\"ana\"}");
        put(api, W + "/numbers/+12025550101", "{\"lineType\":\"VOIP\"}");
        put(api, W + "/accounts/ads/numbers/+12025550101", "{}");
        assertThat(api.post(W + "/keys", "{\"member\":\"ana\",\"scopes\":[\"codes:read\"]}")
                        .status())
                .isEqualTo(201);
    }

    private static void put(Caller api, String path, String body) {
        Caller.Answer answer = api.put(path, body);
        assertThat(answer.status()).as(path + " " + answer.body()).isBetween(200, 201);
    }

    /** The last record of each key of the directory's topics, by topic and key. */
    private static Map<String, byte[]> entries(EmbeddedBroker broker) {
        Map<String, byte[]> entries = new HashMap<>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (Topic<?> topic : Topics.all()) {
                if (topic.name().startsWith("directory.") && topic.cleanup() == Topic.Cleanup.COMPACT) {
                    consumer.partitionsFor(topic.name())
                            .forEach(each -> partitions.add(new TopicPartition(topic.name(), each.partition())));
                }
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    entries.put(record.topic() + " " + record.key(), record.value());
                }
            }
        }
        return entries;
    }

    private static void overwrite(EmbeddedBroker broker, Map<String, byte[]> entries) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (String place : entries.keySet()) {
                String[] parts = place.split(" ", 2);
                producer.send(new ProducerRecord<>(parts[0], parts[1], GARBAGE)).get(10, TimeUnit.SECONDS);
            }
        }
    }
}
