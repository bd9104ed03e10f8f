package io.watchword.schemas.topics;

import io.watchword.schemas.PartitionLayout;
import io.watchword.schemas.Topic;
import io.watchword.schemas.Topic.Cleanup;
import io.watchword.schemas.Topic.Spread;
import io.watchword.schemas.Topic.Stamp;
import io.watchword.schemas.topics.TopicDifference.Stake;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.config.TopicConfig;

/**
 * Compares topics with the catalogue. Refused is what loses records or puts them where nobody looks; the rest is told.
 * Immutable.
 *
 * @param servers for the commands that mend it
 * @param brokers how many the cluster has
 */
record TopicExpectations(PartitionLayout layout, String servers, int brokers) {

    /** Where it says how to undo or to carry out a growth. */
    private static final String PAGE = "docs/how-to/mend-topics.md";

    private static final String ONE_DISK = "an answer of OK means that the message is on one disk";
    /** With fewer copies, one broker that is lost takes records with it. */
    private static final int COPIES_MIN = 2;

    /** Everything that is otherwise; empty where nothing is. */
    List<TopicDifference> differences(Topic<?> topic, TopicState state) {
        List<TopicDifference> found = new ArrayList<>();
        partitions(topic, state.partitions()).ifPresent(found::add);
        cleanup(topic, state).ifPresent(found::add);
        retention(topic, state).ifPresent(found::add);
        stamp(topic, state).ifPresent(found::add);
        if (brokers > 1) {
            copies(topic, state).ifPresent(found::add);
            inSync(topic, state).ifPresent(found::add);
        }
        return found;
    }

    private Optional<TopicDifference> partitions(Topic<?> topic, int actual) {
        int wanted = topic.partitions(layout);
        if (actual == wanted) {
            return Optional.empty();
        }
        String key = topic.spread() == Spread.NUMBER ? "number" : "workspace";
        String remedy = topic.spread() == Spread.ONE
                ? PAGE
                : "kafka.partitions." + key + ": " + actual + ", if every topic keyed by " + key
                        + " has so many and always" + " had; else " + PAGE;
        return Optional.of(new TopicDifference(
                topic.name(),
                "partitions",
                Integer.toString(actual),
                Integer.toString(wanted),
                Stake.REFUSED,
                "keys would go to other partitions than those where they are known",
                remedy));
    }

    private Optional<TopicDifference> cleanup(Topic<?> topic, TopicState state) {
        String harm = topic.cleanup() == Cleanup.COMPACT
                ? "entries that still hold would be deleted by age"
                : "all but the last record of a key would be deleted";
        return setting(topic, state, TopicConfig.CLEANUP_POLICY_CONFIG, Stake.REFUSED, harm);
    }

    private Optional<TopicDifference> retention(Topic<?> topic, TopicState state) {
        return topic.cleanup() == Cleanup.COMPACT
                ? Optional.empty()
                : setting(
                        topic,
                        state,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Stake.WARNED,
                        "texts and codes are kept for another time than is documented");
    }

    private Optional<TopicDifference> stamp(Topic<?> topic, TopicState state) {
        boolean arrival = topic.stamp() == Stamp.LOG_APPEND_TIME;
        return setting(
                topic,
                state,
                TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                arrival ? Stake.REFUSED : Stake.WARNED,
                arrival
                        ? "waits for parts and codes would go by the clock of whoever writes"
                        : "times would be those of storing");
    }

    private Optional<TopicDifference> setting(Topic<?> topic, TopicState state, String name, Stake stake, String harm) {
        String wanted = topic.settings().getOrDefault(name, "");
        String actual = state.settings().getOrDefault(name, "");
        return actual.equals(wanted)
                ? Optional.empty()
                : Optional.of(new TopicDifference(
                        topic.name(), name, actual, wanted, stake, harm, alter(topic, name + "=" + wanted)));
    }

    private Optional<TopicDifference> copies(Topic<?> topic, TopicState state) {
        return state.replicas() >= COPIES_MIN
                ? Optional.empty()
                : Optional.of(new TopicDifference(
                        topic.name(),
                        "replication",
                        Integer.toString(state.replicas()),
                        COPIES_MIN + " or more on " + brokers + " brokers",
                        Stake.WARNED,
                        ONE_DISK,
                        "kafka-reassign-partitions.sh, as in " + PAGE));
    }

    private Optional<TopicDifference> inSync(Topic<?> topic, TopicState state) {
        String name = TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG;
        String actual = state.settings().getOrDefault(name, "1");
        return Integer.parseInt(actual) >= COPIES_MIN
                ? Optional.empty()
                : Optional.of(new TopicDifference(
                        topic.name(),
                        name,
                        actual,
                        COPIES_MIN + " or more on " + brokers + " brokers",
                        Stake.WARNED,
                        ONE_DISK,
                        alter(topic, name + "=" + COPIES_MIN)));
    }

    private String alter(Topic<?> topic, String setting) {
        return "kafka-configs.sh --bootstrap-server " + servers + " --alter --entity-type topics --entity-name "
                + topic.name() + " --add-config " + setting;
    }
}
