package io.watchword.router.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompactionStyle;
import org.rocksdb.FlushOptions;
import org.rocksdb.Options;
import org.rocksdb.PerfLevel;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.Statistics;
import org.rocksdb.TickerType;
import org.rocksdb.WriteOptions;

class SmallRocksDbTest {

    private static final int KEYS = 700_000;
    /** Two megabytes of the three at least. */
    private static final int IN_A_WRITE_BUFFER = 15_000;

    private static final int LOOK_UPS = 1_000;
    /** A block of data now and then; one each time would be 4,096, and the filter of all keys is 875 kB. */
    private static final long OCTETS_A_LOOK_UP_MAX = 512;

    @TempDir
    private Path folder;

    static {
        RocksDB.loadLibrary();
    }

    @Test
    void shouldReadLittle_whenALargeFileIsAskedForWhatIsNotThere() throws RocksDBException {
        SmallRocksDb small = new SmallRocksDb();
        try (Statistics statistics = new Statistics();
                BloomFilter filter = new BloomFilter();
                Options options = asKafkaStreams(filter).setStatistics(statistics)) {
            small.setConfig("store", options, Map.of());
            try (RocksDB store = RocksDB.open(options, folder.toString())) {
                fill(store);
                lookUp(store, 0);
                long before = statistics.getTickerCount(TickerType.BLOCK_CACHE_BYTES_WRITE);
                lookUp(store, KEYS / LOOK_UPS / 2);
                long read = statistics.getTickerCount(TickerType.BLOCK_CACHE_BYTES_WRITE) - before;
                assertThat(read / LOOK_UPS).isLessThan(OCTETS_A_LOOK_UP_MAX);
            }
            small.close("store", options);
        }
    }

    @Test
    void shouldNotSearchAWriteBuffer_whenItDoesNotHoldTheKey() throws RocksDBException {
        SmallRocksDb small = new SmallRocksDb();
        try (BloomFilter filter = new BloomFilter();
                Options options = asKafkaStreams(filter)) {
            small.setConfig("store", options, Map.of());
            try (RocksDB store = RocksDB.open(options, folder.toString())) {
                for (int i = 0; i < IN_A_WRITE_BUFFER; i++) {
                    store.put(key(i, "there"), new byte[80]);
                }
                store.setPerfLevel(PerfLevel.ENABLE_COUNT);
                store.getPerfContext().reset();
                lookUp(store, 0);
                assertThat(store.getPerfContext().getBloomMemtableMissCount()).isGreaterThan(LOOK_UPS * 95 / 100);
            }
            small.close("store", options);
        }
    }

    @Test
    void shouldFillStoresOfOneKindAtDifferentTimes() {
        int storesOfATask = 8;
        List<Long> sizes = new ArrayList<>();
        for (int i = 0; i < 12 * storesOfATask; i++) {
            sizes.add(writeBufferBytes());
        }
        for (int kind = 0; kind < storesOfATask; kind++) {
            int first = kind;
            List<Long> ofOneKind = IntStream.range(0, 12)
                    .mapToObj(task -> sizes.get(first + task * storesOfATask))
                    .sorted()
                    .toList();
            assertThat(ofOneKind).allSatisfy(size -> assertThat(size).isBetween(3L << 20, 5L << 20));
            for (int i = 1; i < ofOneKind.size(); i++) {
                assertThat(ofOneKind.get(i) - ofOneKind.get(i - 1)).isGreaterThan(50_000);
            }
        }
    }

    private static long writeBufferBytes() {
        SmallRocksDb small = new SmallRocksDb();
        try (BloomFilter filter = new BloomFilter();
                Options options = asKafkaStreams(filter)) {
            small.setConfig("store", options, Map.of());
            small.close("store", options);
            return options.writeBufferSize();
        }
    }

    /** What it sets before it calls. */
    private static Options asKafkaStreams(BloomFilter filter) {
        return new Options()
                .setCreateIfMissing(true)
                .setCompactionStyle(CompactionStyle.UNIVERSAL)
                .setTableFormatConfig(
                        new BlockBasedTableConfig().setBlockSize(4096).setFilterPolicy(filter))
                .setOptimizeFiltersForHits(true);
    }

    /** All in one file. */
    private static void fill(RocksDB store) throws RocksDBException {
        try (WriteOptions noLog = new WriteOptions().setDisableWAL(true);
                FlushOptions wait = new FlushOptions().setWaitForFlush(true)) {
            for (int i = 0; i < KEYS; i++) {
                store.put(noLog, key(i, "there"), new byte[16]);
            }
            store.flush(wait);
        }
        store.compactRange();
    }

    private static void lookUp(RocksDB store, int first) throws RocksDBException {
        for (int i = 0; i < LOOK_UPS; i++) {
            assertThat(store.get(key(first + i * (KEYS / LOOK_UPS), "missing"))).isNull();
        }
    }

    private static byte[] key(int place, String what) {
        return String.format("p%012d%s", place, what).getBytes(StandardCharsets.UTF_8);
    }
}
