package io.watchword.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LastWordTest {

    private final List<Integer> halted = new CopyOnWriteArrayList<>();
    private final LastWord lastWord = new LastWord(halted::add);

    @BeforeEach
    void install() {
        Thread.setDefaultUncaughtExceptionHandler(lastWord);
    }

    @AfterEach
    void remove() {
        Thread.setDefaultUncaughtExceptionHandler(null);
    }

    @Test
    void shouldEndTheProcess_whenAThreadDies() throws InterruptedException {
        Thread thread = new Thread(() -> {
            throw new OutOfMemoryError("Cannot reserve 32768 bytes of direct buffer memory");
        });
        thread.start();
        thread.join();

        assertThat(halted).containsExactly(1);
    }

    @Test
    void shouldEndTheProcess_whenARepeatedTaskDies() {
        try (SchedulerInUse scheduler = new SchedulerInUse()) {
            scheduler.again(() -> {
                throw new OutOfMemoryError();
            });

            await().dontCatchUncaughtExceptions().until(() -> halted.equals(List.of(1)));
        }
    }

    @Test
    void shouldGoOn_whenATaskIsCancelled() {
        try (SchedulerInUse scheduler = new SchedulerInUse()) {
            AtomicInteger done = new AtomicInteger();
            var cancelled = scheduler.scheduler.schedule(() -> {}, 1, TimeUnit.HOURS);
            cancelled.cancel(false);
            scheduler.again(done::incrementAndGet);

            await().until(() -> done.get() > 2);
            assertThat(halted).isEmpty();
        }
    }

    @Test
    void shouldEndTheProcess_whenAStageHandsAnErrorOn() {
        LastWord.ifError(new IllegalStateException(new OutOfMemoryError()));
        LastWord.ifError(new CompletionException(new IllegalStateException()));
        assertThat(halted).isEmpty();

        LastWord.ifError(new CompletionException(new ExecutionException(new OutOfMemoryError())));
        LastWord.ifError(new OutOfMemoryError());
        assertThat(halted).containsExactly(1);
    }

    /** One that is ended. */
    private static final class SchedulerInUse implements AutoCloseable {
        private final Scheduler scheduler = new Scheduler("test");

        void again(Runnable task) {
            var unused = scheduler.scheduleAtFixedRate(task, 0, 1, TimeUnit.MILLISECONDS);
        }

        @Override
        public void close() {
            scheduler.shutdownNow();
        }
    }
}
