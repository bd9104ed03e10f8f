package io.watchword.standalone.node;

import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import io.watchword.schemas.topics.AdminAnswers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Whether a process can write what it must: each partition of its topics has a leader, and as many replicas in sync as
 * {@code acks=all} asks for. A broker answers about the cluster when no other is left and nothing can be stored. The
 * topics are asked for at each look; which ones Kafka Streams has made, and how many replicas each needs, once a minute.
 * Confined to one thread.
 */
final class WritableTopics {

    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final long SETTINGS_HOLD_NANOS = TimeUnit.MINUTES.toNanos(1);
    /** More would hide the first ones. */
    private static final int TOPICS_TOLD_MAX = 5;

    private static final Set<String> INGEST =
            Set.of(Topics.SMS_RAW.name(), Topics.SMS_DEAD_LETTER.name(), Topics.LINK_SESSION.name());
    /** What ingest alone writes. */
    private static final Set<String> NOT_ROUTER = Set.of(Topics.SMS_RAW.name(), Topics.LINK_SESSION.name());
    /** Without them no transaction ends and no offset is committed; made by the broker when first used. */
    private static final Set<String> OF_THE_BROKER = Set.of("__transaction_state", "__consumer_offsets");
    /** What the names of Kafka Streams' own topics begin with: the application's id. */
    private static final String OF_STREAMS = "watchword-";

    private final boolean router;
    private final Set<String> required;
    private final LongSupplier nanoClock;
    private Set<String> others = Set.of();
    private Map<String, Integer> replicasNeeded = Map.of();
    private long settingsOf;
    private boolean known;

    WritableTopics(Set<Role> roles, LongSupplier nanoClock) {
        this.router = roles.contains(Role.ROUTER);
        this.nanoClock = nanoClock;
        this.required = new TreeSet<>();
        if (roles.contains(Role.INGEST)) {
            required.addAll(INGEST);
        }
        if (router) {
            Topics.all().stream()
                    .map(Topic::name)
                    .filter(name -> !NOT_ROUTER.contains(name))
                    .forEach(required::add);
        }
    }

    /**
     * Why something cannot be written, by topic; empty where all can be.
     *
     * @throws KafkaException where the cluster does not answer
     */
    Optional<String> look(Admin admin) {
        if (!known || nanoClock.getAsLong() - settingsOf >= SETTINGS_HOLD_NANOS) {
            learn(admin);
        }
        Map<String, TopicDescription> found = new HashMap<>();
        List<String> reasons = new ArrayList<>();
        admin.describeTopics(all()).topicNameValues().forEach((name, answer) -> {
            try {
                found.put(name, AdminAnswers.await(answer, ANSWER));
            } catch (UnknownTopicOrPartitionException gone) {
                tell(name, "is missing", reasons);
            } catch (AuthorizationException refused) {
                tell(name, "is not for this user to describe", reasons);
            }
        });
        found.forEach((name, topic) ->
                reason(topic, replicasNeeded.getOrDefault(name, 1)).ifPresent(why -> reasons.add(name + " " + why)));
        return told(reasons);
    }

    private Set<String> all() {
        Set<String> all = new TreeSet<>(required);
        all.addAll(others);
        return all;
    }

    /** What is not of the catalogue is not always there. */
    private void tell(String name, String what, List<String> reasons) {
        if (required.contains(name)) {
            reasons.add(name + " " + what);
        }
    }

    private void learn(Admin admin) {
        if (router) {
            others =
                    AdminAnswers.await(
                                    admin.listTopics(new ListTopicsOptions().listInternal(true))
                                            .names(),
                                    ANSWER)
                            .stream()
                            .filter(name -> OF_THE_BROKER.contains(name) || name.startsWith(OF_STREAMS))
                            .collect(Collectors.toUnmodifiableSet());
        }
        replicasNeeded = replicasNeeded(admin, all());
        settingsOf = nanoClock.getAsLong();
        known = true;
    }

    /** Where we may not see a topic's settings, that it has a leader must do. */
    private static Map<String, Integer> replicasNeeded(Admin admin, Set<String> topics) {
        List<ConfigResource> resources = topics.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<String, Integer> needed = new HashMap<>();
        admin.describeConfigs(resources).values().forEach((resource, answer) -> {
            try {
                Config config = AdminAnswers.await(answer, ANSWER);
                needed.put(
                        resource.name(),
                        Integer.parseInt(config.get(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG)
                                .value()));
            } catch (UnknownTopicOrPartitionException | AuthorizationException notSeen) {
                needed.put(resource.name(), 1);
            }
        });
        return needed;
    }

    /**
     * Why not all of a topic's partitions can be written. Of a partition that has fewer replicas than {@code
     * min.insync.replicas} a broker asks for all of them, and no more.
     */
    static Optional<String> reason(TopicDescription topic, int replicasNeeded) {
        int leaderless = 0;
        int few = 0;
        for (TopicPartitionInfo partition : topic.partitions()) {
            Node leader = partition.leader();
            if (leader == null || leader.isEmpty()) {
                leaderless++;
            } else if (partition.isr().size()
                    < Math.min(replicasNeeded, partition.replicas().size())) {
                few++;
            }
        }
        List<String> parts = new ArrayList<>();
        int count = topic.partitions().size();
        if (leaderless > 0) {
            parts.add(leaderless + " of " + count + " partitions without a leader");
        }
        if (few > 0) {
            parts.add(few + " of " + count + " partitions with fewer than " + replicasNeeded + " replicas in sync");
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of("has " + String.join(", ", parts));
    }

    private static Optional<String> told(List<String> reasons) {
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        String first = reasons.stream().sorted().limit(TOPICS_TOLD_MAX).collect(Collectors.joining("; "));
        int more = reasons.size() - TOPICS_TOLD_MAX;
        return Optional.of("cannot be written: " + first + (more > 0 ? "; and " + more + " more topics" : ""));
    }
}
