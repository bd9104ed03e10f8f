package io.watchword.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BindWaitTest {

    private static final int TIMES = 20_000;
    private static final int SPINS_MAX = 200;

    @Test
    void shouldWakeTheThreadThatWaits() throws InterruptedException {
        BindWait wait = new BindWait();
        wait.begin();
        Thread reader = new Thread(wait::lose);
        reader.start();
        joined(reader);

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(wait.end()).isTrue();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void shouldInterruptNobody_whenTheWaitIsOverOrTheWaitingThreadItselfCloses() throws InterruptedException {
        BindWait wait = new BindWait();
        wait.begin();
        wait.lose();
        assertThat(wait.end()).isFalse();
        Thread reader = new Thread(wait::lose);
        reader.start();
        joined(reader);

        assertThat(wait.lost()).isFalse();
        assertThat(Thread.interrupted()).isFalse();
    }

    /** With a gap between taking the thread and interrupting it, some interrupts would come after the end. */
    @Test
    void shouldLeaveNoInterruptBehind_whenItIsLostWhileItEnds() throws InterruptedException {
        SplittableRandom random = new SplittableRandom(7);
        AtomicReference<BindWait> ending = new AtomicReference<>();
        Thread reader = new Thread(() -> loseAll(ending), "reader");
        reader.start();
        int late = 0;
        for (int time = 0; time < TIMES; time++) {
            BindWait wait = new BindWait();
            wait.begin();
            ending.set(wait);
            for (int spins = random.nextInt(SPINS_MAX); spins > 0; spins--) {
                Thread.onSpinWait();
            }
            wait.end();
            while (ending.get() != null) {
                letOthersRun();
            }
            late += Thread.interrupted() ? 1 : 0;
        }
        reader.join();
        assertThat(late).isZero();
    }

    private static void loseAll(AtomicReference<BindWait> ending) {
        for (int time = 0; time < TIMES; time++) {
            BindWait wait = ending.get();
            while (wait == null) {
                letOthersRun();
                wait = ending.get();
            }
            wait.lose();
            ending.set(null);
        }
    }

    /** Without noticing an interrupt, as join would. */
    private static void joined(Thread thread) {
        while (thread.isAlive()) {
            letOthersRun();
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it but the time that a busy machine takes
    private static void letOthersRun() {
        Thread.yield();
    }
}
