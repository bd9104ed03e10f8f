package io.watchword.standalone.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.runtime.health.Health;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LifeWatchTest {

    private final List<String> ends = new ArrayList<>();
    private final Health health = new Health();
    private final LifeWatch watch = new LifeWatch(health, ends::add);
    private Optional<String> reason = Optional.empty();

    @Test
    void shouldEndTheProcessOnce_whenAPartIsDeadForTenSeconds() {
        health.aliveWhen("router", () -> reason);
        look(20);
        reason = Optional.of("routing is in error");
        look(9);
        assertThat(ends).isEmpty();

        look(5);
        assertThat(ends).containsExactly("router: routing is in error");
    }

    @Test
    void shouldGoOn_whenItWasNotDeadForLong() {
        health.aliveWhen("router", () -> reason);
        for (int i = 0; i < 5; i++) {
            reason = Optional.of("http-clockwork gave no sign of life for 31 s");
            look(9);
            reason = Optional.empty();
            look(1);
        }

        assertThat(ends).isEmpty();
    }

    private void look(int times) {
        for (int i = 0; i < times; i++) {
            watch.look();
        }
    }
}
