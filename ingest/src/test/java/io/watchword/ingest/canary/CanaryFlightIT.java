package io.watchword.ingest.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.broker.junit.KafkaExtension;
import io.watchword.ingest.IngestService;
import io.watchword.ingest.settings.CanarySettings;
import io.watchword.ingest.settings.IngestSettings;
import io.watchword.schemas.AvroSerde;
import io.watchword.schemas.Canary;
import io.watchword.schemas.PartitionLayout;
import io.watchword.schemas.Seals;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.CodeKind;
import io.watchword.schemas.avro.ExpirySource;
import io.watchword.schemas.avro.RawSms;
import io.watchword.schemas.topics.TopicProvisioner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The canary's own half: what it stores, and what it makes of the codes that a router in the test's hands gives back. */
class CanaryFlightIT {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final PartitionLayout LAYOUT = PartitionLayout.EMBEDDED;
    private static final List<String> NUMBERS = Canary.numbers(LAYOUT.number());

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<RawSms> stored = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private KafkaConsumer<String, byte[]> raw;
    private KafkaProducer<String, byte[]> codes;
    private IngestService ingest;

    @BeforeEach
    void start() {
        TopicProvisioner provisioner = new TopicProvisioner(KAFKA.admin(), LAYOUT);
        provisioner.provision(Topics.all());
        provisioner.provision(List.of(Canary.CODES));
        raw = reader();
        codes = new KafkaProducer<>(
                Map.of("bootstrap.servers", KAFKA.bootstrapServers(), "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
        CanarySettings quick =
                new CanarySettings(Duration.ofMillis(500), Duration.ofSeconds(5), Duration.ofSeconds(10), NUMBERS);
        ingest = new IngestService(
                new IngestSettings("it", Map.of("bootstrap.servers", KAFKA.bootstrapServers()), List.of())
                        .withCanary(quick),
                registry,
                Clock.systemUTC());
        ingest.start();
    }

    @AfterEach
    void stop() {
        ingest.close();
        raw.close();
        codes.close();
    }

    @Test
    void shouldCountWhatComesThrough_onEachPartition() {
        await().atMost(SOON).until(() -> {
            poll().forEach(this::giveBack);
            return count("on_time") >= 2 * NUMBERS.size();
        });
        assertThat(keys).containsExactlyInAnyOrderElementsOf(NUMBERS);
        assertThat(stored).allSatisfy(sms -> assertThat(sms.getLink()).isEqualTo("canary"));
        assertThat(ingest.canary()).isEmpty();
        assertThat(registry.get("canary.age").gauge().value()).isLessThan(10);
        assertThat(registry.get("canary.roundtrip").timer().count()).isEqualTo((long) count("on_time"));
        assertThat(count("lost") + count("late") + count("refused")).isZero();
        assertThat(ingest.links()).as("it is no carrier").isEmpty();
        assertThat(ingest.pause("canary")).isFalse();
    }

    @Test
    void shouldSayWhichNumbersFail_whenNoCodeComesOfTheirs() {
        String silent = NUMBERS.get(0);
        await().atMost(SOON).until(() -> {
            poll().stream().filter(record -> !record.key().equals(silent)).forEach(this::giveBack);
            return count("lost") >= 1;
        });
        assertThat(ingest.canary().orElseThrow())
                .startsWith("got no code for the last message to 1 of its " + NUMBERS.size() + " numbers;");
        assertThat(count("on_time")).isPositive();

        await().atMost(SOON).until(() -> {
            poll().forEach(this::giveBack);
            return ingest.canary().isEmpty();
        });
    }

    private List<ConsumerRecord<String, byte[]>> poll() {
        List<ConsumerRecord<String, byte[]>> ours = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : raw.poll(Duration.ofMillis(100))) {
            if (NUMBERS.contains(record.key())) {
                keys.add(record.key());
                stored.add(new AvroSerde<>(RawSms.class).decode(record.value()));
                ours.add(record);
            }
        }
        return ours;
    }

    /** As routing and fan-out do, with the six digits that a person would type. */
    private void giveBack(ConsumerRecord<String, byte[]> record) {
        RawSms sms = new AvroSerde<>(RawSms.class).decode(record.value());
        String text = Seals.text(sms.getOctets());
        Code code = Code.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setMessageId(sms.getId())
                .setWorkspace(Canary.WORKSPACE)
                .setAccount(Canary.ACCOUNT)
                .setValue(Seals.clear(text.substring(0, 6)))
                .setKind(CodeKind.OTP)
                .setConfidence(90)
                .setSender("Canary")
                .setNumber(record.key())
                .setReceivedAt(Instant.now())
                .setExpiresAt(Instant.now())
                .setExpiryStated(ExpirySource.DEFAULT)
                .setReadAt(Instant.now())
                .build();
        var unused = codes.send(new ProducerRecord<>(
                Canary.CODES.name(), Canary.ACCOUNT, Canary.CODES.values().encode(code)));
    }

    private double count(String result) {
        return registry.get("canary.messages").tag("result", result).counter().count();
    }

    private static KafkaConsumer<String, byte[]> reader() {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", KAFKA.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> all = consumer.partitionsFor(Topics.SMS_RAW.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToEnd(all);
        all.forEach(consumer::position);
        return consumer;
    }
}
