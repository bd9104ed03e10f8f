package io.watchword.router.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.SetAside;
import io.watchword.schemas.avro.SubscriptionEntry;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FanoutTopologyTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Set<String> missing = new HashSet<>();
    private TopologyTestDriver driver;
    private TestInputTopic<String, SubscriptionEntry> subscriptions;
    private TestInputTopic<String, Code> codes;

    @BeforeEach
    void build() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, FanoutTopology.APPLICATION_ID);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        driver = new TopologyTestDriver(
                FanoutTopology.build(topic -> !missing.contains(topic), new FanoutMetrics(registry)), properties);
        subscriptions = input(Topics.DIRECTORY_SUBSCRIPTION);
        codes = input(Topics.OTP_CODE);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    private <V extends SpecificRecordBase> TestInputTopic<String, V> input(Topic<V> topic) {
        return driver.createInputTopic(
                topic.name(), topic.keys().serializer(), topic.values().serializer());
    }

    private void subscribe(String workspace, String id, boolean ready, String... accounts) {
        SubscriptionEntry entry = SubscriptionEntry.newBuilder()
                .setWorkspace(workspace)
                .setId(id)
                .setAccounts(List.of(accounts))
                .setTopic("otp.code." + workspace + "." + id)
                .setUser(workspace + "." + id)
                .setGroupPrefix(workspace + "." + id + ".")
                .setReady(ready)
                .setCreatedBy(new Actor(ActorKind.BOOTSTRAP, "bootstrap", null))
                .setCreatedAt(Instant.EPOCH)
                .setVersion(1)
                .build();
        subscriptions.pipeInput(workspace + "/" + id, entry);
    }

    private void arrive(String workspace, String account, String id) {
        codes.pipeInput(workspace, Codes.of(workspace, account, id));
    }

    /** Account and code id of each copy. */
    private List<String> copies(String topic) {
        TestOutputTopic<String, Code> output = driver.createOutputTopic(
                topic, new StringDeserializer(), Topics.OTP_CODE.values().deserializer());
        return output.readRecordsToList().stream()
                .map(copy -> copy.key() + " " + copy.value().getId())
                .toList();
    }

    private List<TestRecord<String, SetAside>> deadLetters() {
        return driver.createOutputTopic(
                        Topics.SMS_DEAD_LETTER.name(),
                        new StringDeserializer(),
                        Topics.SMS_DEAD_LETTER.values().deserializer())
                .readRecordsToList();
    }

    @Test
    void shouldCopyTheCodesOfItsAccountsAlone() {
        subscribe("acme", "s1", true, "ads");
        subscribe("acme", "s2", true, "ads", "mail");
        subscribe("globex", "s1", true, "ads");
        arrive("acme", "ads", "c1");
        arrive("acme", "mail", "c2");
        arrive("acme", "bank", "c3");
        assertThat(copies("otp.code.acme.s1")).containsExactly("ads c1");
        assertThat(copies("otp.code.acme.s2")).containsExactly("ads c1", "mail c2");
        assertThat(copies("otp.code.globex.s1")).isEmpty();
        assertThat(registry.get("fanout.codes")
                        .tag("result", "copied")
                        .counter()
                        .count())
                .isEqualTo(3);
    }

    @Test
    void shouldPutOnRecord_whatASubscriberWasTold() {
        subscribe("acme", "s1", true, "ads");
        arrive("acme", "ads", "c1");
        var audit = driver.createOutputTopic(
                        Topics.AUDIT.name(),
                        new StringDeserializer(),
                        Topics.AUDIT.values().deserializer())
                .readRecordsToList();
        assertThat(audit).singleElement().satisfies(told -> {
            assertThat(told.key()).isEqualTo("acme");
            assertThat(told.value().getAction()).isEqualTo("codes.delivered");
            assertThat(told.value().getObject()).isEqualTo("code c1");
            assertThat(told.value().getAccount()).isEqualTo("ads");
            assertThat(told.value().getDetails()).containsEntry("subscription", "s1");
        });
    }

    @Test
    void shouldNotMixUpWorkspaces_whoseIdsBeginAlike() {
        subscribe("acme-2", "s1", true, "ads");
        arrive("acme", "ads", "c1");
        assertThat(copies("otp.code.acme-2.s1")).isEmpty();
    }

    @Test
    void shouldBeginWhenReady_andStopWhenEnded() {
        subscribe("acme", "s1", false, "ads");
        arrive("acme", "ads", "c1");
        subscribe("acme", "s1", true, "ads");
        arrive("acme", "ads", "c2");
        subscriptions.pipeInput("acme/s1", null);
        arrive("acme", "ads", "c3");
        assertThat(copies("otp.code.acme.s1")).containsExactly("ads c2");
    }

    /** It may have ended, or name other accounts: no older entry may show codes to anybody. */
    @Test
    void shouldShowNothing_whileASubscriptionCannotBeRead() {
        subscribe("acme", "s1", true, "ads");
        driver.createInputTopic(Topics.DIRECTORY_SUBSCRIPTION.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput("acme/s1", new byte[] {(byte) 0xC3, 1, 2, 3});
        arrive("acme", "ads", "c1");
        subscribe("acme", "s1", true, "ads");
        arrive("acme", "ads", "c2");
        assertThat(copies("otp.code.acme.s1")).containsExactly("ads c2");
    }

    @Test
    void shouldServeTheOthers_andTellTheDeadLetters_whenATopicIsMissing() {
        subscribe("acme", "gone", true, "ads");
        subscribe("acme", "s1", true, "ads");
        missing.add("otp.code.acme.gone");
        arrive("acme", "ads", "c1");
        assertThat(copies("otp.code.acme.s1")).containsExactly("ads c1");
        assertThat(copies("otp.code.acme.gone")).isEmpty();
        assertThat(deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo("+12025550101");
            assertThat(letter.value().getReason()).isEqualTo("SUBSCRIBER_TOPIC_MISSING");
            assertThat(letter.value().getStage()).isEqualTo("fanout");
            assertThat(letter.value().getDetail()).isEqualTo("otp.code.acme.gone");
            assertThat(letter.value().getMessageId()).isEqualTo("m-c1");
            assertThat(letter.value().getTopic()).isEqualTo("otp.code");
            assertThat(letter.value().getOffset()).isZero();
        });
    }
}
