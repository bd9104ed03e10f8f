package io.watchword.router.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.processor.StateRestoreListener;

/**
 * The state of one topology: {@code router_streams_state} (one-hot), {@code router_rebalances_total}, {@code
 * router_thread_replacements_total}, {@code router_restore_remaining_records} and {@code
 * router_restored_records_total}. Thread-safe.
 */
final class StreamsStateMetrics implements KafkaStreams.StateListener, StateRestoreListener {

    private final AtomicReference<KafkaStreams.State> state = new AtomicReference<>(KafkaStreams.State.CREATED);
    private final Map<TopicPartition, Long> remaining = new ConcurrentHashMap<>();
    private final Counter rebalances;
    private final Counter replacements;
    private final Counter restored;

    StreamsStateMetrics(MeterRegistry registry, String application) {
        Tags tags = Tags.of("application", application);
        for (KafkaStreams.State each : KafkaStreams.State.values()) {
            Gauge.builder("router.streams.state", state, now -> now.get() == each ? 1 : 0)
                    .description("1 for the state that the topology is in")
                    .tags(tags.and("state", each.name().toLowerCase(Locale.ROOT)))
                    .register(registry);
        }
        Gauge.builder("router.restore.remaining.records", remaining, StreamsStateMetrics::sum)
                .description("Records of changelogs still to be read before all stores are whole")
                .tags(tags)
                .register(registry);
        this.rebalances = counter(registry, "router.rebalances", "Times that partitions moved", tags);
        this.replacements =
                counter(registry, "router.thread.replacements", "Threads that died and were made anew", tags);
        this.restored = counter(registry, "router.restored.records", "Records read back into stores", tags);
    }

    private static double sum(Map<TopicPartition, Long> counts) {
        return counts.values().stream().mapToDouble(Long::doubleValue).sum();
    }

    private static Counter counter(MeterRegistry registry, String name, String description, Tags tags) {
        return Counter.builder(name).description(description).tags(tags).register(registry);
    }

    @Override
    public void onChange(KafkaStreams.State newState, KafkaStreams.State oldState) {
        state.set(newState);
        if (newState == KafkaStreams.State.REBALANCING) {
            rebalances.increment();
        }
    }

    void threadReplaced() {
        replacements.increment();
    }

    @Override
    public void onRestoreStart(TopicPartition changelog, String store, long startingOffset, long endingOffset) {
        remaining.put(changelog, Math.max(0, endingOffset - startingOffset));
    }

    @Override
    public void onBatchRestored(TopicPartition changelog, String store, long batchEndOffset, long count) {
        restored.increment((double) count);
        remaining.computeIfPresent(changelog, (key, left) -> Math.max(0, left - count));
    }

    @Override
    public void onRestoreEnd(TopicPartition changelog, String store, long total) {
        remaining.remove(changelog);
    }

    @Override
    public void onRestoreSuspended(TopicPartition changelog, String store, long total) {
        remaining.remove(changelog);
    }
}
