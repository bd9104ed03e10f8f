package io.watchword.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.watchword.broker.BrokerStartException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EmbeddedBrokerIT {

    @TempDir
    private Path data;

    @Test
    void shouldKeepDataAndPorts_whenStoppedAndStartedAgain() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerConfig.in(data))) {
            String address = broker.bootstrapServers();
            try (Admin admin = ours(broker)) {
                create(admin, "kept");
            }
            broker.stop();
            broker.start();
            assertThat(broker.bootstrapServers()).isEqualTo(address);
            try (Admin admin = ours(broker)) {
                assertThat(admin.listTopics().names().get()).contains("kept");
            }
        }
    }

    @Test
    void shouldComeBack_whenTheControllersKeptPortIsTaken() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerConfig.in(data))) {
            int controller = BrokerPorts.read(data.resolve("broker.port")).controller();
            broker.stop();
            try (ServerSocket other = new ServerSocket(controller, 1, InetAddress.getLoopbackAddress())) {
                broker.start();
                assertThat(BrokerPorts.read(data.resolve("broker.port")).controller())
                        .isNotEqualTo(other.getLocalPort());
                try (Admin admin = ours(broker)) {
                    create(admin, "after-the-move");
                }
            }
        }
    }

    @Test
    void shouldShowASubscriberItsTopicAlone() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerConfig.in(data))) {
            try (Admin admin = ours(broker)) {
                create(admin, "mine", "theirs");
                admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                                "sub-1", new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), "pw-1")))
                        .all()
                        .get();
                admin.createAcls(List.of(new AclBinding(
                                new ResourcePattern(ResourceType.TOPIC, "mine", PatternType.LITERAL),
                                new AccessControlEntry(
                                        "User:sub-1", "*", AclOperation.DESCRIBE, AclPermissionType.ALLOW))))
                        .all()
                        .get();
            }
            try (Admin subscriber = subscriber(broker, "pw-1")) {
                assertThat(subscriber.listTopics().names().get()).containsExactly("mine");
            }
            try (Admin stranger = subscriber(broker, "wrong")) {
                assertThatThrownBy(() -> stranger.listTopics().names().get())
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(SaslAuthenticationException.class);
            }
        }
    }

    @Test
    void shouldLeaveTheFolderFree_whenItCouldNotStart() throws Exception {
        BrokerConfig unusable = new BrokerConfig(data, 0, Duration.ZERO, Map.of("num.io.threads", "none"), false);
        assertThatThrownBy(() -> EmbeddedBroker.start(unusable))
                .isInstanceOfSatisfying(
                        BrokerStartException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FAILED));
        EmbeddedBroker.start(BrokerConfig.in(data)).close();
    }

    @Test
    void shouldAskOnEveryListenerForALogin() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(new BrokerConfig(data, 0))) {
            int controller = BrokerPorts.read(data.resolve("broker.port")).controller();
            String wrong =
                    broker.clientSettings().get("sasl.jaas.config").replaceFirst("password=\"..", "password=\"xx");

            assertThatListingFails(Map.of("bootstrap.servers", broker.bootstrapServers()), TimeoutException.class);
            assertThatListingFails(
                    with(Map.of("bootstrap.servers", broker.bootstrapServers(), "sasl.jaas.config", wrong), broker),
                    SaslAuthenticationException.class);
            assertThatDescribingFails(
                    Map.of("bootstrap.controllers", "127.0.0.1:" + controller), TimeoutException.class);
            assertThatDescribingFails(
                    with(Map.of("bootstrap.controllers", "127.0.0.1:" + controller, "sasl.jaas.config", wrong), broker),
                    SaslAuthenticationException.class);
            assertThatListingFails(
                    with(Map.of("bootstrap.servers", broker.subscriberBootstrapServers()), broker),
                    SaslAuthenticationException.class);
            try (Admin admin = Admin.create(with(Map.of("bootstrap.servers", broker.bootstrapServers()), broker))) {
                create(admin, "ours");
            }
            try (Admin admin = Admin.create(with(Map.of("bootstrap.controllers", "127.0.0.1:" + controller), broker))) {
                assertThat(admin.describeCluster().clusterId().get()).isNotEmpty();
            }
        }
    }

    @Test
    void shouldGoOnWithItsData_whenItIsFromBeforeTheLogin() throws Exception {
        try (EmbeddedBroker before = EmbeddedBroker.start(BrokerConfig.in(data));
                Admin admin = ours(before)) {
            create(admin, "kept");
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(new BrokerConfig(data, 0))) {
            Map<String, Object> ours = with(Map.of("bootstrap.servers", broker.bootstrapServers()), broker);
            try (Admin admin = Admin.create(ours)) {
                assertThat(admin.listTopics().names().get()).contains("kept");
            }
            Map<String, Object> transactional = new HashMap<>(ours);
            transactional.put("transactional.id", "t");
            // The end of a transaction is what the broker tells itself, as a client of its own.
            try (KafkaProducer<String, String> producer =
                    new KafkaProducer<>(transactional, new StringSerializer(), new StringSerializer())) {
                producer.initTransactions();
                producer.beginTransaction();
                producer.send(new ProducerRecord<>("kept", "v")).get();
                producer.commitTransaction();
            }
            try (Admin admin = Admin.create(ours)) {
                TopicPartition kept = new TopicPartition("kept", 0);
                await().untilAsserted(() -> assertThat(admin.listOffsets(
                                        Map.of(kept, OffsetSpec.latest()),
                                        new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                                .partitionResult(kept)
                                .get()
                                .offset())
                        .isEqualTo(2));
            }
        }
    }

    @Test
    void shouldLetNobodyElseReadItsFiles() throws Exception {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (EmbeddedBroker broker = EmbeddedBroker.start(new BrokerConfig(data, 0))) {
            assertThat(permissions(data)).isEqualTo("rwx------");
            assertThat(permissions(data.resolve("broker"))).isEqualTo("rwx------");
            assertThat(permissions(data.resolve("kafka.secret"))).isEqualTo("rw-------");
            assertThat(permissions(data.resolve("client.properties"))).isEqualTo("rw-------");
            Properties file = PropertyFiles.read(data.resolve("client.properties"));
            assertThat(file).containsAllEntriesOf(broker.clientSettings());
            assertThat(file).containsEntry("bootstrap.servers", broker.bootstrapServers());
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    /** The first ones, and those of the login that they leave open. */
    private static Map<String, Object> with(Map<String, String> settings, Broker broker) {
        Map<String, Object> all = new HashMap<>(broker.clientSettings());
        all.putAll(settings);
        return all;
    }

    private static void assertThatListingFails(Map<String, ?> settings, Class<? extends Throwable> how) {
        assertThatItFails(settings, how, admin -> admin.listTopics().names());
    }

    private static void assertThatDescribingFails(Map<String, ?> settings, Class<? extends Throwable> how) {
        assertThatItFails(settings, how, admin -> admin.describeCluster().clusterId());
    }

    private static void assertThatItFails(
            Map<String, ?> settings, Class<? extends Throwable> how, Function<Admin, KafkaFuture<?>> call) {
        Map<String, Object> impatient = new HashMap<>(settings);
        impatient.put("default.api.timeout.ms", 2_000);
        impatient.put("request.timeout.ms", 1_000);
        try (Admin admin = Admin.create(impatient)) {
            assertThatThrownBy(() -> call.apply(admin).get()).hasCauseInstanceOf(how);
        }
    }

    private static void create(Admin admin, String... topics) throws Exception {
        admin.createTopics(Arrays.stream(topics)
                        .map(name -> new NewTopic(name, 1, (short) 1))
                        .toList())
                .all()
                .get();
    }

    private static Admin ours(Broker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static Admin subscriber(Broker broker, String password) {
        return Admin.create(Map.of(
                "bootstrap.servers",
                broker.subscriberBootstrapServers(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"sub-1\" password=\""
                        + password + "\";"));
    }
}
