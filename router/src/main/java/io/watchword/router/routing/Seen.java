package io.watchword.router.routing;

import io.watchword.router.streams.SortedKeys;
import io.watchword.schemas.avro.SeenState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What came within a window of time. Keys begin with a slice of time, so that what is too old lies together and goes
 * first; a look-up asks each of the few slices of the window. Confined to one task.
 *
 * <p>Not a window store: under exactly-once, one that has nothing in it yet makes its task restore everything at every
 * start.
 */
final class Seen {

    private static final int SLICES_A_WINDOW = 1;
    private static final int DROPPED_AT_ONCE_MAX = 5000;
    private static final int SLICE_DIGITS = 12;

    private final KeyValueStore<String, SeenState> store;
    private final Kind kind;
    private final Duration window;
    private final long sliceMillis;
    private final SliceFilters filters;
    /** Where there is nothing before: what was deleted there would be scanned over again. */
    private long firstSlice;

    Seen(KeyValueStore<String, SeenState> store, Kind kind, Duration window) {
        this.store = store;
        this.kind = kind;
        this.window = window;
        this.sliceMillis = window.toMillis() / SLICES_A_WINDOW;
        this.filters = new SliceFilters(slice -> store.range(prefix(slice), prefix(slice + 1)));
    }

    /** The last one of {@code key} that came within the window before {@code at}. */
    @Nullable
    SeenState last(String key, Instant at) {
        Instant oldest = at.minus(window);
        for (long slice = slice(at); slice >= slice(oldest); slice--) {
            String whole = prefix(slice) + key;
            SeenState found = filters.of(slice).mayHold(whole) ? store.get(whole) : null;
            if (found != null) {
                return found.getAt().isBefore(oldest) ? null : found;
            }
        }
        return null;
    }

    void put(String key, String id, Instant at) {
        long slice = slice(at);
        String whole = prefix(slice) + key;
        filters.of(slice).add(whole);
        store.put(whole, new SeenState(id, at));
    }

    /** Forgets what is older than the window, a bounded number at a time. */
    void dropOld(Instant now) {
        long end = slice(now.minus(window));
        if (end <= firstSlice) {
            return;
        }
        List<String> old = new ArrayList<>();
        try (KeyValueIterator<String, SeenState> entries = store.range(prefix(firstSlice), prefix(end))) {
            while (entries.hasNext() && old.size() < DROPPED_AT_ONCE_MAX) {
                old.add(entries.next().key);
            }
        }
        old.forEach(store::delete);
        firstSlice = old.size() < DROPPED_AT_ONCE_MAX ? end : sliceOf(old.get(old.size() - 1));
    }

    private long slice(Instant at) {
        return at.toEpochMilli() / sliceMillis;
    }

    private static long sliceOf(String key) {
        return Long.parseLong(key.substring(1, 1 + SLICE_DIGITS));
    }

    private String prefix(long slice) {
        return kind.prefix + SortedKeys.digits(Math.max(0, slice), SLICE_DIGITS);
    }

    /**
     * What is remembered. All kinds share one store: each store that a message touches is a partition more in its
     * transaction, and makes the commit that its code waits for longer.
     */
    enum Kind {
        /** Fingerprints of parts. */
        PART('p'),
        /** Digests of number, sender and text. */
        TEXT('t'),
        /** Digests of number, sender and code. */
        CODE('c');

        private final char prefix;

        Kind(char prefix) {
            this.prefix = prefix;
        }
    }
}
