package io.watchword.router.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.processor.StateRestoreListener;

/**
 * The state of one topology: {@code router_streams_state} (one-hot), {@code router_rebalances_total}, {@code
 * router_thread_replacements_total}, {@code router_restore_remaining_records}, {@code router_restored_records_total},
 * {@code router_restore_seconds} and {@code router_stores_wiped_total}. Thread-safe.
 */
final class StreamsStateMetrics implements KafkaStreams.StateListener, StateRestoreListener {

    private static final Duration[] RESTORES = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30)
    };

    private final AtomicReference<KafkaStreams.State> state = new AtomicReference<>(KafkaStreams.State.CREATED);
    private final Map<TopicPartition, Long> remaining = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Timer.Sample> begun = new ConcurrentHashMap<>();
    private final WipedStores wipedStores = new WipedStores();
    private final MeterRegistry registry;
    private final Counter rebalances;
    private final Counter replacements;
    private final Counter restored;
    private final Counter wiped;
    private final Timer restore;

    StreamsStateMetrics(MeterRegistry registry, String application) {
        this.registry = registry;
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
        this.wiped = counter(registry, "router.stores.wiped", "Stores that were whole, and had to be read back", tags);
        this.restore = Timer.builder("router.restore")
                .description("To read one store back, from its first record to its last")
                .tags(tags)
                .serviceLevelObjectives(RESTORES)
                .register(registry);
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

    /** A task was corrupted, or a thread fenced: what is read back next was wiped. */
    void trouble() {
        wipedStores.trouble();
    }

    @Override
    public void onRestoreStart(TopicPartition changelog, String store, long startingOffset, long endingOffset) {
        remaining.put(changelog, Math.max(0, endingOffset - startingOffset));
        begun.put(changelog, Timer.start(registry));
        if (wipedStores.begins(changelog, startingOffset, endingOffset)) {
            wiped.increment();
        }
    }

    @Override
    public void onBatchRestored(TopicPartition changelog, String store, long batchEndOffset, long count) {
        restored.increment((double) count);
        remaining.computeIfPresent(changelog, (key, left) -> Math.max(0, left - count));
    }

    @Override
    public void onRestoreEnd(TopicPartition changelog, String store, long total) {
        remaining.remove(changelog);
        wipedStores.ends(changelog);
        Timer.Sample sample = begun.remove(changelog);
        if (sample != null && total > 0) {
            sample.stop(restore);
        }
    }

    @Override
    public void onRestoreSuspended(TopicPartition changelog, String store, long total) {
        remaining.remove(changelog);
        begun.remove(changelog);
        wipedStores.stops(changelog);
    }
}
