package io.watchword.router.directory;

import io.watchword.router.streams.store.CheckedStores;
import io.watchword.schemas.Topics;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The single writer's stores. */
final class DirectoryStores {

    /** Every entity as it stands, as in its topic; by topic and key. */
    static final String ENTITIES = "directory-entities";
    /** The last decisions, by command id. */
    static final String DECISIONS = "directory-decisions";
    /** The ids of {@link #DECISIONS} in a ring, so that old ones make room. */
    static final String DECIDED_IDS = "directory-decided-ids";
    /** The version, and how many commands have been decided. */
    static final String COUNTERS = "directory-counters";
    /** Numbers at rest, by the end of it. */
    static final String QUARANTINES = "directory-quarantines";

    private DirectoryStores() {}

    static Set<StoreBuilder<?>> builders() {
        return Set.of(
                store(ENTITIES, Serdes.ByteArray()),
                store(DECISIONS, Topics.DIRECTORY_EVENT.values()),
                store(DECIDED_IDS, Serdes.String()),
                store(COUNTERS, Serdes.Long()),
                store(QUARANTINES, Serdes.String()));
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(CheckedStores.persistent(name), Serdes.String(), values);
    }
}
