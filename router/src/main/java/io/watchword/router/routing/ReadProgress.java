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

    /**
     * Where routing goes on in a partition of {@code directory.number}: it has read, and committed, all before it. Never
     * more than that; 0 while it is not known.
     */
    default long numbersRead(int partition) {
        return 0;
    }
}
