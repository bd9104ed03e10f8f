package io.watchword.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchword.broker.BrokerStartException.Reason;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
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
        BrokerConfig unusable = new BrokerConfig(data, 0, Duration.ZERO, Map.of("num.io.threads", "none"));
        assertThatThrownBy(() -> EmbeddedBroker.start(unusable))
                .isInstanceOfSatisfying(
                        BrokerStartException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FAILED));
        EmbeddedBroker.start(BrokerConfig.in(data)).close();
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
