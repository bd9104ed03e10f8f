package io.watchword.router.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class PendingCommandsTest {

    private final PendingCommands<String> pending = new PendingCommands<>(Duration.ofSeconds(30), 2);

    @Test
    void shouldEndEachByItsOwnEvent() {
        CompletableFuture<String> one = pending.register("c1");
        CompletableFuture<String> two = pending.register("c2");
        pending.complete("c2", "second");
        pending.complete("elsewhere", "not ours");
        assertThat(two).isCompletedWithValue("second");
        assertThat(one).isNotDone();
        assertThat(pending.size()).isEqualTo(1);
    }

    @Test
    void shouldRefuseMoreThanItKeeps_untilOneHasEnded() {
        assertThat(pending.register("c1")).isNotDone();
        assertThat(pending.register("c2")).isNotDone();
        assertThat(pending.register("c3"))
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(TooManyCommandsException.class);
        pending.fail("c1", new IllegalStateException());
        assertThat(pending.register("c3")).isNotDone();
    }

    @Test
    void shouldGiveBothCallsTheEvent_whenACommandIsRepeatedWhileItIsDecided() {
        CompletableFuture<String> first = pending.register("c1");
        CompletableFuture<String> again = pending.register("c1");
        pending.complete("c1", "done");
        assertThat(first).isCompletedWithValue("done");
        assertThat(again).isCompletedWithValue("done");
        assertThat(pending.size()).isZero();
    }

    @Test
    void shouldTimeOut_andKeepNothing() {
        PendingCommands<String> impatient = new PendingCommands<>(Duration.ofMillis(10), 2);
        CompletableFuture<String> late = impatient.register("c1");
        await().atMost(Duration.ofSeconds(10)).until(late::isDone);
        assertThat(late).failsWithin(Duration.ZERO).withThrowableThat().withCauseInstanceOf(TimeoutException.class);
        await().atMost(Duration.ofSeconds(10)).until(() -> impatient.size() == 0);
    }
}
