package io.watchword.router.http.forward;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Which words of other instances were taken, for as long as they would be good: each is good once. {@value #KEPT_MAX}
 * are remembered; where there are more within that time, the next one is not taken. What was spoken before this
 * instance began is not taken either, since what was spent then is forgotten. Thread-safe.
 */
final class SpentWords {

    /** At 3,000 a second for 30 s. */
    static final int KEPT_MAX = 90_000;

    /** Less than a restart takes. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(1);

    /** Taken now, taken before, or nobody can tell. */
    enum Outcome {
        TAKEN,
        SPENT,
        UNTOLD
    }

    private record Spent(Instant at, String id) {}

    private final Duration goodFor;
    private final Clock clock;
    private final Instant begun;
    private final Set<String> ids = new HashSet<>();
    private final PriorityQueue<Spent> oldestFirst =
            new PriorityQueue<>((one, other) -> one.at().compareTo(other.at()));

    SpentWords(Duration goodFor, Clock clock) {
        this.goodFor = goodFor;
        this.clock = clock;
        this.begun = clock.instant().minus(CLOCKS_DIFFER);
    }

    /** Takes a word, spoken at that time. */
    synchronized Outcome spend(String id, Instant at) {
        Instant oldest = clock.instant().minus(goodFor);
        for (Spent first = oldestFirst.peek();
                first != null && first.at().isBefore(oldest);
                first = oldestFirst.peek()) {
            oldestFirst.remove();
            ids.remove(first.id());
        }
        if (at.isBefore(begun) || ids.size() >= KEPT_MAX) {
            return Outcome.UNTOLD;
        }
        if (!ids.add(id)) {
            return Outcome.SPENT;
        }
        oldestFirst.add(new Spent(at, id));
        return Outcome.TAKEN;
    }
}
