package io.watchword.standalone.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.broker.junit.KafkaExtension;
import io.watchword.schemas.PartitionLayout;
import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import io.watchword.schemas.topics.TopicInspector;
import io.watchword.schemas.topics.TopicProvisioner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody does to the topics of a running system is seen. */
@Timeout(120)
class TopicWatchIT {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Topic<?> topic = Topics.ofSubscription("acme", KAFKA.unique("watched"));

    @Test
    void shouldNoticeAddedPartitionsAndAnotherCleanup_whileItRuns() throws Exception {
        new TopicProvisioner(KAFKA.admin(), PartitionLayout.EMBEDDED).provision(List.of(topic));
        TopicWatch watch = new TopicWatch(
                () -> Map.of("bootstrap.servers", KAFKA.bootstrapServers()),
                admin -> new TopicInspector(admin, PartitionLayout.EMBEDDED, "k1:9092", Duration.ofSeconds(10)),
                List.of(topic),
                registry,
                Duration.ofMillis(100));
        watch.start();
        try {
            setCleanup("compact");
            awaitReason(watch, "cleanup.policy is compact, not delete");
            assertThat(refused()).isEqualTo(1);

            setCleanup("delete");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> watch.reason().isEmpty());
            assertThat(refused()).isZero();

            KAFKA.admin()
                    .createPartitions(Map.of(topic.name(), NewPartitions.increaseTo(3)))
                    .all()
                    .get();
            awaitReason(watch, topic.name() + ": partitions is 3, not 1");
        } finally {
            watch.stop();
        }
    }

    private void setCleanup(String policy) throws Exception {
        KAFKA.admin()
                .incrementalAlterConfigs(Map.of(
                        new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                        List.of(new AlterConfigOp(
                                new ConfigEntry("cleanup.policy", policy), AlterConfigOp.OpType.SET))))
                .all()
                .get();
    }

    private static void awaitReason(TopicWatch watch, String reason) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(watch.reason())
                        .hasValueSatisfying(why -> assertThat(why).contains(reason)));
    }

    private double refused() {
        return registry.get("kafka.topic.differences")
                .tag("stake", "refused")
                .gauge()
                .value();
    }
}
