package io.watchword.router.streams.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.DBOptions;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/**
 * A store as it lies on the disk, in the layout of Kafka Streams 4.3 and later (KIP-1035): the records in one column
 * family, the changelog's offset and whether it was closed in order in another. Immutable.
 *
 * @param records digests of the values, by key
 * @param offset of the last record of the changelog that it is said to hold
 * @param sealed whether it was closed in order
 */
record StoredRecords(Map<Bytes, Long> records, OptionalLong offset, boolean sealed) {

    private static final byte[] OFFSETS = "offsets".getBytes(StandardCharsets.UTF_8);
    private static final byte[] STATUS = "status".getBytes(StandardCharsets.UTF_8);
    private static final long CLOSED = 0;

    static {
        RocksDB.loadLibrary();
    }

    /** Reads a store; changes nothing. Nobody may be writing it. */
    static StoredRecords read(Path folder, TopicPartition changelog) {
        List<ColumnFamilyDescriptor> families =
                List.of(new ColumnFamilyDescriptor(RocksDB.DEFAULT_COLUMN_FAMILY), new ColumnFamilyDescriptor(OFFSETS));
        List<ColumnFamilyHandle> handles = new ArrayList<>();
        try (DBOptions options = new DBOptions();
                RocksDB store = RocksDB.openReadOnly(options, folder.toString(), families, handles)) {
            try {
                return read(store, handles.get(0), handles.get(1), changelog);
            } finally {
                handles.forEach(ColumnFamilyHandle::close);
            }
        } catch (RocksDBException failure) {
            throw new IllegalStateException("The store cannot be read: " + folder, failure);
        }
    }

    private static StoredRecords read(
            RocksDB store, ColumnFamilyHandle data, ColumnFamilyHandle offsets, TopicPartition changelog)
            throws RocksDBException {
        Map<Bytes, Long> records = new HashMap<>();
        try (ReadOptions options = new ReadOptions();
                RocksIterator all = store.newIterator(data, options)) {
            for (all.seekToFirst(); all.isValid(); all.next()) {
                records.put(Bytes.wrap(all.key()), Digest.of(all.value()));
            }
            all.status();
        }
        byte @Nullable [] status = store.get(offsets, STATUS);
        byte @Nullable [] offset = store.get(offsets, changelog.toString().getBytes(StandardCharsets.UTF_8));
        return new StoredRecords(records, offset(offset), status == null || Arrays.equals(status, octets(CLOSED)));
    }

    /** A negative one stands for a store that has not been filled at all. */
    private static OptionalLong offset(byte @Nullable [] octets) {
        if (octets == null) {
            return OptionalLong.empty();
        }
        long offset = ByteBuffer.wrap(octets).getLong();
        return offset < 0 ? OptionalLong.empty() : OptionalLong.of(offset);
    }

    private static byte[] octets(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    /** Never the records. */
    @Override
    public String toString() {
        return "StoredRecords[" + records.size() + "]";
    }
}
