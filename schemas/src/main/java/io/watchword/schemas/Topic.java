package io.watchword.schemas;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Utils;

/**
 * A topic and all that its readers and writers must agree on. Keys are UTF-8 strings, partitioned by murmur2.
 * Immutable.
 *
 * @param retention how long records are kept; {@link Duration#ZERO} for compacted topics, which keep the last of a key
 */
public record Topic<V extends SpecificRecordBase>(
        String name, AvroSerde<V> values, Spread spread, Cleanup cleanup, Duration retention, Stamp stamp) {

    /** What the number of partitions follows. */
    public enum Spread {
        /** One partition: an order over everything. */
        ONE,
        /** Keyed by destination number; every such topic has the same count. */
        NUMBER,
        /** Keyed by workspace; every such topic has the same count. */
        WORKSPACE
    }

    /** What becomes of old records. */
    public enum Cleanup {
        DELETE,
        COMPACT
    }

    /** Whose clock a record's timestamp is. */
    public enum Stamp {
        CREATE_TIME,
        LOG_APPEND_TIME
    }

    /** The serde of its keys. */
    public Serde<String> keys() {
        return Serdes.String();
    }

    /** How many partitions it has on a cluster laid out as {@code layout}. */
    public int partitions(PartitionLayout layout) {
        return switch (spread) {
            case ONE -> 1;
            case NUMBER -> layout.number();
            case WORKSPACE -> layout.workspace();
        };
    }

    /**
     * Where a key's records lie, as every producer places them (murmur2).
     *
     * @param partitions how many the topic has, at least 1
     */
    public static int partitionOf(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    /** The topic's settings on the broker. */
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put(
                TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                stamp == Stamp.LOG_APPEND_TIME ? "LogAppendTime" : "CreateTime");
        if (cleanup == Cleanup.COMPACT) {
            settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        } else {
            settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
            settings.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()));
        }
        return Map.copyOf(settings);
    }

    @Override
    public String toString() {
        return name;
    }
}
