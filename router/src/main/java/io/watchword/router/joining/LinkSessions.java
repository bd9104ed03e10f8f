package io.watchword.router.joining;

import io.watchword.schemas.avro.LinkSession;
import io.watchword.schemas.avro.LinkSessionState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The bound sessions as {@code link.session} tells of them, and when one of a link group ended uncleanly: it was OPEN and
 * another took its place, or it was OPEN and fell silent. Thread-safe; bounded in what it keeps of a group.
 */
public final class LinkSessions {

    /** Ingest's beat: a session can have lived so long after its last one. */
    static final Duration BEAT = Duration.ofSeconds(2);

    static final Duration SILENCE = Duration.ofSeconds(6);
    private static final int ENDINGS_MAX = 64;
    private static final int SESSIONS_MAX = 4096;

    private final Map<String, LinkSession> sessions = new HashMap<>();
    private final Map<String, Deque<Instant>> endings = new HashMap<>();

    /** Takes in a record of {@code link.session}. */
    public synchronized void update(String key, LinkSession session) {
        LinkSession before = sessions.get(key);
        if (before == null && sessions.size() >= SESSIONS_MAX) {
            return;
        }
        sessions.put(key, session);
        if (before != null
                && before.getState() == LinkSessionState.OPEN
                && !before.getSession().equals(session.getSession())) {
            remember(before.getGroup(), earlier(lastLife(before), session.getOpenedAt()));
        }
    }

    /** Takes in a tombstone. */
    public synchronized void remove(String key) {
        sessions.remove(key);
    }

    private void remember(String group, Instant end) {
        Deque<Instant> known = endings.computeIfAbsent(group, each -> new ArrayDeque<>());
        if (known.size() >= ENDINGS_MAX) {
            known.removeFirst();
        }
        known.addLast(end);
    }

    /** When sessions of {@code group} ended uncleanly, as far as is known by {@code now}. */
    public synchronized Stream<Instant> uncleanEndings(String group, Instant now) {
        Stream<Instant> silent = sessions.values().stream()
                .filter(session -> session.getGroup().equals(group)
                        && session.getState() == LinkSessionState.OPEN
                        && session.getAt().plus(SILENCE).isBefore(now))
                .map(LinkSessions::lastLife);
        Stream<Instant> superseded = endings.getOrDefault(group, new ArrayDeque<>()).stream();
        return Stream.concat(silent, superseded).toList().stream();
    }

    private static Instant lastLife(LinkSession session) {
        return session.getAt().plus(BEAT);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
