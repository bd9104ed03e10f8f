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
 * Tells from beats which sessions ended uncleanly: those whose bind opened another one without a clean end, and those
 * not heard of for six seconds. One entry for each bind that has not ended. Confined to one thread.
 */
final class OpenSessions {

    private static final Duration SILENCE_MAX = Duration.ofSeconds(6);

    private final UncleanEnds ends;
    private final Clock clock;
    private final Map<String, LinkSession> open = new HashMap<>();

    OpenSessions(UncleanEnds ends, Clock clock) {
        this.ends = ends;
        this.clock = clock;
    }

    void heard(String key, LinkSession beat) {
        LinkSession before = open.get(key);
        if (before != null && !before.getSession().equals(beat.getSession())) {
            endedUncleanly(before);
        }
        if (beat.getState() == LinkSessionState.OPEN) {
            open.put(key, beat);
        } else {
            open.remove(key);
        }
    }

    void expire() {
        Instant oldest = clock.instant().minus(SILENCE_MAX);
        Iterator<LinkSession> sessions = open.values().iterator();
        while (sessions.hasNext()) {
            LinkSession session = sessions.next();
            if (session.getAt().isBefore(oldest)) {
                endedUncleanly(session);
                sessions.remove();
            }
        }
    }

    /** It ended at some time after its last beat; the beat is the part of that which is known. */
    private void endedUncleanly(LinkSession session) {
        ends.ended(session.getGroup(), session.getAt());
    }
}
