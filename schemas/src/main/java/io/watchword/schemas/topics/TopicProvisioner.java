package io.watchword.schemas.topics;

import io.watchword.schemas.PartitionLayout;
import io.watchword.schemas.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Makes topics that are missing, with the replication that the cluster has as default, and refuses those with another
 * number of partitions. Several processes may do so at once. Thread-safe.
 */
public final class TopicProvisioner {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final Admin admin;
    private final PartitionLayout layout;
    private final TopicSettler settler;

    public TopicProvisioner(Admin admin, PartitionLayout layout) {
        this.admin = admin;
        this.layout = layout;
        this.settler = new TopicSettler(admin, DEADLINE);
    }

    /**
     * Returns when every one of the topics can be written to.
     *
     * @throws PartitionMismatchException naming a topic that is there with other partitions
     * @throws KafkaException when the cluster does not answer or refuses
     */
    public void provision(Collection<? extends Topic<?>> topics) {
        Set<String> present = AdminAnswers.await(admin.listTopics().names(), DEADLINE);
        List<NewTopic> missing = topics.stream()
                .filter(topic -> !present.contains(topic.name()))
                .map(this::declare)
                .toList();
        create(missing);
        Set<String> names = topics.stream().map(Topic::name).collect(Collectors.toSet());
        settler.settle(names);
        check(topics, names);
    }

    private NewTopic declare(Topic<?> topic) {
        return new NewTopic(topic.name(), Optional.of(topic.partitions(layout)), Optional.empty())
                .configs(topic.settings());
    }

    private void create(List<NewTopic> missing) {
        for (KafkaFuture<Void> created : admin.createTopics(missing).values().values()) {
            try {
                AdminAnswers.await(created, DEADLINE);
            } catch (TopicExistsException e) {
                // Another process was quicker; the check of its partitions follows.
            }
        }
    }

    private void check(Collection<? extends Topic<?>> topics, Set<String> names) {
        Map<String, TopicDescription> actual =
                AdminAnswers.await(admin.describeTopics(names).allTopicNames(), DEADLINE);
        for (Topic<?> topic : topics) {
            TopicDescription description = Objects.requireNonNull(actual.get(topic.name()));
            int partitions = description.partitions().size();
            if (partitions != topic.partitions(layout)) {
                throw new PartitionMismatchException(topic.name(), topic.partitions(layout), partitions);
            }
        }
    }
}
