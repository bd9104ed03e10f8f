package io.watchword.ingest.publish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** When a session of a group last ended uncleanly; forgotten after 15 minutes. Thread-safe. */
public final class UncleanEnds {

    private static final Duration AGE_MAX = Duration.ofMinutes(15);

    private final Clock clock;
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();

    public UncleanEnds(Clock clock) {
        this.clock = clock;
    }

    public void ended(String group, Instant at) {
        ends.merge(group, at, (known, other) -> other.isAfter(known) ? other : known);
    }

    /** The last one, while it matters. */
    public Optional<Instant> of(String group) {
        return Optional.ofNullable(ends.get(group))
                .filter(at -> at.plus(AGE_MAX).isAfter(clock.instant()));
    }
}
