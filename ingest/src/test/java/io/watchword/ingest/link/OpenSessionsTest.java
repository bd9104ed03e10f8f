package io.watchword.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.ingest.MovableClock;
import io.watchword.ingest.publish.UncleanEnds;
import io.watchword.schemas.avro.LinkSession;
import io.watchword.schemas.avro.LinkSessionState;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OpenSessionsTest {

    private static final Instant START = Instant.parse("2026-11-25T08:00:00Z");
    private static final String GROUP = "group";

    private final MovableClock clock = new MovableClock(START);
    private final UncleanEnds ends = new UncleanEnds(clock);
    private final OpenSessions sessions = new OpenSessions("one", ends, clock);

    private LinkSession beat(String instance, String session, LinkSessionState state, Instant at) {
        return LinkSession.newBuilder()
                .setState(state)
                .setSession(session)
                .setLink("link")
                .setGroup(GROUP)
                .setInstance(instance)
                .setBind(1)
                .setOpenedAt(at)
                .setAt(at)
                .build();
    }

    private void heard(String instance, String session, LinkSessionState state) {
        sessions.heard(instance, beat(instance, session, state, clock.instant()));
    }

    @Test
    void shouldTakeSilenceOfSixSecondsForAnUncleanEnd() {
        sessions.caughtUp();
        heard("two", "a", LinkSessionState.OPEN);
        clock.advance(Duration.ofSeconds(6));
        sessions.caughtUp();
        assertThat(ends.of(GROUP)).isEmpty();

        clock.advance(Duration.ofMillis(1));
        sessions.caughtUp();

        // It can have gone on until its next beat was due.
        assertThat(ends.of(GROUP)).contains(START.plusSeconds(2));
    }

    @Test
    void shouldTakeAnotherSessionOfTheSameBindForAnUncleanEnd() {
        sessions.caughtUp();
        heard("two", "a", LinkSessionState.OPEN);
        clock.advance(Duration.ofSeconds(1));

        heard("two", "b", LinkSessionState.OPEN);

        assertThat(ends.of(GROUP)).contains(START.plusSeconds(1));
    }

    @Test
    void shouldTakeACleanEndForNone() {
        sessions.caughtUp();
        heard("two", "a", LinkSessionState.OPEN);
        heard("two", "a", LinkSessionState.CLEAN);
        heard("two", "b", LinkSessionState.OPEN);
        heard("two", "b", LinkSessionState.CLEAN);
        clock.advance(Duration.ofMinutes(1));
        sessions.caughtUp();

        assertThat(ends.of(GROUP)).isEmpty();
    }

    @Test
    void shouldKnowAtOnce_whatTheFormerProcessOfThisInstanceLeftOpen() {
        Instant lastBeat = START.minusSeconds(1);
        sessions.heard("one", beat("one", "a", LinkSessionState.OPEN, lastBeat));

        sessions.caughtUp();

        assertThat(ends.of(GROUP)).contains(START);
    }

    @Test
    void shouldNotTakeItsOwnDeafnessForSilence() {
        sessions.caughtUp();
        heard("two", "a", LinkSessionState.OPEN);
        clock.advance(Duration.ofSeconds(30));
        sessions.deaf();
        clock.advance(Duration.ofSeconds(5));
        sessions.caughtUp();
        heard("two", "a", LinkSessionState.OPEN);
        clock.advance(Duration.ofSeconds(5));
        sessions.caughtUp();

        assertThat(ends.of(GROUP)).isEmpty();
    }

    @Test
    void shouldForgetOldSessions_thatNobodyClosed() {
        sessions.heard("two", beat("two", "a", LinkSessionState.OPEN, START.minus(Duration.ofHours(3))));

        sessions.caughtUp();

        assertThat(ends.of(GROUP)).isEmpty();
    }
}
