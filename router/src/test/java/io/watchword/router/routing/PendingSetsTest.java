package io.watchword.router.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.Test;

class PendingSetsTest {

    private static final Instant FIRST = Instant.ofEpochSecond(1_000);
    private static final Instant SECOND = Instant.ofEpochSecond(1_020, 999);
    private static final TaskId ONE = new TaskId(0, 1);
    private static final TaskId TWO = new TaskId(0, 2);

    private final PendingSets sets = new PendingSets();

    @Test
    void shouldKnowTheOldestOfAllTasks_untilItHasCome() {
        assertThat(sets.oldest()).isEmpty();
        sets.begin(ONE, SECOND);
        sets.begin(TWO, FIRST);
        sets.begin(TWO, FIRST);

        assertThat(sets.count()).isEqualTo(3);
        assertThat(sets.oldest()).contains(FIRST);

        sets.end(TWO, FIRST);
        assertThat(sets.oldest()).contains(FIRST);
        sets.end(TWO, FIRST);
        assertThat(sets.oldest()).contains(Instant.ofEpochSecond(1_020));
        assertThat(sets.count()).isEqualTo(1);
    }

    @Test
    void shouldForgetATask_whenAnotherInstanceGoesOnWithIt() {
        sets.begin(ONE, FIRST);
        sets.begin(TWO, SECOND);
        sets.leave(ONE);

        assertThat(sets.count()).isEqualTo(1);
        assertThat(sets.oldest()).contains(Instant.ofEpochSecond(1_020));
    }
}
