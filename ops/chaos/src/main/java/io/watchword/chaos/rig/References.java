package io.watchword.chaos.rig;

import java.util.HashMap;
import java.util.Map;

/**
 * Of messages in parts: the next one for each number, whichever carrier sends. An octet has room for 256, and so long after
 * a number's last message with the same reference nobody takes their parts for each other's. Thread-safe.
 */
final class References {

    private final Map<String, Integer> last = new HashMap<>();

    synchronized int next(String number) {
        return last.merge(number, 1, Integer::sum);
    }
}
