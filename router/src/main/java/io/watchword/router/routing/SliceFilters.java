package io.watchword.router.routing;

import io.watchword.schemas.avro.SeenState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.apache.kafka.streams.state.KeyValueIterator;

/**
 * A {@link KeyFilter} for each slice of {@link Seen} that is asked about. Most keys are new, and RocksDB, asked for one
 * that it does not have, looks through its write buffers and the filter of each of its files, which takes longer than all
 * else that routing does with a message. Made from the store when a slice is first touched, so it knows what came before a
 * restart. Confined to one task.
 */
final class SliceFilters {

    /** A look-up asks about two neighbours; two more are for messages that come late. */
    private static final int KEPT_MAX = 4;
    /** A tenth of a second's reading: a slice with more is not read to its end, and may hold anything. */
    private static final int READ_MAX = 50_000;

    private final LongFunction<KeyValueIterator<String, SeenState>> slices;
    private final Map<Long, KeyFilter> filters = new LinkedHashMap<>(KEPT_MAX, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, KeyFilter> eldest) {
            return size() > KEPT_MAX;
        }
    };

    /** @param slices all that the store has of a slice */
    SliceFilters(LongFunction<KeyValueIterator<String, SeenState>> slices) {
        this.slices = slices;
    }

    /** What is put into the slice must be added to it. */
    KeyFilter of(long slice) {
        return filters.computeIfAbsent(slice, this::read);
    }

    private KeyFilter read(long slice) {
        KeyFilter filter = new KeyFilter();
        try (KeyValueIterator<String, SeenState> entries = slices.apply(slice)) {
            for (int read = 0; entries.hasNext(); read++) {
                if (read == READ_MAX) {
                    filter.addAll();
                    break;
                }
                filter.add(entries.next().key);
            }
        }
        return filter;
    }
}
