package io.watchword.router.http.wait;

import io.watchword.router.directory.Principal;
import io.watchword.router.http.call.Problem;
import java.util.HashMap;
import java.util.Map;

/**
 * Places to wait in: so many in all, for each workspace and for each key. A workspace gets no more than are still free,
 * so that one that takes many finds no more room while another one with few does. The operator's key counts by its
 * workspace alone. Thread-safe.
 */
public final class Places {

    /** How many; each at least 1. */
    public record Bounds(int all, int perWorkspace, int perKey) {}

    private final Bounds bounds;
    private final String what;
    private final Map<String, Integer> byWorkspace = new HashMap<>();
    private final Map<String, Integer> byKey = new HashMap<>();
    private int taken;

    /** @param what waits there, in the plural, as callers are told */
    public Places(Bounds bounds, String what) {
        this.bounds = bounds;
        this.what = what;
    }

    /** Takes one, to be given back once; throws a {@link Problem} where there is none. */
    synchronized void take(String workspace, Principal who) {
        look(workspace, who);
        taken++;
        byWorkspace.merge(workspace, 1, Integer::sum);
        byKey.merge(key(who), 1, Integer::sum);
    }

    /** Throws a {@link Problem} where there is none now. */
    synchronized void look(String workspace, Principal who) {
        if (taken >= bounds.all()) {
            throw Problem.unavailable("Too many " + what + " are open.");
        }
        int share = Math.min(bounds.perWorkspace(), bounds.all() - taken);
        if (byWorkspace.getOrDefault(workspace, 0) >= share) {
            throw Problem.tooManyOpen("The workspace has too many " + what + " open.");
        }
        if (!who.bootstrap() && byKey.getOrDefault(key(who), 0) >= bounds.perKey()) {
            throw Problem.tooManyOpen("The key has too many " + what + " open.");
        }
    }

    /** Gives one back. */
    synchronized void give(String workspace, Principal who) {
        taken--;
        byWorkspace.computeIfPresent(workspace, (id, count) -> count == 1 ? null : count - 1);
        byKey.computeIfPresent(key(who), (id, count) -> count == 1 ? null : count - 1);
    }

    private static String key(Principal who) {
        return who.workspace() + "/" + who.keyId();
    }
}
