package io.watchword.broker.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchword.broker.junit.KafkaExtension;
import io.watchword.schemas.PartitionLayout;
import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import io.watchword.schemas.topics.TopicDifference;
import io.watchword.schemas.topics.TopicMismatchException;
import io.watchword.schemas.topics.TopicProvisioner;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(120)
class TopicProvisionerIT {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    private final TopicProvisioner provisioner = new TopicProvisioner(KAFKA.admin(), PartitionLayout.EMBEDDED);

    @Test
    void shouldMakeTheWholeCatalogue_andFindItThereTheSecondTime() throws Exception {
        provisioner.provision(Topics.all());
        provisioner.provision(Topics.all());
        assertThat(KAFKA.admin().listTopics().names().get())
                .containsAll(Topics.all().stream().map(Topic::name).toList());
        ConfigResource raw = new ConfigResource(ConfigResource.Type.TOPIC, "sms.raw");
        assertThat(KAFKA.admin()
                        .describeConfigs(List.of(raw))
                        .all()
                        .get()
                        .get(raw)
                        .get("retention.ms")
                        .value())
                .isEqualTo("604800000");
    }

    @Test
    void shouldRefuse_whenATopicHasOtherPartitions() {
        Topic<?> topic = Topics.ofSubscription("acme", KAFKA.unique("sub"));
        Topic<?> spreadOut = new Topic<>(
                topic.name(),
                Topics.OTP_CODE.values(),
                Topic.Spread.WORKSPACE,
                topic.cleanup(),
                topic.retention(),
                topic.stamp());
        provisioner.provision(List.of(topic));
        assertThatThrownBy(() -> provisioner.provision(List.of(spreadOut)))
                .isInstanceOf(TopicMismatchException.class)
                .hasMessageContaining(topic.name())
                .hasMessageContaining("partitions is 1, not 4");
    }

    @Test
    void shouldNameAllThatIsWrongAtOnce_whenTopicsWereMadeByOthers() throws Exception {
        Topic<?> compacted = Topics.ofSubscription("acme", KAFKA.unique("compacted"));
        Topic<?> spread = Topics.ofSubscription("acme", KAFKA.unique("spread"));
        Topic<?> brief = Topics.ofSubscription("acme", KAFKA.unique("brief"));
        KAFKA.admin()
                .createTopics(List.of(
                        new NewTopic(compacted.name(), 1, (short) 1)
                                .configs(Map.of("cleanup.policy", "compact", "retention.ms", "86400000")),
                        new NewTopic(spread.name(), 3, (short) 1).configs(Map.of("retention.ms", "86400000")),
                        new NewTopic(brief.name(), 1, (short) 1).configs(Map.of("retention.ms", "1000"))))
                .all()
                .get();
        assertThatThrownBy(() -> provisioner.provision(List.of(compacted, spread, brief)))
                .isInstanceOf(TopicMismatchException.class)
                .hasMessageContaining(compacted.name() + ": cleanup.policy is compact, not delete")
                .hasMessageContaining(spread.name() + ": partitions is 3, not 1")
                .hasMessageContaining(brief.name() + ": retention.ms is 1000, not 86400000");
        assertThat(provisioner.provision(List.of(brief)))
                .extracting(TopicDifference::property)
                .containsExactly("retention.ms");
    }

    @Test
    void shouldAgree_whenSeveralProvisionAtOnce() {
        List<Topic<?>> topics = List.of(Topics.ofSubscription("acme", KAFKA.unique("race")));
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> provisioner.provision(topics)),
                        CompletableFuture.runAsync(() -> provisioner.provision(topics)),
                        CompletableFuture.runAsync(() -> provisioner.provision(topics)))
                .join();
    }

    /** KAFKA-15591: a burst right after the creation. */
    @Test
    void shouldLoseNothing_whenWrittenToAtOnce() throws Exception {
        Topic<?> topic = Topics.ofSubscription("acme", KAFKA.unique("burst"));
        provisioner.provision(List.of(topic));
        Map<String, Object> settings =
                Map.of("bootstrap.servers", KAFKA.bootstrapServers(), "linger.ms", 0, "delivery.timeout.ms", 30_000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var last = producer.send(new ProducerRecord<>(topic.name(), "0", "0"));
            for (int i = 1; i < 2_000; i++) {
                last = producer.send(new ProducerRecord<>(topic.name(), Integer.toString(i), "x"));
            }
            assertThat(last.get().offset()).isEqualTo(1_999);
        }
    }
}
