package io.watchword.schemas.topics;

import io.watchword.schemas.PartitionLayout;
import io.watchword.schemas.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Compares topics that are there with the catalogue. Needs the rights Describe and DescribeConfigs on each. Thread-safe.
 */
public final class TopicInspector {

    private final Admin admin;
    private final PartitionLayout layout;
    private final String servers;
    private final Duration deadline;

    /**
     * @param servers as the operator's commands are to name the cluster
     * @param deadline the longest that a call waits for the cluster
     */
    public TopicInspector(Admin admin, PartitionLayout layout, String servers, Duration deadline) {
        this.admin = admin;
        this.layout = layout;
        this.servers = servers;
        this.deadline = deadline;
    }

    /**
     * Everything that is otherwise, in the order of the topics.
     *
     * @throws KafkaException when the cluster does not answer or refuses
     */
    public List<TopicDifference> differences(Collection<? extends Topic<?>> topics) {
        Map<String, TopicDescription> descriptions = describe(topics);
        Map<String, Map<String, String>> settings = settings(topics);
        TopicExpectations expectations = new TopicExpectations(
                layout,
                servers,
                AdminAnswers.await(admin.describeCluster().nodes(), deadline).size());
        return topics.stream()
                .flatMap(topic -> expectations.differences(topic, state(descriptions, settings, topic.name())).stream())
                .toList();
    }

    private Map<String, TopicDescription> describe(Collection<? extends Topic<?>> topics) {
        return AdminAnswers.await(
                admin.describeTopics(topics.stream().map(Topic::name).toList()).allTopicNames(), deadline);
    }

    private Map<String, Map<String, String>> settings(Collection<? extends Topic<?>> topics) {
        List<ConfigResource> resources = topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()))
                .toList();
        Map<String, Map<String, String>> settings = new HashMap<>();
        for (Map.Entry<ConfigResource, Config> found : AdminAnswers.await(
                        admin.describeConfigs(resources).all(), deadline)
                .entrySet()) {
            settings.put(
                    found.getKey().name(),
                    found.getValue().entries().stream()
                            .filter(entry -> entry.value() != null)
                            .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value)));
        }
        return settings;
    }

    private static TopicState state(
            Map<String, TopicDescription> descriptions, Map<String, Map<String, String>> settings, String topic) {
        List<TopicPartitionInfo> partitions =
                Objects.requireNonNull(descriptions.get(topic)).partitions();
        int replicas = partitions.stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
        return new TopicState(partitions.size(), replicas, Objects.requireNonNull(settings.get(topic)));
    }
}
