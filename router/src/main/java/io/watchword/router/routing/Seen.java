package io.watchword.router.routing;

import io.watchword.schemas.avro.SeenState;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.jspecify.annotations.Nullable;

/** What came within a window of time, over a store. Confined to one task. */
final class Seen {

    private final WindowStore<String, SeenState> store;
    private final Duration window;

    Seen(WindowStore<String, SeenState> store, Duration window) {
        this.store = store;
        this.window = window;
    }

    /** The last one of {@code key} that came no later than {@code at}. */
    @Nullable
    SeenState last(String key, Instant at) {
        try (WindowStoreIterator<SeenState> found = store.backwardFetch(key, at.minus(window), at)) {
            return found.hasNext() ? found.next().value : null;
        }
    }

    void put(String key, String id, Instant at) {
        store.put(key, new SeenState(id, at), at.toEpochMilli());
    }
}
