package io.watchword.router.http.resource;

import io.watchword.router.http.call.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keys whose making was not decided when their makers had to be answered: each is kept for its maker, who asks for it at
 * its place, for ten minutes on this instance. The last {@value #KEPT_MAX} are kept. Prints no key. Thread-safe.
 */
final class UntoldKeys {

    static final Duration KEPT_FOR = Duration.ofMinutes(10);
    static final int KEPT_MAX = 1_000;

    private record Untold(String maker, String key, Instant at) {
        @Override
        public String toString() {
            return "Untold";
        }
    }

    /** By the id of each, the oldest first. */
    private final Map<String, Untold> kept = new LinkedHashMap<>();

    /** Keeps a key for whoever makes this call. */
    synchronized void keep(Call call, String id, String key) {
        forgetOld(call.at());
        kept.put(id, new Untold(caller(call), key, call.at()));
        if (kept.size() > KEPT_MAX) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    /** The key with this id, where this caller made it and was not told. */
    synchronized Optional<String> of(Call call, String id) {
        forgetOld(call.at());
        return Optional.ofNullable(kept.get(id))
                .filter(untold -> untold.maker().equals(caller(call)))
                .map(Untold::key);
    }

    private void forgetOld(Instant now) {
        Iterator<Untold> oldest = kept.values().iterator();
        while (oldest.hasNext() && oldest.next().at().plus(KEPT_FOR).isBefore(now)) {
            oldest.remove();
        }
    }

    private static String caller(Call call) {
        return call.who().workspace() + "/" + call.who().keyId();
    }
}
