package io.watchword.router.tail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ReadProgressTest {

    private static final TopicPartition A = new TopicPartition("a", 0);
    private static final TopicPartition B = new TopicPartition("b", 0);

    private final ReadProgress progress = new ReadProgress();

    @Test
    void shouldComplete_whenEveryPartitionIsPast() {
        CompletableFuture<Void> reached = progress.reach(Map.of(A, 5L, B, 0L));
        progress.advance(Map.of(A, 4L, B, 0L));
        assertThat(reached).isNotDone();
        progress.advance(Map.of(A, 5L));
        assertThat(reached).isCompleted();
    }

    @Test
    void shouldCompleteAtOnce_whenAlreadyPast() {
        progress.advance(Map.of(A, 7L));
        assertThat(progress.reach(Map.of(A, 7L))).isCompleted();
        assertThat(progress.reach(Map.of())).isCompleted();
    }

    @Test
    void shouldNotTakeAPartitionAsRead_thatItHasNotHeardOf() {
        assertThat(progress.reach(Map.of(A, 0L))).isNotDone();
    }

    @Test
    void shouldLetGo_whoeverGaveUp() {
        CompletableFuture<Void> givenUp = progress.reach(Map.of(A, 5L));
        CompletableFuture<Void> waiting = progress.reach(Map.of(A, 6L));
        givenUp.cancel(false);
        progress.advance(Map.of(A, 6L));
        assertThat(givenUp).isCancelled();
        assertThat(waiting).isCompleted();
    }
}
