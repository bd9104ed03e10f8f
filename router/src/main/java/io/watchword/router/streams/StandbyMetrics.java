package io.watchword.router.streams;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.LagInfo;
import org.apache.kafka.streams.processor.StandbyUpdateListener;
import org.apache.kafka.streams.processor.TaskId;

/**
 * {@code router_standby_stores} and {@code router_standby_lag_records} of one topology: the replicas that this instance
 * keeps of others' stores, and how far they are behind. The cluster is asked every ten seconds, on a thread of its own
 * and only where there are any: what a replica knows itself of its changelog's end is as old as its last fetch, and so
 * tells nothing of one that stands still. Thread-safe.
 */
final class StandbyMetrics implements StandbyUpdateListener, AutoCloseable {

    private static final Duration PERIOD = Duration.ofSeconds(10);

    private final Map<TopicPartition, String> stores = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread;
    private volatile double behind;

    StandbyMetrics(MeterRegistry registry, String application) {
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread made = new Thread(task, application + "-standbys");
            made.setDaemon(true);
            return made;
        });
        Gauge.builder("router.standby.stores", stores, Map::size)
                .description("Replicas of other instances' stores that this instance keeps")
                .tag("application", application)
                .register(registry);
        Gauge.builder("router.standby.lag", this, own -> own.behind)
                .description("Records that those replicas are behind, all of them together")
                .baseUnit("records")
                .tag("application", application)
                .register(registry);
    }

    /** Begins to ask. */
    void watch(KafkaStreams streams) {
        var unused = thread.scheduleWithFixedDelay(
                () -> look(streams), PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look(KafkaStreams streams) {
        if (stores.isEmpty()) {
            behind = 0;
            return;
        }
        try {
            Map<String, Map<Integer, LagInfo>> lags = streams.allLocalStorePartitionLags();
            behind = stores.entrySet().stream()
                    .mapToDouble(
                            store -> lag(lags, store.getValue(), store.getKey().partition()))
                    .sum();
        } catch (KafkaException | IllegalStateException failure) {
            // It is not running, or the cluster does not answer: the last figure stays until it does.
        }
    }

    private static long lag(Map<String, Map<Integer, LagInfo>> lags, String store, int partition) {
        LagInfo lag = lags.getOrDefault(store, Map.of()).get(partition);
        return lag == null ? 0 : Math.max(0, lag.offsetLag());
    }

    @Override
    public void onUpdateStart(TopicPartition changelog, String store, long startingOffset) {
        stores.put(changelog, store);
    }

    @Override
    public void onBatchLoaded(
            TopicPartition changelog,
            String store,
            TaskId task,
            long batchEndOffset,
            long batchSize,
            long currentEndOffset) {
        stores.put(changelog, store);
    }

    @Override
    public void onUpdateSuspended(
            TopicPartition changelog, String store, long storeOffset, long currentEndOffset, SuspendReason reason) {
        stores.remove(changelog);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
