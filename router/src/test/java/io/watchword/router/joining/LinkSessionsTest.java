package io.watchword.router.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.schemas.avro.LinkSession;
import io.watchword.schemas.avro.LinkSessionState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LinkSessionsTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final String KEY = "carrier-a/one/0";

    private final LinkSessions sessions = new LinkSessions();

    private static LinkSession session(String id, LinkSessionState state, Instant openedAt, Instant at) {
        return new LinkSession(state, id, "carrier-a-1", "carrier-a", "one", 0, openedAt, at);
    }

    @Test
    void shouldKnowOfNoEnd_whenTheSessionBeats() {
        sessions.update(KEY, session("s-1", LinkSessionState.OPEN, NOON, NOON.plusSeconds(2)));

        assertThat(sessions.uncleanEndings("carrier-a", NOON.plusSeconds(8))).isEmpty();
    }

    @Test
    void shouldTakeItForEnded_whenItIsSilentForMoreThanSixSeconds() {
        sessions.update(KEY, session("s-1", LinkSessionState.OPEN, NOON, NOON.plusSeconds(2)));

        // It can have lived until its next beat was due.
        assertThat(sessions.uncleanEndings("carrier-a", NOON.plusSeconds(9))).containsExactly(NOON.plusSeconds(4));
    }

    @Test
    void shouldTakeItForEnded_whenAnotherTookItsPlace() {
        sessions.update(KEY, session("s-1", LinkSessionState.OPEN, NOON, NOON.plusSeconds(2)));
        sessions.update(KEY, session("s-2", LinkSessionState.OPEN, NOON.plusSeconds(3), NOON.plusSeconds(3)));

        assertThat(sessions.uncleanEndings("carrier-a", NOON.plusSeconds(4))).containsExactly(NOON.plusSeconds(3));
    }

    @Test
    void shouldKnowOfNoEnd_whenItEndedCleanly() {
        sessions.update(KEY, session("s-1", LinkSessionState.OPEN, NOON, NOON.plusSeconds(2)));
        sessions.update(KEY, session("s-1", LinkSessionState.CLEAN, NOON, NOON.plusSeconds(3)));
        sessions.update(KEY, session("s-2", LinkSessionState.OPEN, NOON.plusSeconds(60), NOON.plusSeconds(60)));

        assertThat(sessions.uncleanEndings("carrier-a", NOON.plusSeconds(61))).isEmpty();
    }

    @Test
    void shouldKnowOfNoEnd_whenTheGroupIsAnother() {
        sessions.update(KEY, session("s-1", LinkSessionState.OPEN, NOON, NOON));

        assertThat(sessions.uncleanEndings("carrier-b", NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void shouldForgetTheOldestEnds_whenALinkNeverHolds() {
        for (int i = 0; i <= 100; i++) {
            Instant at = NOON.plusSeconds(i);
            sessions.update(KEY, session("s-" + i, LinkSessionState.OPEN, at, at));
        }

        assertThat(sessions.uncleanEndings("carrier-a", NOON.plusSeconds(101)))
                .hasSize(64)
                .contains(NOON.plusSeconds(100))
                .doesNotContain(NOON.plusSeconds(36));
    }

    @Test
    void shouldForgetASession_whenItIsRemoved() {
        sessions.update(KEY, session("s-1", LinkSessionState.OPEN, NOON, NOON));
        sessions.remove(KEY);

        assertThat(sessions.uncleanEndings("carrier-a", NOON.plusSeconds(60))).isEmpty();
    }
}
