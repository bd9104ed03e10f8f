package io.watchword.router.http.wait;

import io.watchword.router.http.call.Authenticator;
import io.watchword.router.http.call.Call;
import io.watchword.router.http.call.HttpMetrics;
import io.watchword.router.http.call.HttpMetrics.WaitResult;
import io.watchword.router.http.call.Problem;
import io.watchword.router.view.Feed;
import io.watchword.router.view.ViewEvent;
import io.watchword.router.view.WorkspaceOwners;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls that wait for the view to read something. Each listens first and looks after, so that nothing falls between,
 * and holds no thread. A wait ends with what it waited for, or empty: when its time is over, when the workspace moves
 * to another instance, when this one stops; with 401 when its key is revoked, with 503 when nobody can say whether it
 * is, and for nobody when its client has hung up. Thread-safe.
 */
public final class Waits implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Waits.class);
    private static final Duration CHECK_EVERY = Duration.ofMillis(500);

    /** What the waits are woken and ended by. */
    public record Surroundings(
            Feed feed,
            WorkspaceOwners owners,
            Authenticator authenticator,
            Executor wakers,
            ScheduledExecutorService clockwork,
            HttpMetrics metrics) {}

    /**
     * What is waited for.
     *
     * @param longest zero: only what is there already
     * @param arrival what an event brings, called on the stream thread; empty: nothing that was asked for
     * @param present what is there already
     * @param nothing what to end with where nothing came
     */
    public record Terms<T>(
            Call call,
            Duration longest,
            Function<ViewEvent, Optional<T>> arrival,
            Supplier<Optional<T>> present,
            Supplier<T> nothing) {}

    private final Surroundings surroundings;
    private final Places places;
    private final Set<Wait<?>> open = ConcurrentHashMap.newKeySet();
    private final ScheduledFuture<?> checks;
    private volatile boolean closed;

    /**
     * Starts to look after waits.
     *
     * @param bounds how many may be open at a time
     */
    public Waits(Surroundings surroundings, Places.Bounds bounds) {
        this.surroundings = surroundings;
        this.places = new Places(bounds, "waits");
        this.checks = surroundings
                .clockwork()
                .scheduleAtFixedRate(
                        this::check, CHECK_EVERY.toMillis(), CHECK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits on these terms. */
    public <T> CompletableFuture<T> until(Terms<T> terms) {
        if (terms.longest().isZero()) {
            return CompletableFuture.completedFuture(terms.present().get().orElseGet(terms.nothing()));
        }
        places.take(terms.call().workspace(), terms.call().who());
        Wait<T> wait = new Wait<>(terms);
        open.add(wait);
        surroundings.metrics().waitBegan();
        wait.begin();
        return wait.result;
    }

    private void check() {
        try {
            Whereabouts whereabouts = new Whereabouts(surroundings.owners());
            for (Wait<?> wait : open) {
                switch (surroundings.authenticator().standing(wait.terms.call().who())) {
                    case REFUSED -> wait.fail(WaitResult.REVOKED, Problem.unauthorized());
                    case UNKNOWN -> wait.fail(WaitResult.STALE, Authenticator.notUpToDate());
                    case VALID -> {
                        if (!whereabouts.isHere(wait.terms.call().workspace())) {
                            wait.end(WaitResult.MOVED);
                        }
                    }
                }
            }
        } catch (RuntimeException failure) {
            // A check that fails must not be the last one.
            log.atWarn()
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("Waits could not be checked");
        }
    }

    /** Ends all waits, empty; new ones end at once. */
    @Override
    public void close() {
        closed = true;
        checks.cancel(false);
        open.forEach(wait -> wait.end(WaitResult.STOPPED));
    }

    private final class Wait<T> {
        private final Terms<T> terms;
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private final CompletableFuture<T> arrived = new CompletableFuture<>();
        /** Said once, however often it is found out. */
        private final AtomicBoolean ending = new AtomicBoolean();

        private volatile Feed.Registration registration = () -> {};
        private volatile Optional<ScheduledFuture<?>> timer = Optional.empty();

        Wait(Terms<T> terms) {
            this.terms = terms;
        }

        void begin() {
            registration = surroundings
                    .feed()
                    .listen(
                            terms.call().workspace(),
                            event -> terms.arrival().apply(event).ifPresent(arrived::complete));
            try {
                Optional<T> present = terms.present().get();
                if (present.isPresent()) {
                    finish(WaitResult.FOUND, () -> result.complete(present.get()));
                    return;
                }
            } catch (RuntimeException failure) {
                finish(WaitResult.MOVED, () -> result.completeExceptionally(failure));
                return;
            }
            // Only now: what was there already comes before what has just arrived.
            CompletableFuture<Void> unused = arrived.thenAcceptAsync(
                    found -> finish(WaitResult.FOUND, () -> result.complete(found)), surroundings.wakers());
            timer = Optional.of(surroundings
                    .clockwork()
                    .schedule(() -> end(WaitResult.EMPTY), terms.longest().toMillis(), TimeUnit.MILLISECONDS));
            // Nobody is there to be told: the place is free at once.
            CompletableFuture<Void> ignored = terms.call()
                    .gone()
                    .thenRun(() -> finish(WaitResult.GONE, () -> result.completeExceptionally(Problem.hungUp())));
            if (result.isDone()) {
                timer.ifPresent(set -> set.cancel(false));
            } else if (closed) {
                end(WaitResult.STOPPED);
            }
        }

        void end(WaitResult why) {
            if (!ending.compareAndSet(false, true)) {
                return;
            }
            surroundings
                    .wakers()
                    .execute(() ->
                            finish(why, () -> result.complete(terms.nothing().get())));
        }

        void fail(WaitResult why, Problem problem) {
            if (ending.compareAndSet(false, true)) {
                surroundings.wakers().execute(() -> finish(why, () -> result.completeExceptionally(problem)));
            }
        }

        private void finish(WaitResult why, Runnable completion) {
            if (!open.remove(this)) {
                return;
            }
            places.give(terms.call().workspace(), terms.call().who());
            registration.close();
            timer.ifPresent(set -> set.cancel(false));
            surroundings.metrics().waitEnded(why);
            try {
                completion.run();
            } catch (RuntimeException | Error failure) {
                // Whoever answers deals with it.
                result.completeExceptionally(failure);
            }
        }
    }
}
