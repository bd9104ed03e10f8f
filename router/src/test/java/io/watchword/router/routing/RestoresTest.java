package io.watchword.router.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.Test;

class RestoresTest {

    private final AtomicLong nanos = new AtomicLong(42);
    private final Restores restores = new Restores(nanos::get);

    @Test
    void shouldAllowOneInTenMinutes_forEachTask() {
        TaskId one = new TaskId(0, 1);
        TaskId other = new TaskId(0, 2);
        assertThat(restores.mayRestore(one)).isTrue();
        assertThat(restores.mayRestore(one)).isFalse();
        assertThat(restores.mayRestore(other)).isTrue();

        nanos.addAndGet(Restores.BETWEEN.toNanos() - 1);
        assertThat(restores.mayRestore(one)).isFalse();

        nanos.addAndGet(1);
        assertThat(restores.mayRestore(one)).isTrue();
    }
}
