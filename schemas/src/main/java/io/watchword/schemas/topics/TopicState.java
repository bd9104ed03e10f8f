package io.watchword.schemas.topics;

import java.util.Map;

/**
 * A topic as it is on the cluster. Immutable.
 *
 * @param replicas of the partition that has the fewest
 * @param settings by Kafka's names, the cluster's defaults included
 */
public record TopicState(int partitions, int replicas, Map<String, String> settings) {

    public TopicState {
        settings = Map.copyOf(settings);
    }
}
