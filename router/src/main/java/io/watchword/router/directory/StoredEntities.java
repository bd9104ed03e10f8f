package io.watchword.router.directory;

import io.watchword.router.directory.rules.Draft;
import io.watchword.router.directory.rules.Entities;
import io.watchword.schemas.Topic;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The directory's entities in one store. Confined to the stream thread. */
final class StoredEntities implements Entities {

    private static final String SEPARATOR = " ";

    private final KeyValueStore<String, byte[]> store;

    StoredEntities(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    @Override
    public <V extends SpecificRecordBase> Optional<V> get(Topic<V> topic, String key) {
        return Optional.ofNullable(store.get(topic.name() + SEPARATOR + key)).map(topic.values()::decode);
    }

    @Override
    public <V extends SpecificRecordBase> NavigableMap<String, V> below(Topic<V> topic, String prefix) {
        String start = topic.name() + SEPARATOR;
        NavigableMap<String, V> found = new TreeMap<>();
        try (KeyValueIterator<String, byte[]> entries = store.prefixScan(start + prefix, new StringSerializer())) {
            entries.forEachRemaining(entry -> found.put(
                    entry.key.substring(start.length()), topic.values().decode(entry.value)));
        }
        return found;
    }

    /** An entry as it was published. */
    Optional<byte[]> octets(String topic, String key) {
        return Optional.ofNullable(store.get(topic + SEPARATOR + key));
    }

    /** Takes the change over; gives the octets for its topic, or null where the entry is removed. */
    <V extends SpecificRecordBase> byte @Nullable [] apply(Draft.Change<V> change) {
        String place = change.topic().name() + SEPARATOR + change.key();
        byte[] octets = change.value().map(change.topic().values()::encode).orElse(null);
        if (octets == null) {
            store.delete(place);
        } else {
            store.put(place, octets);
        }
        return octets;
    }
}
