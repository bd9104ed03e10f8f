package io.watchword.router.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.broker.junit.KafkaExtension;
import io.watchword.router.joining.SmsBuilder;
import io.watchword.router.streams.Guarantee;
import io.watchword.router.streams.StreamsSettings;
import io.watchword.schemas.PartitionLayout;
import io.watchword.schemas.Seals;
import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.EnrollmentCause;
import io.watchword.schemas.avro.EnrollmentEvent;
import io.watchword.schemas.avro.LineType;
import io.watchword.schemas.avro.Message;
import io.watchword.schemas.avro.NumberCommand;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.NumberState;
import io.watchword.schemas.avro.OpenEnrollment;
import io.watchword.schemas.avro.SenderPolicy;
import io.watchword.schemas.avro.SetAside;
import io.watchword.schemas.topics.TopicProvisioner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Routing on a real broker, exactly-once, as a read-committed subscriber sees it. */
class RoutingApplicationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Parts are waited for no longer than a test lasts. */
    private static final RoutingSettings QUICK = new RoutingSettings(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofMinutes(30),
            RoutingSettings.STANDARD.setOctetsMax(),
            RoutingSettings.STANDARD.repeatWindow(),
            RoutingSettings.STANDARD.codeWindow(),
            RoutingSettings.STANDARD.holdFor(),
            RoutingSettings.STANDARD.enrollmentMemory(),
            RoutingSettings.STANDARD.lateFor(),
            RoutingSettings.STANDARD.closingGrace(),
            RoutingSettings.STANDARD.redelivery(),
            RoutingSettings.STANDARD.expiry());

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    @TempDir
    Path state;

    /** Of this test alone: the topics are shared. */
    private final String number =
            "+1202555" + String.format("%04d", Math.floorMod(UUID.randomUUID().hashCode(), 10_000));

    private final String workspace = KAFKA.unique("ws");
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private KafkaProducer<String, byte[]> producer;
    private RoutingApplication routing;

    @BeforeEach
    void start() {
        new TopicProvisioner(KAFKA.admin(), PartitionLayout.EMBEDDED).provision(Topics.all());
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", KAFKA.bootstrapServers(), "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
        routing = application();
        send(
                Topics.DIRECTORY_NUMBER,
                new NumberEntry(
                        number,
                        workspace,
                        LineType.VOIP,
                        NumberState.ACTIVE,
                        null,
                        List.of(RoutingFixture.association("ads").build()),
                        1L));
    }

    private RoutingApplication application() {
        RoutingApplication made = new RoutingApplication(
                StreamsSettings.of(
                                RoutingTopology.APPLICATION_ID, KAFKA.bootstrapServers(), state, Guarantee.EXACTLY_ONCE)
                        .withSessionTimeout(Duration.ofMillis(1500)),
                QUICK,
                new ScriptedReader(),
                number -> Optional.empty(),
                PartitionLayout.EMBEDDED.number(),
                registry,
                Clock.systemUTC());
        made.start();
        return made;
    }

    @AfterEach
    void stop() {
        routing.close();
        producer.close();
    }

    private <V extends SpecificRecordBase> void send(Topic<V> topic, V value) {
        send(topic, topic.values().encode(value));
    }

    private void send(Topic<?> topic, byte[] octets) {
        Future<RecordMetadata> unused = producer.send(new ProducerRecord<>(topic.name(), number, octets));
        producer.flush();
    }

    private void receive(String text) {
        send(
                Topics.SMS_RAW,
                SmsBuilder.text(text).id(UUID.randomUUID().toString()).build());
    }

    /** What this test's workspace or number has on a topic, once there is as much as wanted. */
    private <V extends SpecificRecordBase> List<V> awaitValues(Topic<V> topic, String key, int count) {
        List<V> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        KAFKA.bootstrapServers(),
                        "group.id",
                        KAFKA.unique("test"),
                        "auto.offset.reset",
                        "earliest",
                        "isolation.level",
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic.name()));
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(topic.values().decode(record.value()));
                    }
                });
                return found.size() >= count;
            });
        }
        return found;
    }

    @Test
    void shouldCommitTheCodeAndReadOn_whenPoisonCameBefore() {
        send(Topics.SMS_RAW, "poison".getBytes(StandardCharsets.US_ASCII));
        receive("code=123456");

        List<Code> codes = awaitValues(Topics.OTP_CODE, workspace, 1);

        assertThat(codes)
                .singleElement()
                .satisfies(code -> assertThat(Seals.text(code.getValue())).isEqualTo("123456"));
        assertThat(awaitValues(Topics.SMS_DEAD_LETTER, number, 1))
                .extracting(SetAside::getReason)
                .containsExactly("POISON_RECORD");
    }

    @Test
    void shouldGoOn_whenPoisonIsAmongTheSessions() {
        Future<RecordMetadata> unused = producer.send(new ProducerRecord<>(
                Topics.LINK_SESSION.name(), KAFKA.unique("poison"), "poison".getBytes(StandardCharsets.US_ASCII)));
        producer.flush();
        receive("code=123456");

        assertThat(awaitValues(Topics.OTP_CODE, workspace, 1)).hasSize(1);
        routing.close();
        receive("code=654321");
        routing = application();

        assertThat(awaitValues(Topics.OTP_CODE, workspace, 2)).hasSize(2);
    }

    /** The clock goes on while nobody routes: at the next start, what is there is delivered. */
    @Test
    void shouldDeliverWhatIsThere_whenPartsTimedOutWhileItWasStopped() {
        send(
                Topics.SMS_RAW,
                SmsBuilder.text("code=123456 and so on")
                        .part8(1, 2, 1)
                        .id(UUID.randomUUID().toString())
                        .build());
        await().atMost(PATIENCE)
                .until(() -> registry.get("sms.reassembly.pending").gauge().value() == 1);
        routing.close();

        routing = application();

        Message message = awaitValues(Topics.SMS_MESSAGE, workspace, 1).get(0);
        assertThat(message.getIncomplete()).isTrue();
        assertThat(awaitValues(Topics.OTP_CODE, workspace, 1)).hasSize(1);
    }

    @Test
    void shouldGoOnWhereItStopped_whenStartedAgain() {
        Instant now = Instant.now();
        send(
                Topics.NUMBER_COMMAND,
                new NumberCommand(
                        "command-1",
                        number,
                        workspace,
                        RoutingFixture.ANA,
                        now,
                        new OpenEnrollment("e-1", "ads", 600, SenderPolicy.PREFER, false)));
        awaitValues(Topics.ENROLLMENT, workspace, 1);
        routing.close();
        receive("code=123456");

        routing = application();

        assertThat(awaitValues(Topics.OTP_CODE, workspace, 1))
                .extracting(Code::getEnrollment)
                .containsExactly("e-1");
        assertThat(awaitValues(Topics.ENROLLMENT, workspace, 2))
                .extracting(EnrollmentEvent::getCause)
                .containsExactly(EnrollmentCause.OPENED, EnrollmentCause.CODE_ATTACHED);
    }

    @Test
    void shouldExpireAnEnrollmentByTheClock_whenAllIsRead() {
        Instant aMinuteAgo = Instant.now().minusSeconds(61);
        send(
                Topics.NUMBER_COMMAND,
                new NumberCommand(
                        "command-1",
                        number,
                        workspace,
                        RoutingFixture.ANA,
                        aMinuteAgo,
                        new OpenEnrollment("e-1", "ads", 60, SenderPolicy.PREFER, false)));

        assertThat(awaitValues(Topics.ENROLLMENT, workspace, 2))
                .extracting(EnrollmentEvent::getCause)
                .containsExactly(EnrollmentCause.OPENED, EnrollmentCause.EXPIRED);
    }
}
