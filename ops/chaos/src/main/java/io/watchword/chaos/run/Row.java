package io.watchword.chaos.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What came of one fault. Immutable.
 *
 * @param what was done, as told while it was done
 * @param sent messages
 * @param visible of them in inboxes
 * @param lost answered OK and in no inbox
 * @param twice unmarked
 * @param marked copies with a mark
 * @param temporary answers to parts
 * @param again parts sent again
 * @param worst longest time of a code from its first sending to a committed reader
 * @param readyAfter from the end of the fault until every process said that it is ready
 * @param callLongest that did not wait for a code
 * @param statuses of calls
 * @param broken what broke a guarantee, a line each
 */
record Row(
        String scenario,
        long seed,
        List<String> what,
        int sent,
        int visible,
        int lost,
        int twice,
        int marked,
        int temporary,
        int again,
        Duration worst,
        Duration readyAfter,
        Duration callLongest,
        Map<Integer, Integer> statuses,
        List<String> broken) {

    boolean holds() {
        return broken.isEmpty();
    }

    int refusals() {
        return statuses.getOrDefault(503, 0);
    }
}
