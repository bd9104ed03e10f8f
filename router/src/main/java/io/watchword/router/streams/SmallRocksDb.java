package io.watchword.router.streams;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.IndexType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;

/**
 * RocksDB with little memory: an instance has dozens of stores, and each would take 50 MB of cache and 48 MB of write
 * buffers by default. Index and filter blocks count against the cache. Made by Kafka Streams, one a store.
 */
public final class SmallRocksDb implements RocksDBConfigSetter {

    private static final long CACHE_BYTES = 8L << 20;
    /**
     * About four megabytes. The larger, the longer each write into it takes, since it is too large for the processor's
     * caches; the smaller, the more files it leaves to be merged.
     */
    private static final long WRITE_BUFFER_BYTES_MIN = 3L << 20;

    /**
     * The stores of one kind, one a partition, fill at the same rate. With buffers of the same size all would be written,
     * and their files merged, at the same time.
     */
    private static final long WRITE_BUFFER_BYTES_SPREAD = 2L << 20;

    /** Its multiples, without their whole parts, lie evenly between 0 and 1, and so do any that are equally far apart. */
    private static final double GOLDEN_RATIO = 0.6180339887498949;

    /** What a write buffer takes from the start, and each time it grows: most stores never hold much. */
    private static final long WRITE_BUFFER_STEP_BYTES = 256L << 10;

    private static final int WRITE_BUFFERS = 2;
    /** The share of a write buffer that is its filter: twelve bits for each hundred octets. */
    private static final double WRITE_BUFFER_FILTER = 0.015;

    /** How many files there are before some are merged. With four, as is usual, about twice as much is written again. */
    private static final int FILES_TO_MERGE = 12;

    private static final int METADATA_BLOCK_BYTES = 4096;

    /** One shard: each holds its share alone, and a block that is larger than that is read again every time. */
    private static final int SHARD_BITS = 0;

    private static final AtomicInteger MADE = new AtomicInteger();

    private final long writeBufferBytes = spread(MADE.getAndIncrement());
    private final Cache cache = new LRUCache(CACHE_BYTES, SHARD_BITS);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(cache);
        table.setCacheIndexAndFilterBlocks(true);
        // In small blocks, of which a look-up reads one: whole, those of a file of a million keys are megabytes.
        table.setIndexType(IndexType.kTwoLevelIndexSearch);
        table.setPartitionFilters(true);
        table.setMetadataBlockSize(METADATA_BLOCK_BYTES);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferSize(writeBufferBytes);
        options.setArenaBlockSize(WRITE_BUFFER_STEP_BYTES);
        options.setMaxWriteBufferNumber(WRITE_BUFFERS);
        options.setLevel0FileNumCompactionTrigger(FILES_TO_MERGE);
        // A key that is not in a write buffer is else searched for through all of its levels.
        options.setMemtablePrefixBloomSizeRatio(WRITE_BUFFER_FILTER);
        options.setMemtableWholeKeyFiltering(true);
        // Kafka Streams leaves out the filters of the oldest files, which is right where most look-ups find something.
        // Most of ours ask whether something came before, and it did not.
        options.setOptimizeFiltersForHits(false);
    }

    private static long spread(int store) {
        return WRITE_BUFFER_BYTES_MIN + (long) (WRITE_BUFFER_BYTES_SPREAD * (store * GOLDEN_RATIO % 1));
    }

    @Override
    public void close(String storeName, Options options) {
        cache.close();
    }
}
