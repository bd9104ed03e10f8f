package io.watchword.router.routing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.router.joining.SmsBuilder;
import io.watchword.router.rules.CodeReader;
import io.watchword.router.streams.DeadLetterMetrics;
import io.watchword.router.streams.Guarantee;
import io.watchword.router.streams.StreamsSettings;
import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import io.watchword.schemas.avro.Association;
import io.watchword.schemas.avro.AssociationState;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.DirectoryCommand;
import io.watchword.schemas.avro.EnrollmentEvent;
import io.watchword.schemas.avro.LineType;
import io.watchword.schemas.avro.LinkSession;
import io.watchword.schemas.avro.Message;
import io.watchword.schemas.avro.NumberCommand;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.NumberState;
import io.watchword.schemas.avro.OpenEnrollment;
import io.watchword.schemas.avro.RawSms;
import io.watchword.schemas.avro.Report;
import io.watchword.schemas.avro.ReportOutcome;
import io.watchword.schemas.avro.SenderPolicy;
import io.watchword.schemas.avro.SetAside;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/** The routing topology with its topics at hand and a clock that goes only when it is told to. */
final class RoutingFixture implements AutoCloseable {

    static final String NUMBER = "+12025550101";
    static final String WORKSPACE = "acme";
    static final Instant START = Instant.parse("2026-11-25T12:00:00Z");
    static final Actor ANA = new Actor(ActorKind.KEY, "key-1", "ana");

    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    /** How far the partition has been read; to its end unless a test says otherwise. */
    final AtomicReference<Instant> readThrough = new AtomicReference<>(Instant.MAX);
    /** What the process has read of the directory; nothing unless a test says otherwise. */
    final Map<String, KnownNumbers.Known> known = new HashMap<>();
    /** How far routing has committed {@code directory.number}. */
    final AtomicLong numbersRead = new AtomicLong();

    final TopologyTestDriver driver;
    final TestOutputTopic<String, Message> messages;
    final TestOutputTopic<String, Code> codes;
    final TestOutputTopic<String, EnrollmentEvent> events;
    final TestOutputTopic<String, SetAside> unrouted;
    final TestOutputTopic<String, SetAside> deadLetters;
    final TestOutputTopic<String, DirectoryCommand> directoryCommands;

    private final TestInputTopic<String, RawSms> raw;
    private final TestInputTopic<String, NumberCommand> commands;
    private final TestInputTopic<String, NumberEntry> numbers;
    private final TestInputTopic<String, LinkSession> sessions;
    private Instant now = START;
    private int commandCount;

    RoutingFixture(Path state) {
        this(state, RoutingSettings.STANDARD);
    }

    RoutingFixture(Path state, RoutingSettings settings) {
        this(state, settings, new ScriptedReader());
    }

    RoutingFixture(Path state, RoutingSettings settings, CodeReader reader) {
        Properties config = new Properties();
        config.putAll(StreamsSettings.of("watchword-routing", "127.0.0.1:9", state, Guarantee.AT_LEAST_ONCE)
                .toConfig(new DeadLetterMetrics(registry, "routing")));
        driver = new TopologyTestDriver(
                RoutingTopology.build(
                        settings,
                        reader,
                        new Progress(),
                        number -> Optional.ofNullable(known.get(number)),
                        registry,
                        new RoutingStores(RoutingStores.Medium.MEMORY)),
                config,
                START);
        raw = input(Topics.SMS_RAW);
        commands = input(Topics.NUMBER_COMMAND);
        numbers = input(Topics.DIRECTORY_NUMBER);
        sessions = input(Topics.LINK_SESSION);
        messages = output(Topics.SMS_MESSAGE);
        codes = output(Topics.OTP_CODE);
        events = output(Topics.ENROLLMENT);
        unrouted = output(Topics.SMS_UNROUTED);
        deadLetters = output(Topics.SMS_DEAD_LETTER);
        directoryCommands = output(Topics.DIRECTORY_COMMAND);
    }

    private final class Progress implements ReadProgress {
        @Override
        public Instant readThrough(int partition) {
            return Objects.requireNonNull(readThrough.get());
        }

        @Override
        public long numbersRead(int partition) {
            return numbersRead.get();
        }
    }

    private <V extends SpecificRecordBase> TestInputTopic<String, V> input(Topic<V> topic) {
        return driver.createInputTopic(
                topic.name(), new StringSerializer(), topic.values().serializer());
    }

    private <V extends SpecificRecordBase> TestOutputTopic<String, V> output(Topic<V> topic) {
        return driver.createOutputTopic(
                topic.name(), new StringDeserializer(), topic.values().deserializer());
    }

    Instant now() {
        return now;
    }

    /** Lets time pass, in two steps: what is done in the first can be due again in the second. */
    RoutingFixture pass(Duration time) {
        now = now.plus(time);
        Duration last = Duration.ofMillis(500);
        driver.advanceWallClockTime(time.minus(last));
        driver.advanceWallClockTime(last);
        return this;
    }

    /** A part is stored. */
    RoutingFixture receive(RawSms sms) {
        raw.pipeInput(NUMBER, sms, now);
        return this;
    }

    RoutingFixture receive(SmsBuilder sms) {
        return receive(sms.build());
    }

    RoutingFixture receive(String key, RawSms sms) {
        raw.pipeInput(key, sms, now);
        return this;
    }

    RoutingFixture poison(Topic<?> topic, byte[] octets) {
        driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(NUMBER, octets, now);
        return this;
    }

    RoutingFixture session(String key, LinkSession session) {
        sessions.pipeInput(key, session, now);
        return this;
    }

    /** The workspace has the number, with these associations. */
    RoutingFixture number(Association... associations) {
        return number(NumberState.ACTIVE, associations);
    }

    RoutingFixture number(NumberState state, Association... associations) {
        numbers.pipeInput(
                NUMBER, new NumberEntry(NUMBER, WORKSPACE, LineType.VOIP, state, null, List.of(associations), 1L), now);
        return this;
    }

    RoutingFixture numberGone() {
        numbers.pipeInput(NUMBER, null, now);
        return this;
    }

    static Association.Builder association(String account) {
        return Association.newBuilder()
                .setId(account + "@" + NUMBER)
                .setAccount(account)
                .setApp(account + "-app")
                .setAppName(account + " app")
                .setState(AssociationState.PENDING)
                .setPolicy(SenderPolicy.PREFER);
    }

    /** Sends a command; returns its id. */
    String command(Object body) {
        return command(WORKSPACE, body);
    }

    String command(String workspace, Object body) {
        String id = "command-" + ++commandCount;
        commands.pipeInput(NUMBER, new NumberCommand(id, NUMBER, workspace, ANA, now, body), now);
        return id;
    }

    /** Opens an enrollment for ten minutes. */
    String open(String enrollment, String account, SenderPolicy policy) {
        return command(new OpenEnrollment(enrollment, account, 600, policy, false));
    }

    String report(String enrollment, ReportOutcome outcome) {
        return command(new Report(enrollment, outcome, null));
    }

    double count(String meter, String... tags) {
        return registry.get(meter).tags(tags).counter().count();
    }

    @Override
    public void close() {
        driver.close();
    }
}
