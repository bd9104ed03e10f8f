package io.watchword.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.ingest.MovableClock;
import io.watchword.schemas.avro.RedeliveryExpected;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final Fingerprint MESSAGE = new Fingerprint(1, 2);

    private final MovableClock clock = new MovableClock(NOW);

    @Test
    void shouldExpectRepeat_whenMessageWasRefused() {
        Refusals refusals = new Refusals(clock);
        refusals.refused(MESSAGE, RedeliveryExpected.ANSWERED_LATE, NOW.minusSeconds(2));

        assertThat(refusals.of(MESSAGE))
                .contains(new Refusals.Refusal(RedeliveryExpected.ANSWERED_LATE, NOW.minusSeconds(2), NOW));
        assertThat(refusals.of(new Fingerprint(1, 3))).isEmpty();
    }

    @Test
    void shouldExpectNoRepeat_whenMessageWasAnsweredOkSince() {
        Refusals refusals = new Refusals(clock);
        refusals.refused(MESSAGE, RedeliveryExpected.ANSWERED_NOT_OK, NOW);
        refusals.settled(MESSAGE);

        assertThat(refusals.of(MESSAGE)).isEmpty();
    }

    @Test
    void shouldKnowWhenTheFirstCopyWasRead_whenSeveralWereRefused() {
        Refusals refusals = new Refusals(clock);
        refusals.refused(MESSAGE, RedeliveryExpected.ANSWERED_LATE, NOW);
        clock.advance(Duration.ofSeconds(30));
        refusals.refused(MESSAGE, RedeliveryExpected.ANSWERED_NOT_OK, NOW.plusSeconds(29));

        assertThat(refusals.of(MESSAGE))
                .contains(new Refusals.Refusal(RedeliveryExpected.ANSWERED_NOT_OK, NOW, NOW.plusSeconds(30)));
    }

    @Test
    void shouldBeginAnew_whenTheCopiesBeforeWereForgotten() {
        Refusals refusals = new Refusals(clock);
        refusals.refused(MESSAGE, RedeliveryExpected.ANSWERED_LATE, NOW);
        clock.advance(Duration.ofMinutes(61));
        Instant later = clock.instant();
        refusals.refused(MESSAGE, RedeliveryExpected.ANSWERED_LATE, later);

        assertThat(refusals.of(MESSAGE).map(Refusals.Refusal::since)).contains(later);
    }

    @Test
    void shouldForgetAfterAnHour() {
        Refusals refusals = new Refusals(clock);
        refusals.refused(MESSAGE, RedeliveryExpected.ANSWERED_NOT_OK, NOW);
        clock.advance(Duration.ofMinutes(61));

        assertThat(refusals.of(MESSAGE)).isEmpty();
    }

    @Test
    void shouldForgetUncleanEndAfterQuarterOfAnHour() {
        UncleanEnds ends = new UncleanEnds(clock);
        ends.ended("group", NOW);
        ends.ended("group", NOW.minusSeconds(9));

        assertThat(ends.of("group")).contains(NOW);
        clock.advance(Duration.ofMinutes(16));
        assertThat(ends.of("group")).isEmpty();
    }
}
