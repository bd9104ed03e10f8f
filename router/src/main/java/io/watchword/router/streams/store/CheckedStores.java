package io.watchword.router.streams.store;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** Makes the stores on disk of all topologies. Stateless. */
public final class CheckedStores {

    private CheckedStores() {}

    /** As {@link Stores#persistentKeyValueStore}, and checked each time it is opened and each time its offset is noted. */
    public static KeyValueBytesStoreSupplier persistent(String name) {
        KeyValueBytesStoreSupplier disk = Stores.persistentKeyValueStore(name);
        return new KeyValueBytesStoreSupplier() {
            @Override
            public String name() {
                return disk.name();
            }

            @Override
            public KeyValueStore<Bytes, byte[]> get() {
                return new CheckedStore(disk.get());
            }

            @Override
            public String metricsScope() {
                return disk.metricsScope();
            }
        };
    }
}
