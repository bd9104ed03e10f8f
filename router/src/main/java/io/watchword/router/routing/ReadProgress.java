package io.watchword.router.routing;

import java.time.Instant;

/** How far routing has read its sources. Thread-safe. */
@FunctionalInterface
public interface ReadProgress {

    /**
     * A moment up to which everything that was stored in a partition of the sources has been processed. What is decided
     * by the wall clock waits for it: a router that was away must first read what came in the meantime.
     */
    Instant readThrough(int partition);
}
