package io.watchword.router.routing;

import io.watchword.runtime.service.Scheduler;
import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads progress off the broker: where the sources ended at a moment, and when the group has committed that far. What was
 * stored before that moment has then been processed, whichever instance did it, and what could not be read is counted as
 * read. Asks twice a second on a thread of its own; while the broker is away, nothing progresses. Thread-safe.
 */
public final class GroupProgress implements ReadProgress, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupProgress.class);
    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final Duration ANSWER_DEADLINE = Duration.ofSeconds(10);

    /** Where the sources of a partition ended at a moment. */
    private record Mark(Instant at, Map<TopicPartition, Long> ends) {}

    private final Admin admin;
    private final String group;
    private final List<Topic<?>> sources;
    private final int partitions;
    private final Clock clock;
    private final Map<Integer, Instant> through = new ConcurrentHashMap<>();
    private final Map<Integer, Long> numbersRead = new ConcurrentHashMap<>();
    /** Confined to the thread. */
    private final Map<Integer, Mark> marks = new HashMap<>();

    private final ScheduledExecutorService thread;

    /**
     * Asks nobody yet.
     *
     * @param admin not closed here
     * @param sources all with as many partitions
     */
    public GroupProgress(Admin admin, String group, List<Topic<?>> sources, int partitions, Clock clock) {
        this.admin = admin;
        this.group = group;
        this.sources = List.copyOf(sources);
        this.partitions = partitions;
        this.clock = clock;
        this.thread = new Scheduler(group + "-progress");
    }

    /** Begins to ask. */
    public void start() {
        ScheduledFuture<?> unused =
                thread.scheduleWithFixedDelay(this::ask, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public Instant readThrough(int partition) {
        return through.getOrDefault(partition, Instant.EPOCH);
    }

    @Override
    public long numbersRead(int partition) {
        return numbersRead.getOrDefault(partition, 0L);
    }

    private void ask() {
        try {
            refresh();
        } catch (ExecutionException | TimeoutException | RuntimeException failure) {
            LOG.atDebug()
                    .addKeyValue("group", group)
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("progress is not known for now");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void refresh() throws ExecutionException, TimeoutException, InterruptedException {
        Instant now = clock.instant();
        Map<TopicPartition, Long> ends = offsets(all(), OffsetSpec.latest());
        for (int partition = 0; partition < partitions; partition++) {
            marks.putIfAbsent(partition, new Mark(now, only(ends, partition)));
        }
        Map<TopicPartition, Long> read = committed(ends.keySet());
        for (int partition = 0; partition < partitions; partition++) {
            Mark mark = marks.get(partition);
            if (mark != null
                    && mark.ends().entrySet().stream()
                            .allMatch(end -> read.getOrDefault(end.getKey(), 0L) >= end.getValue())) {
                through.put(partition, mark.at());
                marks.remove(partition);
            }
        }
    }

    private static Map<TopicPartition, Long> only(Map<TopicPartition, Long> offsets, int partition) {
        return offsets.entrySet().stream()
                .filter(entry -> entry.getKey().partition() == partition)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<TopicPartition> all() {
        return sources.stream()
                .flatMap(topic -> IntStream.range(0, partitions)
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .toList();
    }

    /** Where the group stands; where it has never committed, the beginning of what there is. */
    private Map<TopicPartition, Long> committed(Collection<TopicPartition> wanted)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> known =
                await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<TopicPartition, Long> offsets = new HashMap<>();
        known.forEach((partition, offset) -> {
            if (offset != null) {
                offsets.put(partition, offset.offset());
                if (partition.topic().equals(Topics.DIRECTORY_NUMBER.name())) {
                    numbersRead.put(partition.partition(), offset.offset());
                }
            }
        });
        List<TopicPartition> never =
                wanted.stream().filter(each -> !offsets.containsKey(each)).toList();
        if (!never.isEmpty()) {
            offsets.putAll(offsets(never, OffsetSpec.earliest()));
        }
        return offsets;
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> wanted, OffsetSpec which)
            throws ExecutionException, TimeoutException, InterruptedException {
        return await(admin.listOffsets(wanted.stream().collect(Collectors.toMap(each -> each, each -> which)))
                        .all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static <T> T await(KafkaFuture<T> answer)
            throws ExecutionException, TimeoutException, InterruptedException {
        return answer.get(ANSWER_DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Stops asking. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
