package io.watchword.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
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

    /** It waits for each message, for longer than the budget in all. */
    @Test
    void shouldNeverRefuse_whenTheStoreKeepsUpWithACarrierThatWouldSendMore() throws InterruptedException {
        Room room = new Room(4, 1_000, BUDGET);
        AtomicBoolean done = new AtomicBoolean();
        Semaphore entered = new Semaphore(0);
        Thread store = new Thread(() -> {
            while (!done.get()) {
                entered.acquireUninterruptibly();
                LockSupport.parkNanos(1_000_000);
                room.leave(1);
            }
        });
        store.start();
        long start = System.nanoTime();
        while (System.nanoTime() - start < 3 * BUDGET.toNanos()) {
            assertThat(room.enter(1)).isTrue();
            entered.release();
        }
        done.set(true);
        entered.release();
        store.join();
    }

    /** One waits just when the other leaves: were that missed, it would wait for as long as its budget lasts. */
    @Test
    void shouldSeeEachThatLeaves_howeverCloseTheyCome() throws InterruptedException {
        int times = 300_000;
        Duration budget = Duration.ofSeconds(10);
        Room room = new Room(1, 1_000, budget);
        AtomicInteger entered = new AtomicInteger();
        Thread store = new Thread(() -> {
            for (int i = 0; i < times; i++) {
                while (entered.get() <= i) {
                    Thread.onSpinWait();
                }
                room.leave(1_000);
            }
        });
        store.start();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            assertThat(room.enter(1_000)).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("time %d", i)
                    .isLessThan(budget.dividedBy(2));
            entered.incrementAndGet();
        }
        store.join();
    }

    @Test
    void shouldRefuse_whenTheStoreIsFarSlowerThanTheCarrier() throws InterruptedException {
        Room room = new Room(100, 100_000, BUDGET);
        for (int i = 0; i < 100; i++) {
            assertThat(room.enter(1)).isTrue();
        }
        assertThat(room.enter(1)).isFalse();
        room.leave(1);
        long start = System.nanoTime();
        assertThat(room.enter(1)).isTrue();
        assertThat(room.enter(1)).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BUDGET.dividedBy(2));
    }
}
