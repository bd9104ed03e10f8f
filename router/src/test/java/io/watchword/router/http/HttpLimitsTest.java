package io.watchword.router.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.router.http.wait.Places;
import io.watchword.runtime.health.ProcessLimits;
import org.junit.jupiter.api.Test;

final class HttpLimitsTest {

    private static final long MIB = 1024 * 1024;

    @Test
    void shouldBeAsSet_whenTheProcessIsLarge() {
        HttpLimits fitting = HttpLimits.STANDARD.within(new ProcessLimits(4_096 * MIB, 512 * MIB, 1_000_000));

        assertThat(fitting).isEqualTo(HttpLimits.STANDARD);
    }

    @Test
    void shouldBeWhatTheHeapCarries_whenItIsSmall() {
        HttpLimits fitting = HttpLimits.STANDARD.within(new ProcessLimits(320 * MIB, 96 * MIB, 1_000_000));

        // 320 MiB / 3 / 24 KiB; three quarters of them; 320 MiB / 4 / 128 KiB.
        assertThat(fitting.connections()).isEqualTo(4_551);
        assertThat(fitting.waits()).isEqualTo(new Places.Bounds(3_413, 1_000, 500));
        assertThat(fitting.streams()).isEqualTo(new Places.Bounds(640, 500, 100));
    }

    @Test
    void shouldBeWhatTheFilesCarry_whenTheyAreFew() {
        HttpLimits fitting = HttpLimits.STANDARD.within(new ProcessLimits(4_096 * MIB, 512 * MIB, 1_024));

        assertThat(fitting.connections()).isEqualTo(768);
        assertThat(fitting.connectionsPerAddress()).isEqualTo(768);
        assertThat(fitting.waits().all()).isEqualTo(576);
        assertThat(fitting.waits().perKey()).isEqualTo(500);
    }
}
