package io.watchword.router.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.schemas.AvroSerde;
import io.watchword.schemas.avro.SeenState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.internals.InMemoryKeyValueStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeenTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(20);
    private static final int MORE_THAN_IS_READ = 60_000;

    private final Counted counted = new Counted();
    private final KeyValueStore<String, SeenState> store = Stores.keyValueStoreBuilder(
                    counted, Serdes.String(), new AvroSerde<>(SeenState.class))
            .withLoggingDisabled()
            .build();

    @BeforeEach
    void open() {
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Seen seen() {
        return new Seen(store, Seen.Kind.TEXT, WINDOW);
    }

    private static @Nullable String id(@Nullable SeenState found) {
        return found == null ? null : found.getId();
    }

    @Test
    void shouldFindTheLastWithinTheWindow_asAListOfAllThatCameHasIt() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Came> ledger = new ArrayList<>();
        Seen seen = seen();
        Instant now = NOON;
        for (int i = 0; i < 5_000; i++) {
            now = now.plusMillis(random.nextInt(3_000));
            if (random.nextInt(500) == 0) {
                seen = seen();
            }
            if (random.nextInt(50) == 0) {
                seen.dropOld(now);
            }
            String key = "key" + random.nextInt(800);
            Instant end = now;
            String expected = ledger.stream()
                    .filter(came -> came.key.equals(key) && !came.at.isBefore(end.minus(WINDOW)))
                    .reduce((one, other) -> other)
                    .map(came -> came.id)
                    .orElse(null);
            assertThat(id(seen.last(key, now))).as("seed %d, step %d", seed, i).isEqualTo(expected);
            if (random.nextBoolean()) {
                seen.put(key, "id" + i, now);
                ledger.add(new Came(key, "id" + i, now));
            }
        }
    }

    @Test
    void shouldNotAskTheStore_whenAKeyNeverCame() {
        Seen seen = seen();
        IntStream.range(0, 10_000).forEach(i -> seen.put("there" + i, "id", NOON));
        counted.gets = 0;

        IntStream.range(0, 1_000).forEach(i -> seen.last("missing" + i, NOON));

        assertThat(counted.gets).as("of 2,000: this slice and the one before").isLessThan(20);
    }

    @Test
    void shouldFindWhatCameBeforeARestart_whateverTheSliceHolds() {
        Seen before = seen();
        IntStream.range(0, MORE_THAN_IS_READ).forEach(i -> before.put("key" + i, "id" + i, NOON));

        Seen after = seen();

        assertThat(IntStream.range(0, MORE_THAN_IS_READ)
                        .filter(i -> !("id" + i).equals(id(after.last("key" + i, NOON.plusSeconds(60)))))
                        .count())
                .isZero();
    }

    @Test
    void shouldStillFind_whenMoreSlicesWereAskedAboutThanItKeepsFiltersOf() {
        Seen seen = seen();
        seen.put("early", "first", NOON);
        IntStream.rangeClosed(1, 20).forEach(i -> seen.put("later", "id" + i, NOON.plus(WINDOW.multipliedBy(i))));

        assertThat(id(seen.last("early", NOON.plusSeconds(60)))).isEqualTo("first");
    }

    private record Came(String key, String id, Instant at) {}

    /** A store in memory that counts what it is asked. */
    private static final class Counted implements KeyValueBytesStoreSupplier {
        private int gets;

        @Override
        public String name() {
            return "seen";
        }

        @Override
        public KeyValueStore<Bytes, byte[]> get() {
            return new InMemoryKeyValueStore(name()) {
                @Override
                public byte[] get(Bytes key) {
                    gets++;
                    return super.get(key);
                }
            };
        }

        @Override
        public String metricsScope() {
            return "in-memory";
        }
    }
}
