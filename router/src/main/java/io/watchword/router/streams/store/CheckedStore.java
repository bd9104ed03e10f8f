package io.watchword.router.streams.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store on disk that answers for the changelog's offset which is noted in it.
 *
 * <ul>
 *   <li>Noting: an offset that is beyond what was restored, where nothing has been written since the store was opened,
 *       cannot be of this store. It is not noted; the task is restored.
 *   <li>Opening: an offset without a {@link StoreMark} that fits it is not believed. The store is emptied, and restored
 *       from the start. Under at-least-once only a mark that contradicts it counts: those stores outlive a crash, which
 *       leaves none.
 * </ul>
 *
 * <p>Kafka Streams 4.4.0 needs both: see {@code docs/reference/kafka-streams-stale-offsets.md}. Thread-safe as the store
 * on disk is: one thread at a time writes, any reads.
 */
final class CheckedStore extends ForwardingStore {

    private static final Logger LOG = LoggerFactory.getLogger(CheckedStore.class);

    /** What Kafka Streams notes where it knows no offset; read back, it means a restore from the start. */
    private static final long UNKNOWN = -4;

    /** The mark lies with the offsets; no topic can have this name. */
    private static final TopicPartition MARK = new TopicPartition("watchword/mark", 0);

    private static final int DELETED_AT_ONCE = 1_000;

    private @Nullable StateStoreContext task;
    private @Nullable TopicPartition changelog;
    private boolean looked;
    /** Up to here the records answer for the changelog. */
    private volatile long reached = UNKNOWN;
    /** Whether the topology has written since it was opened: from then on Kafka Streams alone knows the offset. */
    private volatile boolean written;

    CheckedStore(KeyValueStore<Bytes, byte[]> disk) {
        super(disk);
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        task = context;
        changelog = null;
        looked = false;
        reached = UNKNOWN;
        written = false;
        StoreMetrics.in(context.appConfigs()).ifPresent(metrics -> metrics.opened(name()));
        disk.init(new RestoreObserver(context, offset -> reached = Math.max(reached, offset)), root);
    }

    /** Where to go on restoring; asked once each time the store is opened. */
    @Override
    public @Nullable Long committedOffset(TopicPartition partition) {
        changelog = partition;
        Long claimed = disk.committedOffset(partition);
        if (looked || claimed == null || claimed < 0) {
            return claimed;
        }
        looked = true;
        if (isBacked(claimed)) {
            reached = claimed;
            return claimed;
        }
        tell("it is emptied and restored from the start", claimed);
        clear();
        disk.commit(Map.of(partition, UNKNOWN));
        return UNKNOWN;
    }

    private boolean isBacked(long claimed) {
        Long mark = disk.committedOffset(MARK);
        if (mark == null || StoreMark.of(mark).offset() != claimed) {
            return !exactlyOnce();
        }
        return StoreMark.of(mark).fits(claimed, isEmpty());
    }

    private boolean exactlyOnce() {
        return StreamsConfig.EXACTLY_ONCE_V2.equals(task().appConfigs().get(StreamsConfig.PROCESSING_GUARANTEE_CONFIG));
    }

    private boolean isEmpty() {
        try (KeyValueIterator<Bytes, byte[]> all = disk.all()) {
            return !all.hasNext();
        }
    }

    /** What was deleted long ago is no longer in the changelog: restored over what is here, it would come back. */
    private void clear() {
        try (KeyValueIterator<Bytes, byte[]> all = disk.all()) {
            List<KeyValue<Bytes, byte[]>> deleted = new ArrayList<>();
            while (all.hasNext()) {
                deleted.add(new KeyValue<>(all.next().key, null));
                if (deleted.size() == DELETED_AT_ONCE || !all.hasNext()) {
                    disk.putAll(deleted);
                    deleted.clear();
                }
            }
        }
    }

    @Override
    public void commit(Map<TopicPartition, Long> offsets) {
        Optional<Map.Entry<TopicPartition, Long>> tooFar =
                offsets.entrySet().stream().filter(this::isTooFar).findFirst();
        if (tooFar.isPresent()) {
            refuse(tooFar.get().getKey(), tooFar.get().getValue());
        }
        offsets.keySet().forEach(partition -> changelog = partition);
        disk.commit(offsets);
    }

    private boolean isTooFar(Map.Entry<TopicPartition, Long> offset) {
        return !written && offset.getValue() != null && offset.getValue() > reached;
    }

    /** The offset that Kafka Streams goes on with is wrong too: the task must begin anew. */
    private void refuse(TopicPartition partition, long claimed) {
        tell("the offset is not noted and its task is restored", claimed);
        disk.commit(Map.of(partition, reached));
        TaskId id = task().taskId();
        throw new TaskCorruptedException(Set.of(id));
    }

    private void tell(String what, long claimed) {
        StoreMetrics.in(task().appConfigs()).ifPresent(metrics -> metrics.rebuilt(name()));
        LOG.atWarn()
                .addKeyValue("application", task().applicationId())
                .addKeyValue("task", task().taskId())
                .addKeyValue("store", name())
                .addKeyValue("claimed", claimed)
                .addKeyValue("reached", reached == UNKNOWN ? "nothing" : reached)
                .log("A store does not hold what its offset says: " + what);
    }

    private StateStoreContext task() {
        if (task == null) {
            throw new IllegalStateException("The store has not been opened");
        }
        return task;
    }

    @Override
    public void close() {
        try {
            if (disk.isOpen() && changelog != null) {
                mark(changelog);
            }
        } finally {
            disk.close();
        }
    }

    private void mark(TopicPartition partition) {
        Long offset = disk.committedOffset(partition);
        if (offset != null && offset >= 0) {
            disk.commit(Map.of(MARK, new StoreMark(offset, isEmpty()).toLong()));
        }
    }

    @Override
    public void put(Bytes key, byte @Nullable [] value) {
        written = true;
        disk.put(key, value);
    }

    @Override
    public byte @Nullable [] putIfAbsent(Bytes key, byte @Nullable [] value) {
        written = true;
        return disk.putIfAbsent(key, value);
    }

    @Override
    public void putAll(List<KeyValue<Bytes, byte[]>> entries) {
        written = true;
        disk.putAll(entries);
    }

    @Override
    public byte @Nullable [] delete(Bytes key) {
        written = true;
        return disk.delete(key);
    }
}
