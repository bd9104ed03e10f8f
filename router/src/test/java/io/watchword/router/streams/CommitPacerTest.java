package io.watchword.router.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.Test;

class CommitPacerTest {

    private final AtomicLong nanos = new AtomicLong();
    private final CommitPacer pacer = new CommitPacer(nanos::get);
    private final MockProcessorContext<String, String> task = new MockProcessorContext<>();

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private boolean committed() {
        boolean committed = task.committed();
        task.resetCommit();
        return committed;
    }

    @Test
    void shouldCommitAtOnce_whenTheFirstCodeIsOut() {
        pacer.resultOut(task);

        assertThat(committed()).isTrue();
    }

    @Test
    void shouldWaitTenMilliseconds_whenACodeFollowsAtOnce() {
        pacer.resultOut(task);
        committed();

        pass(Duration.ofMillis(3));
        pacer.resultOut(task);
        assertThat(committed()).isFalse();

        pass(Duration.ofMillis(6));
        pacer.tick();
        assertThat(committed()).isFalse();

        pass(Duration.ofMillis(1));
        pacer.tick();
        assertThat(committed()).isTrue();
    }

    @Test
    void shouldNotCommit_whenNothingIsOut() {
        pacer.resultOut(task);
        committed();

        pass(Duration.ofSeconds(1));
        pacer.tick();

        assertThat(committed()).isFalse();
    }

    @Test
    void shouldCommitLessOften_whenManyCodesAreOut() {
        // Every 50 ms, after a start at 10.
        assertThat(commitsWithThreeThousandCodes(pacer)).isBetween(18, 25);
    }

    @Test
    void shouldLeaveItToAShortInterval_whenThousandsOfCodesASecondAreOut() {
        // Some at the start, in which it may be a burst.
        assertThat(commitsWithThreeThousandCodes(CommitPacer.besideShortInterval(nanos::get)))
                .isLessThan(6);
    }

    private int commitsWithThreeThousandCodes(CommitPacer any) {
        int commits = 0;
        for (int millisecond = 0; millisecond < 1000; millisecond++) {
            pass(Duration.ofMillis(1));
            for (int code = 0; code < 3; code++) {
                any.resultOut(task);
            }
            commits += committed() ? 1 : 0;
        }
        return commits;
    }

    @Test
    void shouldCommitLessOften_whenThreeHundredCodesASecondAreOut() {
        int commits = 0;
        for (int millisecond = 0; millisecond < 1000; millisecond++) {
            pass(Duration.ofMillis(1));
            if (millisecond % 10 < 3) {
                pacer.resultOut(task);
            }
            pacer.tick();
            commits += committed() ? 1 : 0;
        }

        assertThat(commits).isLessThan(30);
    }

    @Test
    void shouldHastenAgain_whenCodesBecomeFew() {
        shouldCommitLessOften_whenManyCodesAreOut();
        int commits = 0;
        for (int millisecond = 0; millisecond < 1000; millisecond++) {
            pass(Duration.ofMillis(1));
            if (millisecond % 10 == 0) {
                pacer.resultOut(task);
            }
            pacer.tick();
            commits += committed() ? 1 : 0;
        }

        assertThat(commits).isGreaterThan(80);
    }

    @Test
    void shouldLeaveItToTheInterval_whileItIsBehind() {
        pacer.recordIn(Duration.ofMillis(201));
        pacer.resultOut(task);
        pass(Duration.ofMillis(50));
        pacer.tick();
        assertThat(committed()).isFalse();

        pacer.recordIn(Duration.ofMillis(200));
        pacer.resultOut(task);
        assertThat(committed()).isTrue();
    }
}
