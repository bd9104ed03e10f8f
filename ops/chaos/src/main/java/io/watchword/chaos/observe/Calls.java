package io.watchword.chaos.observe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How callers fared during one fault: all counted, those that matter kept. Thread-safe. */
public final class Calls {

    private static final int KEPT_MAX = 1_000;
    private static final int OK = 200;

    /**
     * One call.
     *
     * @param router who was asked
     * @param what as {@code codes} or {@code wait}
     * @param allowed how long it may take
     * @param status 0 where none came
     * @param told whether a refusal is a problem with what RFC 9457 asks, and a 503 says when to come again
     * @param excused whether something was being done to that router itself
     */
    public record Call(
            String router, String what, Duration allowed, Duration took, int status, boolean told, boolean excused) {

        @Override
        public String toString() {
            return what + " at " + router + ": " + (status == 0 ? "no answer" : status) + " after " + took.toMillis()
                    + " ms";
        }
    }

    private final List<Call> kept = new ArrayList<>();
    private final Map<Integer, Integer> counts = new TreeMap<>();
    private Duration longest = Duration.ZERO;

    /** Counts one. */
    public synchronized void note(Call call) {
        counts.merge(call.status(), 1, Integer::sum);
        boolean late = call.took().compareTo(call.allowed()) > 0;
        if ((call.status() != OK || late) && kept.size() < KEPT_MAX) {
            kept.add(call);
        }
        Duration over = call.what().equals(Callers.WAIT) ? Duration.ZERO : call.took();
        if (!call.excused() && over.compareTo(longest) > 0) {
            longest = over;
        }
    }

    /** Those that were late or answered otherwise than 200. */
    public synchronized List<Call> notable() {
        return List.copyOf(kept);
    }

    /** How many got each status; 0: none. */
    public synchronized Map<Integer, Integer> counts() {
        return new TreeMap<>(counts);
    }

    /** The longest of those that do not wait for a code, at a router to which nothing was done. */
    public synchronized Duration longest() {
        return longest;
    }
}
