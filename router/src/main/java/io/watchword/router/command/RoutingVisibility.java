package io.watchword.router.command;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Knows what routing sees of a number. */
@FunctionalInterface
public interface RoutingVisibility {

    /**
     * Completes when routing's entry of {@code e164} has at least {@code version}, or is gone at that version; fails
     * with a {@link java.util.concurrent.TimeoutException} after {@code longest}. Does not block.
     */
    CompletableFuture<Void> await(String e164, long version, Duration longest);
}
