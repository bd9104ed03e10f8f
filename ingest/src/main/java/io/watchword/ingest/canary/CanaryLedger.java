package io.watchword.ingest.canary;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was sent and what of it came through. A number's last message decides whether the number is well, so that one
 * partition that lost its memory is told from a whole that stands still. Times are nanoseconds of one clock. Thread-safe.
 */
final class CanaryLedger {

    /** Lost ones that are still known, in case that they come after all. */
    private static final int LOST_KEPT = 64;

    private final Duration lost;
    private final int numbers;
    private final Map<String, Sent> pending = new LinkedHashMap<>();
    private final Map<String, Sent> givenUp = new LinkedHashMap<>();
    private final Set<String> failing = new HashSet<>();
    private long lastThrough;

    private record Sent(String number, long at) {}

    /**
     * @param lost how long a code is waited for
     * @param numbers how many take their turns
     * @param now when it begins
     */
    CanaryLedger(Duration lost, int numbers, long now) {
        this.lost = lost;
        this.numbers = numbers;
        this.lastThrough = now;
    }

    synchronized void sent(String code, String number, long now) {
        pending.put(code, new Sent(number, now));
    }

    /** It was not taken, and nobody waits for its code any more; false where that has come all the same. */
    synchronized boolean refused(String code) {
        Sent sent = pending.remove(code);
        if (sent != null) {
            failing.add(sent.number());
        }
        return sent != null;
    }

    /** A code that has come; how long it took, where it was waited for. */
    synchronized Optional<Duration> came(String code, long now) {
        Sent sent = pending.remove(code);
        boolean inTime = sent != null;
        if (sent == null) {
            sent = givenUp.remove(code);
        }
        if (sent == null) {
            return Optional.empty();
        }
        failing.remove(sent.number());
        lastThrough = now;
        return inTime ? Optional.of(Duration.ofNanos(now - sent.at())) : Optional.empty();
    }

    /** How many are lost by now that were not before. */
    synchronized int expire(long now) {
        Map<String, Sent> over = new HashMap<>();
        Iterator<Map.Entry<String, Sent>> oldest = pending.entrySet().iterator();
        while (oldest.hasNext()) {
            Map.Entry<String, Sent> next = oldest.next();
            if (now - next.getValue().at() < lost.toNanos()) {
                break;
            }
            over.put(next.getKey(), next.getValue());
            failing.add(next.getValue().number());
            oldest.remove();
        }
        givenUp.putAll(over);
        while (givenUp.size() > LOST_KEPT) {
            givenUp.remove(givenUp.keySet().iterator().next());
        }
        return over.size();
    }

    /** Since one came through, or since the beginning. */
    synchronized Duration age(long now) {
        return Duration.ofNanos(now - lastThrough);
    }

    /** Why the whole is not well; empty where it is, as far as is known. */
    synchronized Optional<String> reason(long now) {
        return failing.isEmpty()
                ? Optional.empty()
                : Optional.of("got no code for the last message to " + failing.size() + " of its " + numbers
                        + " numbers; none at all for " + age(now).toSeconds() + " s");
    }
}
