package io.watchword.router.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.broker.junit.KafkaExtension;
import io.watchword.router.command.CommandService;
import io.watchword.router.directory.RunningDirectory;
import io.watchword.router.fanout.Subscriptions.Access;
import io.watchword.router.fanout.Subscriptions.Opened;
import io.watchword.router.fanout.Subscriptions.Refused;
import io.watchword.router.streams.DeadLetterMetrics;
import io.watchword.router.streams.Guarantee;
import io.watchword.router.streams.StreamsApplication;
import io.watchword.router.streams.StreamsSettings;
import io.watchword.schemas.Ids;
import io.watchword.schemas.PartitionLayout;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.DirectoryCommand;
import io.watchword.schemas.avro.PutAccount;
import io.watchword.schemas.avro.PutApp;
import io.watchword.schemas.avro.PutMember;
import io.watchword.schemas.avro.PutWorkspace;
import io.watchword.schemas.avro.Role;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From {@code otp.code} to a subscriber with a password, on a broker with ACLs where there is one. */
@Timeout(180)
class SubscriptionIT {

    private static final Actor OPERATOR = new Actor(ActorKind.BOOTSTRAP, "bootstrap", null);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    @TempDir
    Path folder;

    private final String workspace = KAFKA.unique("acme");
    private RunningDirectory directory;
    private CommandService commands;
    private WatchedTopics topics;
    private StreamsApplication fanout;
    private SubscriptionProvisioner subscriptions;

    @BeforeEach
    void start() {
        directory = new RunningDirectory(KAFKA, folder);
        commands = new CommandService(directory.connection(), directory.reader(), KAFKA.unique("routing"));
        commands.start(RunningDirectory.START);
        topics = new WatchedTopics(KAFKA.admin());
        topics.start();
        fanout = startFanout();
        subscriptions = new SubscriptionProvisioner(
                commands.directory(),
                KAFKA.admin(),
                PartitionLayout.EMBEDDED,
                KAFKA.subscriberBootstrapServers().orElse(KAFKA.bootstrapServers()),
                Clock.systemUTC());
        submit(new PutWorkspace(workspace, "Acme", null));
        submit(new PutMember(workspace, "bo", Role.OWNER));
        submit(new PutApp(workspace, "google", "Google", List.of(), List.of(), null));
        submit(new PutAccount(workspace, "ads", "google", "Ads login", "bo"));
        submit(new PutAccount(workspace, "mail", "google", "Mail", "bo"));
        await().atMost(RunningDirectory.START).until(fanout::running);
    }

    private StreamsApplication startFanout() {
        var registry = new SimpleMeterRegistry();
        StreamsSettings base = StreamsSettings.of(
                FanoutTopology.APPLICATION_ID, KAFKA.bootstrapServers(), folder, Guarantee.EXACTLY_ONCE);
        StreamsSettings settings = new StreamsSettings(
                base.applicationId(),
                base.bootstrapServers(),
                base.stateDirectory(),
                base.threads(),
                base.guarantee(),
                base.applicationServer(),
                base.standbys(),
                base.sessionTimeout(),
                FanoutTopology.clientSettings());
        var started = new StreamsApplication(
                FanoutTopology.build(topics, new FanoutMetrics(registry)),
                settings,
                new DeadLetterMetrics(registry, "fanout"),
                registry);
        started.start();
        return started;
    }

    @AfterEach
    void stop() {
        fanout.close();
        subscriptions.close();
        topics.close();
        commands.close();
        directory.close();
    }

    private void submit(Object body) {
        assertThat(commands.directory()
                        .submit(new DirectoryCommand(Ids.uuidV7(Instant.now()), OPERATOR, Instant.now(), body))
                        .join()
                        .getAccepted())
                .isTrue();
    }

    private Access open(String... accounts) {
        var opening = subscriptions.open(workspace, List.of(accounts), OPERATOR).join();
        assertThat(opening).isInstanceOf(Opened.class);
        return ((Opened) opening).access();
    }

    private void arrive(String account, String id) {
        commands.sender()
                .send(Topics.OTP_CODE, workspace, Codes.of(workspace, account, id))
                .join();
    }

    private KafkaConsumer<String, Code> subscriber(Access access, String group) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", access.bootstrapServers());
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        settings.put("isolation.level", "read_committed");
        if (KAFKA.subscriberBootstrapServers().isPresent()) {
            settings.put("security.protocol", "SASL_PLAINTEXT");
            settings.put("sasl.mechanism", access.mechanism());
            settings.put(
                    "sasl.jaas.config",
                    "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + access.user()
                            + "\" password=\"" + access.password().reveal() + "\";");
        }
        return new KafkaConsumer<>(
                settings, new StringDeserializer(), Topics.OTP_CODE.values().deserializer());
    }

    private static List<String> read(KafkaConsumer<String, Code> consumer, int count) {
        List<String> seen = new ArrayList<>();
        await().atMost(LONGEST).until(() -> {
            consumer.poll(Duration.ofMillis(100))
                    .forEach(code -> seen.add(code.key() + " " + code.value().getId()));
            return seen.size() >= count;
        });
        return seen;
    }

    @Test
    void shouldGiveASubscriberTheCodesOfItsAccounts_andNothingElse() {
        Access ads = open("ads");
        Access mail = open("mail");
        assertThat(ads.topic()).isEqualTo("otp.code." + workspace + "." + ads.id());
        arrive("ads", "c1");
        arrive("mail", "c2");
        arrive("ads", "c3");
        try (var consumer = subscriber(ads, ads.groupPrefix() + "app")) {
            consumer.subscribe(List.of(ads.topic()));
            assertThat(read(consumer, 2)).containsExactly("ads c1", "ads c3");
        }
        if (KAFKA.subscriberBootstrapServers().isEmpty()) {
            return;
        }
        try (var consumer = subscriber(ads, ads.groupPrefix() + "app")) {
            consumer.subscribe(List.of(mail.topic()));
            assertThatThrownBy(() -> read(consumer, 1)).isInstanceOf(AuthorizationException.class);
        }
        try (var consumer = subscriber(ads, mail.groupPrefix() + "app")) {
            consumer.subscribe(List.of(ads.topic()));
            assertThatThrownBy(() -> read(consumer, 1)).isInstanceOf(AuthorizationException.class);
        }
        try (var consumer = subscriber(ads, ads.groupPrefix() + "app")) {
            assertThat(consumer.listTopics().keySet()).containsExactly(ads.topic());
        }
    }

    @Test
    void shouldLockTheSubscriberOut_andDeleteTheTopic_whenTheSubscriptionEnds() throws Exception {
        Access ads = open("ads");
        assertThat(subscriptions.end(workspace, ads.id(), OPERATOR).join().getAccepted())
                .isTrue();
        assertThat(directory.reader().subscriptions(workspace)).isEmpty();
        if (KAFKA.subscriberBootstrapServers().isPresent()) {
            try (var consumer = subscriber(ads, ads.groupPrefix() + "app")) {
                assertThatThrownBy(consumer::listTopics).isInstanceOf(SaslAuthenticationException.class);
            }
        }
        await().atMost(LONGEST).until(() -> !topicNames().contains(ads.topic()));
        assertThat(subscriptions.end(workspace, ads.id(), OPERATOR).join().getRefusal())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void shouldLockTheSubscriberOutWithinFiveSeconds_whenTheAccountGetsAnotherOwner() throws Exception {
        SubscriberWatch watch = new SubscriberWatch(directory.reader(), KAFKA.admin(), PartitionLayout.EMBEDDED);
        try {
            Access ads = open("ads");
            submit(new PutMember(workspace, "cy", Role.USER));
            submit(new PutAccount(workspace, "ads", "google", "Ads login", "cy"));
            assertThat(directory.reader().subscriptions(workspace)).isEmpty();
            if (KAFKA.subscriberBootstrapServers().isPresent()) {
                await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertLockedOut(ads));
            }
            await().atMost(LONGEST).until(() -> !topicNames().contains(ads.topic()));
        } finally {
            watch.close();
        }
    }

    private void assertLockedOut(Access access) {
        try (var consumer = subscriber(access, access.groupPrefix() + "app")) {
            assertThatThrownBy(consumer::listTopics).isInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void shouldServeTheOthers_whenSomebodyDeletesASubscribersTopic() throws Exception {
        Access gone = open("ads");
        Access kept = open("ads");
        arrive("ads", "c1");
        try (var consumer = subscriber(kept, kept.groupPrefix() + "app")) {
            consumer.subscribe(List.of(kept.topic()));
            assertThat(read(consumer, 1)).containsExactly("ads c1");
            KAFKA.admin().deleteTopics(List.of(gone.topic())).all().get();
            await().atMost(LONGEST).until(() -> !topics.isThere(gone.topic()));
            arrive("ads", "c2");
            assertThat(read(consumer, 1)).containsExactly("ads c2");
        }
    }

    @Test
    void shouldBeRefused_whenAnAccountIsNotThere() {
        var opening = subscriptions.open(workspace, List.of("none"), OPERATOR).join();
        assertThat(opening).isInstanceOf(Refused.class);
        assertThat(((Refused) opening).event().getRefusal()).isEqualTo("NOT_FOUND");
        assertThat(directory.reader().subscriptions(workspace)).isEmpty();
    }

    private static Set<String> topicNames() throws Exception {
        return KAFKA.admin().listTopics().names().get();
    }
}
