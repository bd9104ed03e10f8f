package io.watchword.standalone.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchword.broker.BrokerConfig;
import io.watchword.broker.EmbeddedBroker;
import io.watchword.broker.junit.KafkaExtension;
import io.watchword.schemas.PartitionLayout;
import io.watchword.schemas.Topics;
import io.watchword.schemas.topics.TopicProvisioner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Readiness on real brokers. */
class KafkaWatchIT {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    /** What ingest writes and others only read; a record without a value does no harm there. */
    private static final String TOPIC = Topics.LINK_SESSION.name();

    private static final ConfigResource RESOURCE = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);

    @TempDir
    Path folder;

    @BeforeAll
    static void provision() {
        new TopicProvisioner(KAFKA.admin(), PartitionLayout.EMBEDDED).provision(Topics.all());
    }

    @AfterEach
    void mend() throws Exception {
        minInSync(new AlterConfigOp(new ConfigEntry("min.insync.replicas", null), OpType.DELETE));
    }

    /** As a broker has it: a topic with one replica and two to be in sync takes what comes. */
    @Test
    void shouldBeWell_whenMoreReplicasAreToBeInSyncThanThereAre() throws Exception {
        minInSync(new AlterConfigOp(new ConfigEntry("min.insync.replicas", "2"), OpType.SET));
        store();
        assertThat(reason(Role.INGEST)).isEmpty();
    }

    @Test
    void shouldNameTheTopic_whenItIsMissing() {
        EmbeddedBroker broker = EmbeddedBroker.start(BrokerConfig.in(folder));
        try (Admin empty = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThat(new WritableTopics(Set.of(Role.INGEST), System::nanoTime).look(empty))
                    .contains(
                            "cannot be written: link.session is missing; sms.dead-letter is missing; sms.raw is missing");
        } finally {
            broker.close();
        }
    }

    @Test
    void shouldBeWell_whenAllCanBeWritten() {
        assertThat(reason(Role.INGEST)).isEmpty();
        assertThat(reason(Role.ROUTER)).isEmpty();
    }

    /** What a process with this role says after its first look. */
    private static String reason(Role role) {
        KafkaWatch watch = new KafkaWatch(
                () -> Map.of("bootstrap.servers", KAFKA.bootstrapServers()),
                new WritableTopics(Set.of(role), System::nanoTime));
        watch.start();
        try {
            return watch.reason().orElse("");
        } finally {
            watch.stop();
        }
    }

    private static void minInSync(AlterConfigOp change) throws Exception {
        KAFKA.admin()
                .incrementalAlterConfigs(Map.of(RESOURCE, List.of(change)))
                .all()
                .get(30, TimeUnit.SECONDS);
        String wanted = change.opType() == OpType.SET ? change.configEntry().value() : "1";
        await().atMost(Duration.ofSeconds(30))
                .until(() -> KAFKA.admin()
                        .describeConfigs(List.of(RESOURCE))
                        .all()
                        .get(30, TimeUnit.SECONDS)
                        .get(RESOURCE)
                        .get("min.insync.replicas")
                        .value()
                        .equals(wanted));
    }

    private static void store() throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        KAFKA.bootstrapServers(),
                        "acks",
                        "all",
                        "retries",
                        0,
                        "enable.idempotence",
                        false),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<String, byte[]>(TOPIC, "it/it/it/1", null))
                    .get(30, TimeUnit.SECONDS);
        }
    }
}
