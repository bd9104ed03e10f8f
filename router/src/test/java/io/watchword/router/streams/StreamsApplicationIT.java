package io.watchword.router.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.broker.junit.KafkaExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A topology whose user may not do all that it needs gives up at its first start, and says what lacks. */
@Timeout(120)
class StreamsApplicationIT {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    private static final String PASSWORD = "it-password";

    private final String id = KAFKA.unique("watchword-half");
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @TempDir
    private Path folder;

    @BeforeEach
    void make() throws Exception {
        assumeTrue(KAFKA.subscriberBootstrapServers().isPresent(), "needs a listener with users");
        KAFKA.admin()
                .createTopics(List.of(new NewTopic(id + "-in", 1, (short) 1), new NewTopic(id + "-out", 1, (short) 1)))
                .all()
                .get();
        KAFKA.admin()
                .alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                        id, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), PASSWORD)))
                .all()
                .get();
    }

    @Test
    void shouldGiveUpAndNameTheGroup_whenItMayNotUseIt() throws Exception {
        allow(ResourceType.TOPIC, ResourceType.TRANSACTIONAL_ID);
        assertThat(reason()).contains(id + " lacks a right").contains("Read on group " + id);
    }

    @Test
    void shouldGiveUpAndNameTheTransactionalIds_whenItMayNotUseThem() throws Exception {
        allow(ResourceType.TOPIC, ResourceType.GROUP);
        assertThat(reason()).contains("Write on transactional ids that begin with " + id + "-");
    }

    @Test
    void shouldGiveUpAndNameTheTopic_whenItMayNotReadIt() throws Exception {
        allow(ResourceType.GROUP, ResourceType.TRANSACTIONAL_ID);
        assertThat(reason()).contains("topic " + id + "-in");
    }

    private void allow(ResourceType... types) throws Exception {
        List<AclBinding> rights = new ArrayList<>();
        for (ResourceType type : types) {
            rights.add(new AclBinding(
                    new ResourcePattern(type, id, PatternType.PREFIXED),
                    new AccessControlEntry("User:" + id, "*", AclOperation.ALL, AclPermissionType.ALLOW)));
        }
        KAFKA.admin().createAcls(rights).all().get();
    }

    private String reason() throws Exception {
        Topology topology = new Topology();
        topology.addSource("in", new StringDeserializer(), new StringDeserializer(), id + "-in");
        topology.addSink("out", id + "-out", new StringSerializer(), new StringSerializer(), "in");
        StreamsSettings settings = StreamsSettings.of(
                        id, KAFKA.subscriberBootstrapServers().orElseThrow(), folder, Guarantee.EXACTLY_ONCE)
                .withClients(Map.of(
                        "security.protocol",
                        "SASL_PLAINTEXT",
                        "sasl.mechanism",
                        "SCRAM-SHA-512",
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + id
                                + "\" password=\"" + PASSWORD + "\";"));
        try (StreamsApplication application =
                new StreamsApplication(topology, settings, new DeadLetterMetrics(registry, "half"), registry)) {
            application.start();
            String reason = application.cannotGoOn().get(60, TimeUnit.SECONDS);
            assertThat(registry.get("router.thread.replacements").counter().count())
                    .as("threads made anew for nothing")
                    .isZero();
            return reason;
        }
    }
}
