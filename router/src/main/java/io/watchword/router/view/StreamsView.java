package io.watchword.router.view;

import io.watchword.schemas.Topic;
import io.watchword.schemas.avro.Message;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The view as one instance of its Streams application sees it. Thread-safe. */
final class StreamsView implements ViewReader, WorkspaceOwners {

    private final KafkaStreams streams;
    private final HostInfo here;
    private final int partitions;

    /**
     * @param here the address that the other instances know this one by
     * @param partitions how many partitions topics keyed by workspace have
     */
    StreamsView(KafkaStreams streams, HostInfo here, int partitions) {
        this.streams = streams;
        this.here = here;
        this.partitions = partitions;
    }

    @Override
    public <V> ReadOnlyKeyValueStore<String, V> store(String name, String workspace) {
        return streams.store(StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<String, V>keyValueStore())
                .withPartition(partitionOf(workspace)));
    }

    @Override
    public int partitionOf(String workspace) {
        return Topic.partitionOf(workspace, partitions);
    }

    @Override
    public Owner ownerOf(String workspace) {
        KeyQueryMetadata metadata;
        try {
            metadata = streams.queryMetadataForKey(
                    ViewStores.CODES, workspace, Serdes.String().serializer());
        } catch (IllegalStateException notRunning) {
            return new Unknown();
        }
        if (metadata == null || metadata.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
            return new Unknown();
        }
        HostInfo owner = metadata.activeHost();
        return owner.equals(here) ? new Here() : new There(owner.host(), owner.port());
    }

    /** An estimate over the partitions that are here; 0 while there are none. */
    long messagesHere() {
        try {
            return streams.store(StoreQueryParameters.fromNameAndType(
                            ViewStores.MESSAGES, QueryableStoreTypes.<String, Message>keyValueStore()))
                    .approximateNumEntries();
        } catch (InvalidStateStoreException notHere) {
            return 0;
        }
    }
}
