package io.watchword.router.streams.store;

import java.io.File;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.CommitCallback;
import org.apache.kafka.streams.processor.StateRestoreCallback;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.processor.internals.RecordBatchingStateRestoreCallback;

/**
 * A task's context that tells, for the one store which is given it, how far the store has been restored. Confined to one
 * task.
 */
final class RestoreObserver implements StateStoreContext {

    private final StateStoreContext task;
    private final LongConsumer restoredTo;

    /** @param restoredTo gets the offset of each batch's last record, once the store holds it */
    RestoreObserver(StateStoreContext task, LongConsumer restoredTo) {
        this.task = task;
        this.restoredTo = restoredTo;
    }

    @Override
    public void register(StateStore store, StateRestoreCallback restore) {
        task.register(store, observed(restore));
    }

    @Override
    public void register(StateStore store, StateRestoreCallback restore, CommitCallback commit) {
        task.register(store, observed(restore), commit);
    }

    private RecordBatchingStateRestoreCallback observed(StateRestoreCallback restore) {
        if (!(restore instanceof RecordBatchingStateRestoreCallback batches)) {
            throw new IllegalStateException("A store on disk is restored by records with their offsets");
        }
        return records -> {
            batches.restoreBatch(records);
            lastOffset(records).ifPresent(restoredTo::accept);
        };
    }

    private static Optional<Long> lastOffset(Collection<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream().map(ConsumerRecord::offset).max(Long::compareTo);
    }

    @Override
    public String applicationId() {
        return task.applicationId();
    }

    @Override
    public TaskId taskId() {
        return task.taskId();
    }

    @Override
    public Optional<RecordMetadata> recordMetadata() {
        return task.recordMetadata();
    }

    @Override
    public Serde<?> keySerde() {
        return task.keySerde();
    }

    @Override
    public Serde<?> valueSerde() {
        return task.valueSerde();
    }

    @Override
    public File stateDir() {
        return task.stateDir();
    }

    @Override
    public StreamsMetrics metrics() {
        return task.metrics();
    }

    @Override
    public Map<String, Object> appConfigs() {
        return task.appConfigs();
    }

    @Override
    public Map<String, Object> appConfigsWithPrefix(String prefix) {
        return task.appConfigsWithPrefix(prefix);
    }
}
