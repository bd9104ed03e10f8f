package io.watchword.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RoomTest {

    private static final Duration BUDGET = Duration.ofMillis(200);

    @Test
    void shouldHoldNoLongerThanItsBudget_howeverSlowlyRoomIsMade() throws InterruptedException {
        Room room = new Room(2, 1_000, BUDGET);
        assertThat(room.enter(1)).isTrue();
        assertThat(room.enter(1)).isTrue();
        long start = System.nanoTime();
        assertThat(room.enter(1)).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(BUDGET);

        start = System.nanoTime();
        for (int refused = 0; refused < 100; refused++) {
            assertThat(room.enter(1)).isFalse();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BUDGET.multipliedBy(10));
    }

    @Test
    void shouldTakeMoreAgain_whenOneHasLeft() throws InterruptedException {
        Room room = new Room(2, 100, Duration.ZERO);
        assertThat(room.enter(60)).isTrue();
        assertThat(room.enter(50)).isFalse();
        assertThat(room.enter(40)).isTrue();

        room.leave(60);

        assertThat(room.enter(60)).isTrue();
        assertThat(room.enter(1)).isFalse();
    }
}
