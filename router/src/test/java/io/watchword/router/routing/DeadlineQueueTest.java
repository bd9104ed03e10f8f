package io.watchword.router.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadlineQueueTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final char KIND = 'K';

    private final KeyValueStore<String, String> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("deadlines"), Serdes.String(), Serdes.String())
            .withLoggingDisabled()
            .build();
    private final AtomicLong nanos = new AtomicLong();
    private final DeadlineQueue queue = new DeadlineQueue(store, nanos::get);
    private final List<String> fired = new ArrayList<>();

    @BeforeEach
    void open() {
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void shouldHandOverWhatIsDueInOrderOfTime_andForgetIt() {
        queue.put(NOON.minusSeconds(1), KIND, "late", "");
        queue.put(NOON.plusMillis(1), KIND, "early", "");
        queue.put(NOON, KIND, "just", "");

        fireEachTaking(Duration.ZERO);
        fireEachTaking(Duration.ZERO);

        assertThat(fired).containsExactly("late", "just");
    }

    @Test
    void shouldLeaveTheRestForTheNextTimes_whenHandlingTakesLong() {
        IntStream.range(0, 8).forEach(i -> queue.put(NOON.minusSeconds(8 - i), KIND, "d" + i, ""));

        fireEachTaking(Duration.ofMillis(20));
        assertThat(fired).as("the third ends after 60 ms").containsExactly("d0", "d1", "d2");
        fireEachTaking(Duration.ofMillis(20));
        fireEachTaking(Duration.ofMillis(20));

        assertThat(fired).containsExactly("d0", "d1", "d2", "d3", "d4", "d5", "d6", "d7");
    }

    @Test
    void shouldKeepWhatIsPutBeforeTheRest_whenHandlingTakesLong() {
        queue.put(NOON.minusSeconds(9), KIND, "first", "");
        queue.put(NOON.minusSeconds(1), KIND, "rest", "");

        queue.fire(NOON, deadline -> {
            queue.put(NOON.minusSeconds(5), KIND, "between", "");
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        });
        fireEachTaking(Duration.ZERO);

        assertThat(fired).containsExactly("between", "rest");
    }

    private void fireEachTaking(Duration each) {
        queue.fire(NOON, deadline -> {
            fired.add(deadline.ref());
            nanos.addAndGet(each.toNanos());
        });
    }
}
