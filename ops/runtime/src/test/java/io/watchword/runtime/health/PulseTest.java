package io.watchword.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class PulseTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Pulse pulse = new Pulse("a tail", Duration.ofSeconds(30), nanos::get);

    @Test
    void shouldSayWhatIsSilent_whenItIsForTooLong() {
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        assertThat(pulse.reason()).isEmpty();

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(pulse.reason()).contains("a tail gave no sign of life for 31 s");

        pulse.beat();
        assertThat(pulse.reason()).isEmpty();
    }
}
