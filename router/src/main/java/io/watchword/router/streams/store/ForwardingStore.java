package io.watchword.router.streams.store;

import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.query.PositionBound;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.QueryConfig;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** The reading half of a store over another one: passes every question on. As thread-safe as that one. */
abstract class ForwardingStore implements KeyValueStore<Bytes, byte[]> {

    final KeyValueStore<Bytes, byte[]> disk;

    ForwardingStore(KeyValueStore<Bytes, byte[]> disk) {
        this.disk = disk;
    }

    @Override
    public byte @Nullable [] get(Bytes key) {
        return disk.get(key);
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
        return disk.range(from, to);
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> reverseRange(Bytes from, Bytes to) {
        return disk.reverseRange(from, to);
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> all() {
        return disk.all();
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> reverseAll() {
        return disk.reverseAll();
    }

    @Override
    public <S extends Serializer<P>, P> KeyValueIterator<Bytes, byte[]> prefixScan(P prefix, S serializer) {
        return disk.prefixScan(prefix, serializer);
    }

    @Override
    public ReadOnlyKeyValueStore<Bytes, byte[]> readOnly(IsolationLevel isolation) {
        return disk.readOnly(isolation);
    }

    @Override
    public <R> QueryResult<R> query(Query<R> query, PositionBound bound, QueryConfig config) {
        return disk.query(query, bound, config);
    }

    @Override
    public Position getPosition() {
        return disk.getPosition();
    }

    @Override
    public long approximateNumEntries() {
        return disk.approximateNumEntries();
    }

    @Override
    public long approximateNumUncommittedBytes() {
        return disk.approximateNumUncommittedBytes();
    }

    @Override
    public String name() {
        return disk.name();
    }

    @Override
    public boolean persistent() {
        return disk.persistent();
    }

    @Override
    @SuppressWarnings("deprecation") // asked by Kafka Streams all the same: without it the offset would lie in a file
    public boolean managesOffsets() {
        return disk.managesOffsets();
    }

    @Override
    public boolean isOpen() {
        return disk.isOpen();
    }
}
