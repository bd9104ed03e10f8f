package io.watchword.router.http.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class RateLimiterTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimiter limiter = new RateLimiter(nanos::get);

    @Test
    void shouldLetASecondsWorthThrough_thenSayWhenTheNextIs() {
        for (int i = 0; i < 50; i++) {
            assertThat(limiter.take("a", 50)).isEmpty();
        }

        assertThat(limiter.take("a", 50)).contains(Duration.ofMillis(20));
        assertThat(limiter.take("b", 50)).isEmpty();

        nanos.addAndGet(Duration.ofMillis(20).toNanos());
        assertThat(limiter.take("a", 50)).isEmpty();
        assertThat(limiter.take("a", 50)).isPresent();
    }

    @Test
    void shouldSaveNoMoreThanASecondsWorth() {
        assertThat(limiter.take("a", 2)).isEmpty();
        nanos.addAndGet(Duration.ofHours(1).toNanos());

        assertThat(limiter.take("a", 2)).isEmpty();
        assertThat(limiter.take("a", 2)).isEmpty();
        assertThat(limiter.take("a", 2)).isPresent();
    }
}
