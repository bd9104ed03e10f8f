package io.watchword.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.ingest.settings.LinkSettings.Timing;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final int RALYBND = 0x05;
    private static final int RINVPASWD = 0x0E;

    private final Backoff backoff = new Backoff(
            Timing.DEFAULT.withRetry(Duration.ofMillis(500), Duration.ofSeconds(4)), new SplittableRandom(1));

    @Test
    void shouldDoubleUpToTheLongest_withAFifthOfJitter() {
        for (long millis : new long[] {500, 1_000, 2_000, 4_000, 4_000, 4_000}) {
            assertThat(backoff.afterLoss()).isBetween(Duration.ofMillis(millis * 4 / 5), Duration.ofMillis(millis));
        }
    }

    @Test
    void shouldBeginAnew_afterAGoodBind() {
        backoff.afterLoss();
        backoff.afterLoss();

        backoff.succeeded();

        assertThat(backoff.afterLoss()).isBetween(Duration.ofMillis(400), Duration.ofMillis(500));
    }

    @Test
    void shouldWaitLonger_whenSmscStillHoldsTheLastSession() {
        assertThat(backoff.after(BindFailure.ofStatus(RALYBND)))
                .isBetween(Duration.ofSeconds(8), Duration.ofSeconds(10));
    }

    @Test
    void shouldWaitMinutes_whenPasswordIsRefused() {
        assertThat(backoff.after(BindFailure.ofStatus(RINVPASWD)))
                .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
    }

    @Test
    void shouldNotOverflow_whenItFailsForWeeks() {
        for (int failure = 0; failure < 100_000; failure++) {
            assertThat(backoff.afterLoss()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(4));
        }
    }
}
