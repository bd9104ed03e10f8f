package io.watchword.ingest.link;

import io.watchword.ingest.publish.UncleanEnds;
import io.watchword.schemas.avro.LinkSession;
import io.watchword.schemas.avro.LinkSessionState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * Tells from beats which sessions ended uncleanly: those whose bind opened another one without a clean end, those of
 * this instance's former process, and those not heard of for six seconds while we listened. Our own clock measures the
 * silence. One entry for each bind that has not ended. Confined to one thread.
 */
final class OpenSessions {

    private static final Duration SILENCE_MAX = Duration.ofSeconds(6);
    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(2);

    private record Heard(LinkSession beat, Instant at) {}

    private final String instance;
    private final UncleanEnds ends;
    private final Clock clock;
    private final Instant startedAt;
    private final Map<String, Heard> open = new HashMap<>();
    private boolean listening;

    OpenSessions(String instance, UncleanEnds ends, Clock clock) {
        this.instance = instance;
        this.ends = ends;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    void heard(String key, LinkSession beat) {
        Heard before = open.get(key);
        if (before != null && !before.beat().getSession().equals(beat.getSession())) {
            endedUncleanly(before);
        }
        if (beat.getState() == LinkSessionState.OPEN) {
            open.put(key, new Heard(beat, listening ? clock.instant() : beat.getAt()));
        } else {
            open.remove(key);
        }
    }

    /** All that was written has been heard: who says nothing now is silent. */
    void caughtUp() {
        if (!listening) {
            listening = true;
            endFormer();
        }
        expire();
    }

    /** Beats cannot be heard for a while; silence does not count until they can be again. */
    void deaf() {
        if (listening) {
            Instant now = clock.instant();
            open.replaceAll((key, heard) -> new Heard(heard.beat(), now));
        }
    }

    private void endFormer() {
        Iterator<Heard> sessions = open.values().iterator();
        while (sessions.hasNext()) {
            Heard session = sessions.next();
            if (session.beat().getInstance().equals(instance)
                    && session.beat().getOpenedAt().isBefore(startedAt)) {
                endedUncleanly(session);
                sessions.remove();
            }
        }
    }

    private void expire() {
        Instant oldest = clock.instant().minus(SILENCE_MAX);
        Iterator<Heard> sessions = open.values().iterator();
        while (sessions.hasNext()) {
            Heard session = sessions.next();
            if (session.at().isBefore(oldest)) {
                endedUncleanly(session);
                sessions.remove();
            }
        }
    }

    /** It ended after its last beat and before the next was due; messages came up to then. */
    private void endedUncleanly(Heard session) {
        Instant latest = session.beat().getAt().plus(BETWEEN_BEATS);
        Instant now = clock.instant();
        ends.ended(session.beat().getGroup(), latest.isBefore(now) ? latest : now);
    }
}
