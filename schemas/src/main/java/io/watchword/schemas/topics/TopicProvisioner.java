package io.watchword.schemas.topics;

import io.watchword.schemas.PartitionLayout;
import io.watchword.schemas.Topic;
import io.watchword.schemas.topics.TopicDifference.Stake;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Makes topics that are missing, with the replication that the cluster has as default, and refuses those that are there in
 * a way that would lose records. Several processes may do so at once. Thread-safe.
 */
public final class TopicProvisioner {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final Duration SPREAD_WORD = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Admin admin;
    private final PartitionLayout layout;
    private final TopicSettler settler;
    private final TopicInspector inspector;

    /** One whose messages leave open where the cluster is. */
    public TopicProvisioner(Admin admin, PartitionLayout layout) {
        this(admin, layout, "$BOOTSTRAP");
    }

    /** @param servers as the commands in its messages name the cluster */
    public TopicProvisioner(Admin admin, PartitionLayout layout, String servers) {
        this.admin = admin;
        this.layout = layout;
        this.settler = new TopicSettler(admin, DEADLINE);
        this.inspector = new TopicInspector(admin, layout, servers, DEADLINE);
    }

    /**
     * Returns when every one of the topics can be written to, with what should be looked at.
     *
     * @throws TopicMismatchException where one is there in a way that loses records; it names all differences
     * @throws KafkaException when the cluster does not answer or refuses
     */
    public List<TopicDifference> provision(Collection<? extends Topic<?>> topics) {
        Set<String> present = AdminAnswers.await(admin.listTopics().names(), DEADLINE);
        List<NewTopic> missing = topics.stream()
                .filter(topic -> !present.contains(topic.name()))
                .map(this::declare)
                .toList();
        create(missing);
        settler.settle(topics.stream().map(Topic::name).collect(Collectors.toSet()));
        List<TopicDifference> differences = inspect(topics);
        if (differences.stream().anyMatch(each -> each.stake() == Stake.REFUSED)) {
            throw new TopicMismatchException(differences);
        }
        return differences;
    }

    /** The broker that is asked may be the last to hear of a new topic. */
    private List<TopicDifference> inspect(Collection<? extends Topic<?>> topics) {
        long end = System.nanoTime() + SPREAD_WORD.toNanos();
        while (true) {
            try {
                return inspector.differences(topics);
            } catch (UnknownTopicOrPartitionException notYet) {
                if (System.nanoTime() - end >= 0) {
                    throw notYet;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
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
                // Another process was quicker; the look at it follows.
            }
        }
    }
}
