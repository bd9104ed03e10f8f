package io.watchword.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private static final int WINDOW = 10;

    private long nanos;
    private final Gathering gathering = new Gathering(() -> nanos);

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    /** Messages at a steady rate, each done after a while; returns how many of them waited. */
    private int steady(int perSecond, Duration length, Duration store) {
        Queue<Long> done = new ArrayDeque<>();
        int held = 0;
        for (long i = 0; i < perSecond * length.toSeconds(); i++) {
            pass(Duration.ofSeconds(1).dividedBy(perSecond));
            while (!done.isEmpty() && done.peek() <= nanos) {
                done.remove();
                gathering.done();
            }
            // One that is slower than the others, now and then.
            done.add(nanos + store.multipliedBy(i % 1_000 == 0 ? 10 : 1).toNanos());
            held += gathering.holds() ? 1 : 0;
        }
        return held;
    }

    @Test
    void shouldNeverWait_whenMessagesAreFew() {
        assertThat(steady(1_000, Duration.ofSeconds(5), Duration.ofMillis(3))).isZero();
    }

    @Test
    void shouldWait_whenMessagesComeByTheThousand() {
        steady(3_000, Duration.ofSeconds(2), Duration.ofMillis(3));

        assertThat(steady(3_000, Duration.ofSeconds(5), Duration.ofMillis(3))).isGreaterThan(12_000);
    }

    @Test
    void shouldNotWait_whenSoManyComeThatTheyGoTogetherByThemselves() {
        steady(20_000, Duration.ofSeconds(1), Duration.ofMillis(3));

        assertThat(steady(20_000, Duration.ofSeconds(2), Duration.ofMillis(3))).isZero();
    }

    @Test
    void shouldNotWaitAnyMore_whenMessagesBecomeFew() {
        steady(3_000, Duration.ofSeconds(2), Duration.ofMillis(3));
        steady(100, Duration.ofSeconds(1), Duration.ofMillis(3));

        assertThat(steady(100, Duration.ofSeconds(5), Duration.ofMillis(3))).isZero();
    }

    /** A carrier that sends on only when it is answered must not wait for a time that gathers nothing more. */
    @Test
    void shouldNotLetTheLastOfAWindowWait_whenTheCarrierWaitsForAnswers() {
        for (int round = 0; round < 1_000; round++) {
            boolean last = true;
            for (int message = 0; message < WINDOW; message++) {
                pass(Duration.ofNanos(10_000));
                last = gathering.holds();
            }
            assertThat(last).as("round %d", round).isFalse();
            pass(Duration.ofMillis(2));
            for (int message = 0; message < WINDOW; message++) {
                gathering.done();
            }
        }
    }

    @Test
    void shouldForgetAWindow_whenItsCarrierHasBecomeIdle() {
        for (int message = 0; message < 100; message++) {
            gathering.holds();
        }
        for (int message = 0; message < 100; message++) {
            gathering.done();
        }
        pass(Duration.ofSeconds(2));

        shouldNotLetTheLastOfAWindowWait_whenTheCarrierWaitsForAnswers();
    }
}
