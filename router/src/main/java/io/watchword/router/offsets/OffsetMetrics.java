package io.watchword.router.offsets;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;

/**
 * {@code kafka_last_stable_offset_age_seconds} and {@code kafka_last_stable_offset_lag_records} of each topic, {@code
 * kafka_group_lag_records} of each topology's group and topic, and {@code kafka_offsets_age_seconds}, the age of all of
 * them. The topics of subscribers are one label value, as are the changelogs. Thread-safe.
 */
final class OffsetMetrics {

    static final String SUBSCRIBERS = "otp.code.*";
    static final String CHANGELOGS = "changelogs";

    private static final String SUBSCRIBER_PREFIX = Topics.OTP_CODE.name() + ".";

    private volatile Map<String, Double> ages = Map.of();
    private volatile Map<String, Double> hidden = Map.of();
    private volatile Map<Reading, Double> behind = Map.of();
    private volatile long asOfNanos;

    /** A group and a topic that it reads. */
    record Reading(String group, String topic) {}

    /**
     * Registers every series.
     *
     * @param read by group, the topics that its topology reads
     */
    OffsetMetrics(MeterRegistry registry, Map<String, List<String>> read) {
        this.asOfNanos = nanos(registry);
        for (String topic : labels()) {
            Gauge.builder("kafka.last.stable.offset.age", this, own -> own.ages.getOrDefault(topic, 0.0))
                    .description("How long the last stable offset has stood still with records behind it; 0 in health")
                    .baseUnit("seconds")
                    .tag("topic", topic)
                    .register(registry);
            Gauge.builder("kafka.last.stable.offset.lag", this, own -> own.hidden.getOrDefault(topic, 0.0))
                    .description("Records stored and hidden from readers of committed records")
                    .baseUnit("records")
                    .tag("topic", topic)
                    .register(registry);
        }
        read.forEach((group, topics) -> topics.forEach(topic -> {
            Reading reading = new Reading(group, topic);
            Gauge.builder("kafka.group.lag", this, own -> own.behind.getOrDefault(reading, 0.0))
                    .description("Records between what the group has committed and the high watermark")
                    .baseUnit("records")
                    .tags(Tags.of("group", group, "topic", topic))
                    .register(registry);
        }));
        Gauge.builder("kafka.offsets.age", this, own -> (nanos(registry) - own.asOfNanos) / 1e9)
                .description(
                        "How long ago the cluster last told its offsets, or since the start: the others are of then")
                .baseUnit("seconds")
                .register(registry);
    }

    private static long nanos(MeterRegistry registry) {
        return registry.config().clock().monotonicTime();
    }

    private static List<String> labels() {
        List<String> labels =
                new ArrayList<>(Topics.all().stream().map(Topic::name).toList());
        labels.add(SUBSCRIBERS);
        labels.add(CHANGELOGS);
        return labels;
    }

    /** What the cluster has told, at {@code nowNanos} of the registry's clock. */
    void told(
            Map<TopicPartition, Ends> found,
            Map<TopicPartition, Duration> standing,
            Map<Reading, Long> groups,
            long nowNanos) {
        Map<String, Double> oldest = new HashMap<>();
        standing.forEach((partition, age) -> oldest.merge(
                label(partition.topic()), age.toNanos() / (double) TimeUnit.SECONDS.toNanos(1), Math::max));
        Map<String, Double> records = new HashMap<>();
        found.forEach(
                (partition, ends) -> records.merge(label(partition.topic()), (double) ends.hidden(), Double::sum));
        Map<Reading, Double> lags = new HashMap<>();
        groups.forEach((reading, lag) -> lags.put(reading, (double) lag));
        ages = Map.copyOf(oldest);
        hidden = Map.copyOf(records);
        behind = Map.copyOf(lags);
        asOfNanos = nowNanos;
    }

    private static String label(String topic) {
        if (topic.startsWith(SUBSCRIBER_PREFIX)) {
            return SUBSCRIBERS;
        }
        return topic.endsWith(OffsetWatch.CHANGELOG_SUFFIX) ? CHANGELOGS : topic;
    }
}
