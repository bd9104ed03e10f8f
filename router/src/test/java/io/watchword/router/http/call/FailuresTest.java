package io.watchword.router.http.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.router.view.ForeignCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FailuresTest {

    @AfterEach
    void removeHandler() {
        Thread.setDefaultUncaughtExceptionHandler(null);
    }

    @Test
    void shouldAskToComeBack_whenAQueueIsFull() {
        Reply reply = Failures.asReply(new CompletionException(new RejectedExecutionException()));

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.headers()).containsEntry("Retry-After", "1");
    }

    @Test
    void shouldRefuseACursor_thatIsNoneOfTheList() {
        assertThat(Failures.asReply(new ForeignCursor()).status()).isEqualTo(422);
    }

    @Test
    void shouldHandAnErrorOn_toWhoeverEndsTheProcess() {
        List<Throwable> handed = new ArrayList<>();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> handed.add(failure));
        OutOfMemoryError error = new OutOfMemoryError();

        assertThat(Failures.asReply(new CompletionException(error)).status()).isEqualTo(500);
        assertThat(handed).containsExactly(error);
        assertThat(Failures.asReply(new IllegalStateException()).status()).isEqualTo(500);
        assertThat(handed).hasSize(1);
    }
}
