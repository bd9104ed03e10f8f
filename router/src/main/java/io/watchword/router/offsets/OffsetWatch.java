package io.watchword.router.offsets;

import io.micrometer.core.instrument.MeterRegistry;
import io.watchword.router.offsets.OffsetMetrics.Reading;
import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import io.watchword.schemas.topics.AdminAnswers;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the cluster every five seconds for the last stable offset and the high watermark of every partition of ours, and
 * for what our topologies have committed: two requests a broker and one a group. Which partitions there are is asked
 * once a minute. A consumer's own lag counts to the last stable offset, and is 0 where a transaction that nobody ends
 * has stopped it. Thread-safe.
 */
public final class OffsetWatch implements AutoCloseable {

    static final String CHANGELOG_SUFFIX = "-changelog";

    private static final Logger log = LoggerFactory.getLogger(OffsetWatch.class);
    private static final Duration PERIOD = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int LOOKS_A_LISTING = 12;
    private static final String SUBSCRIBER_PREFIX = Topics.OTP_CODE.name() + ".";

    private final Admin admin;
    private final Map<String, List<String>> read;
    private final OffsetMetrics metrics;
    private final LongSupplier nanoClock;
    private final StuckTransactions stuck = new StuckTransactions();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "offset-watch");
        made.setDaemon(true);
        return made;
    });
    /** Confined to the thread, as is what follows. */
    private Set<TopicPartition> partitions = Set.of();

    private int looks;
    private boolean failing;

    /**
     * Registers its metrics; asks nothing yet.
     *
     * @param admin stays open when this is closed
     * @param read by consumer group, the topics that it reads
     */
    public OffsetWatch(Admin admin, Map<String, List<String>> read, MeterRegistry registry) {
        this.admin = admin;
        this.read = Map.copyOf(read);
        this.metrics = new OffsetMetrics(registry, this.read);
        this.nanoClock = () -> registry.config().clock().monotonicTime();
    }

    public void start() {
        var unused = thread.scheduleWithFixedDelay(this::lookSafely, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What fails once is asked again: the age of the figures tells until then. */
    private void lookSafely() {
        try {
            look();
            failing = false;
        } catch (KafkaException failure) {
            looks = 0;
            if (!failing && !thread.isShutdown()) {
                log.atWarn()
                        .addKeyValue("failure", failure.getClass().getSimpleName())
                        .log("The cluster does not tell its offsets, trying again");
            }
            failing = true;
        }
    }

    private void look() {
        if (looks++ % LOOKS_A_LISTING == 0) {
            partitions = list();
        }
        // The stable end first: records that come in between are seen as hidden once, and not the second time.
        Map<TopicPartition, Long> stable = ends(IsolationLevel.READ_COMMITTED);
        Map<TopicPartition, Long> high = ends(IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Ends> found = new HashMap<>();
        stable.forEach(
                (partition, offset) -> found.put(partition, new Ends(offset, high.getOrDefault(partition, offset))));
        long now = nanoClock.getAsLong();
        metrics.told(found, stuck.observe(found, now), groups(high), now);
    }

    private Set<TopicPartition> list() {
        Set<String> ours = Topics.all().stream().map(Topic::name).collect(Collectors.toSet());
        Set<String> names = AdminAnswers.await(admin.listTopics().names(), ANSWER).stream()
                .filter(name -> ours.contains(name) || name.startsWith(SUBSCRIBER_PREFIX) || isChangelog(name))
                .collect(Collectors.toSet());
        Collection<TopicDescription> topics = AdminAnswers.await(
                        admin.describeTopics(names).allTopicNames(), ANSWER)
                .values();
        return topics.stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isChangelog(String topic) {
        return topic.endsWith(CHANGELOG_SUFFIX)
                && read.keySet().stream().anyMatch(group -> topic.startsWith(group + "-"));
    }

    private Map<TopicPartition, Long> ends(IsolationLevel isolation) {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return AdminAnswers.await(
                        admin.listOffsets(asked, new ListOffsetsOptions(isolation))
                                .all(),
                        ANSWER)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private Map<Reading, Long> groups(Map<TopicPartition, Long> high) {
        Map<Reading, Long> lags = new HashMap<>();
        read.forEach((group, topics) -> {
            Map<TopicPartition, OffsetAndMetadata> committed =
                    AdminAnswers.await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(), ANSWER);
            high.forEach((partition, end) -> {
                OffsetAndMetadata place = committed.get(partition);
                if (place != null && topics.contains(partition.topic())) {
                    lags.merge(new Reading(group, partition.topic()), Math.max(0, end - place.offset()), Long::sum);
                }
            });
        });
        return lags;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
