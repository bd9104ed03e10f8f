package io.watchword.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.schemas.avro.RedeliveryExpected;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final Fingerprint MESSAGE = new Fingerprint(1, 2);

    private final MovableClock clock = new MovableClock();

    @Test
    void shouldExpectRepeat_whenMessageWasRefused() {
        Refusals refusals = new Refusals(clock);
        refusals.refused(MESSAGE, RedeliveryExpected.ANSWERED_LATE);

        assertThat(refusals.of(MESSAGE)).contains(RedeliveryExpected.ANSWERED_LATE);
        assertThat(refusals.of(new Fingerprint(1, 3))).isEmpty();
    }

    @Test
    void shouldExpectNoRepeat_whenMessageWasAnsweredOkSince() {
        Refusals refusals = new Refusals(clock);
        refusals.refused(MESSAGE, RedeliveryExpected.ANSWERED_NOT_OK);
        refusals.settled(MESSAGE);

        assertThat(refusals.of(MESSAGE)).isEmpty();
    }

    @Test
    void shouldForgetAfterAnHour() {
        Refusals refusals = new Refusals(clock);
        refusals.refused(MESSAGE, RedeliveryExpected.ANSWERED_NOT_OK);
        clock.now = NOW.plus(Duration.ofMinutes(61));

        assertThat(refusals.of(MESSAGE)).isEmpty();
    }

    @Test
    void shouldForgetUncleanEndAfterQuarterOfAnHour() {
        UncleanEnds ends = new UncleanEnds(clock);
        ends.ended("group", NOW);
        ends.ended("group", NOW.minusSeconds(9));

        assertThat(ends.of("group")).contains(NOW);
        clock.now = NOW.plus(Duration.ofMinutes(16));
        assertThat(ends.of("group")).isEmpty();
    }

    private static final class MovableClock extends Clock {
        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
