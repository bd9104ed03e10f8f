package io.watchword.router.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.router.streams.store.StoreMetrics;
import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import io.watchword.schemas.avro.Delete;
import io.watchword.schemas.avro.DirectoryCommand;
import io.watchword.schemas.avro.DirectoryEvent;
import io.watchword.schemas.avro.EntityKind;
import io.watchword.schemas.avro.LineType;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.NumberState;
import io.watchword.schemas.avro.PublishAgain;
import io.watchword.schemas.avro.PutMember;
import io.watchword.schemas.avro.PutNumber;
import io.watchword.schemas.avro.PutWorkspace;
import io.watchword.schemas.avro.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTopologyTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Actor OPERATOR = new Actor(ActorKind.BOOTSTRAP, "bootstrap", null);
    private static final String NUMBER = "+12025550101";

    /** The version that is out, as the process reads it. */
    private long published;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @TempDir
    Path state;

    private TopologyTestDriver driver;
    private TestInputTopic<String, DirectoryCommand> commands;
    private TestOutputTopic<String, DirectoryEvent> events;
    private TestOutputTopic<String, NumberEntry> numbers;

    @BeforeEach
    void build() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, DirectoryTopology.APPLICATION_ID);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(
                DirectoryTopology.build(
                        longest -> published,
                        new StoreMetrics(registry, "watchword-directory"),
                        new DirectoryMetrics(registry)),
                properties,
                NOON);
        commands = driver.createInputTopic(
                Topics.DIRECTORY_COMMAND.name(),
                Topics.DIRECTORY_COMMAND.keys().serializer(),
                Topics.DIRECTORY_COMMAND.values().serializer());
        events = output(Topics.DIRECTORY_EVENT);
        numbers = output(Topics.DIRECTORY_NUMBER);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    private <V extends SpecificRecordBase> TestOutputTopic<String, V> output(Topic<V> topic) {
        return driver.createOutputTopic(
                topic.name(), new StringDeserializer(), topic.values().deserializer());
    }

    private void submit(String id, Object body) {
        commands.pipeInput(id, new DirectoryCommand(id, OPERATOR, NOON, body), NOON);
    }

    private double count(String result) {
        return registry.get("directory.commands")
                .tag("result", result)
                .counter()
                .count();
    }

    @Test
    void shouldPublishEntryAndEvent_underTheirKeys() {
        submit("c1", new PutWorkspace("acme", "Acme", null));
        submit("c2", new PutMember("acme", "bo", Role.OWNER));
        assertThat(output(Topics.DIRECTORY_WORKSPACE).readKeyValue().key).isEqualTo("acme");
        var member = output(Topics.DIRECTORY_MEMBER).readKeyValue();
        assertThat(member.key).isEqualTo("acme/bo");
        assertThat(member.value.getVersion()).isEqualTo(2);
        var answers = events.readKeyValuesToList();
        assertThat(answers).extracting(answer -> answer.key).containsExactly("c1", "c2");
        assertThat(answers.get(1).value.getVersion()).isEqualTo(2);
        assertThat(count("accepted")).isEqualTo(2);
    }

    @Test
    void shouldAnswerARepeatAsBefore_andNotDoItAgain() {
        submit("c1", new PutWorkspace("acme", "Acme", null));
        submit("c2", new PutMember("nowhere", "bo", Role.OWNER));
        submit("c3", new Delete(EntityKind.WORKSPACE, null, "acme", null));
        submit("c1", new PutWorkspace("acme", "Acme", null));
        submit("c2", new PutMember("nowhere", "bo", Role.OWNER));
        List<DirectoryEvent> answers = events.readValuesToList();
        assertThat(answers).hasSize(5);
        assertThat(answers.get(3)).isEqualTo(answers.get(0));
        assertThat(answers.get(4)).isEqualTo(answers.get(1));
        assertThat(output(Topics.DIRECTORY_WORKSPACE).readRecordsToList()).hasSize(2);
        assertThat(count("refused")).isEqualTo(1);
        assertThat(count("repeated")).isEqualTo(2);
    }

    @Test
    void shouldForgetTheOldestDecisions_beyondTenThousand() {
        submit("first", new PutWorkspace("acme", "Acme", null));
        for (int i = 1; i < 10_000; i++) {
            submit("c" + i, new PutWorkspace("acme", "Acme", null));
        }
        submit("first", new PutWorkspace("acme", "Acme", null));
        assertThat(count("repeated")).isEqualTo(1);
        submit("last", new PutWorkspace("acme", "Acme", null));
        submit("first", new PutWorkspace("acme", "Acme", null));
        assertThat(count("repeated")).isEqualTo(1);
    }

    @Test
    void shouldEndAQuarantineByTheWallClock() {
        submit("c1", new PutWorkspace("acme", "Acme", null));
        submit("c2", new PutNumber("acme", NUMBER, LineType.VOIP));
        submit("c3", new Delete(EntityKind.NUMBER, "acme", NUMBER, null));
        assertThat(numbers.readValuesToList())
                .extracting(NumberEntry::getState)
                .containsExactly(NumberState.ACTIVE, NumberState.QUARANTINED);
        events.readValuesToList();

        driver.advanceWallClockTime(Duration.ofDays(90).minusSeconds(1));
        assertThat(numbers.isEmpty()).isTrue();
        driver.advanceWallClockTime(Duration.ofMinutes(1));
        var gone = numbers.readKeyValue();
        assertThat(gone.key).isEqualTo(NUMBER);
        assertThat(gone.value).isNull();
        DirectoryEvent ended = events.readValue();
        assertThat(ended.getAccepted()).isTrue();
        assertThat(ended.getNumber()).isEqualTo(NUMBER);
        assertThat(ended.getActor().getKind()).isEqualTo(ActorKind.SYSTEM);
        assertThat(registry.get("directory.quarantines.ended").counter().count())
                .isEqualTo(1);
    }

    @Test
    void shouldLeaveANumberAlone_thatWasTakenBackAndReleasedAgain() {
        submit("c1", new PutWorkspace("acme", "Acme", null));
        submit("c2", new PutNumber("acme", NUMBER, LineType.VOIP));
        submit("c3", new Delete(EntityKind.NUMBER, "acme", NUMBER, null));
        submit("c4", new PutNumber("acme", NUMBER, LineType.VOIP));
        Instant later = NOON.plus(Duration.ofDays(30));
        Delete again = new Delete(EntityKind.NUMBER, "acme", NUMBER, null);
        commands.pipeInput("c5", new DirectoryCommand("c5", OPERATOR, later, again), later);
        numbers.readValuesToList();
        driver.advanceWallClockTime(Duration.ofDays(91));
        assertThat(numbers.isEmpty()).isTrue();
        driver.advanceWallClockTime(Duration.ofDays(30));
        assertThat(numbers.readValuesToList()).hasSize(1);
    }

    /** Its stores were emptied behind its back: it must neither decide on them nor count its versions anew. */
    @Test
    void shouldDecideNothing_whenItsStoresAreBehindWhatIsPublished() {
        published = 7;

        assertThatThrownBy(() -> submit("c-1", new PutWorkspace("acme", "Acme", null)))
                .isInstanceOfAny(TaskCorruptedException.class, StreamsException.class);

        assertThat(events.isEmpty()).isTrue();
        assertThat(registry.get("router.store.mismatch").counter().count()).isEqualTo(1);
    }

    @Test
    void shouldPublishWhatItHas_whenTheTopicCannotBeRead() {
        submit("c1", new PutWorkspace("acme", "Acme", null));
        submit("c2", new PutMember("acme", "ana", Role.OWNER));
        submit("c3", new PutNumber("acme", NUMBER, LineType.MOBILE));
        NumberEntry entry = numbers.readValue();
        events.readValuesToList();

        submit("c4", new PublishAgain("directory.number", NUMBER));
        submit("c5", new PublishAgain("directory.workspace", "never-there"));
        submit("c6", new PublishAgain("otp.code", "acme"));

        assertThat(numbers.readRecordsToList()).singleElement().satisfies(again -> {
            assertThat(again.key()).isEqualTo(NUMBER);
            assertThat(again.value()).isEqualTo(entry);
        });
        assertThat(output(Topics.DIRECTORY_WORKSPACE).readKeyValuesToList())
                .endsWith(new KeyValue<>("never-there", null));
        List<DirectoryEvent> answers = events.readValuesToList();
        assertThat(answers).extracting(DirectoryEvent::getAccepted).containsExactly(true, true, false);
        assertThat(answers).extracting(DirectoryEvent::getCreated).containsExactly(true, false, false);
        assertThat(answers).extracting(DirectoryEvent::getVersion).containsExactly(4L, 5L, 5L);
        assertThat(answers.get(0).getNumber()).isEqualTo(NUMBER);
        assertThat(answers.get(2).getRefusal()).isEqualTo("INVALID");
    }
}
