package io.watchword.router.view;

import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Opens the stores that hold a workspace. Thread-safe. */
interface ViewReader {

    /**
     * The store for reading.
     *
     * @throws org.apache.kafka.streams.errors.InvalidStateStoreException while it moves or is restored
     * @throws ViewUnavailable while it is not known where the workspace is
     */
    <V> ReadOnlyKeyValueStore<String, V> store(String name, String workspace);

    /** The workspace's partition. */
    int partitionOf(String workspace);
}
