package io.watchword.router.command;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Commands of this instance that wait for their event, by id. Bounded; each ends by its event or its time-out.
 * Thread-safe.
 */
final class PendingCommands<E> {

    private final Map<String, CompletableFuture<E>> waiting = new ConcurrentHashMap<>();
    private final Duration longest;
    private final int limit;

    PendingCommands(Duration longest, int limit) {
        this.longest = longest;
        this.limit = limit;
    }

    /** Registers before the command is sent, so that its event cannot come too early. */
    CompletableFuture<E> register(String id) {
        if (waiting.size() >= limit) {
            return CompletableFuture.failedFuture(new TooManyCommandsException(limit));
        }
        // A call that repeats a command while it is decided waits for the same event.
        CompletableFuture<E> pending = waiting.computeIfAbsent(
                id, key -> new CompletableFuture<E>().orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS));
        return pending.whenComplete((event, failure) -> waiting.remove(id, pending));
    }

    /** The event of a command; those of other instances and repeats are passed over. */
    void complete(String id, E event) {
        CompletableFuture<E> pending = waiting.get(id);
        if (pending != null) {
            pending.complete(event);
        }
    }

    /** The command could not be sent. */
    void fail(String id, Throwable failure) {
        CompletableFuture<E> pending = waiting.get(id);
        if (pending != null) {
            pending.completeExceptionally(failure);
        }
    }

    int size() {
        return waiting.size();
    }
}
