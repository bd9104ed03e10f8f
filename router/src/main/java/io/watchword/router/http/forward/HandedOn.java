package io.watchword.router.http.forward;

import io.watchword.router.http.call.Call;
import io.watchword.router.http.call.Problem;
import io.watchword.router.http.call.Reply;
import io.watchword.router.view.WorkspaceOwners;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What other instances are answering for this one: calls and streams. Ends those whose workspace has gone to somebody
 * else, since an instance that stands still never says so, streams that nothing comes through any more, and all of them
 * when this instance stops. Thread-safe.
 */
public final class HandedOn implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HandedOn.class);
    private static final Duration CHECK_EVERY = Duration.ofMillis(500);

    private final WorkspaceOwners owners;
    private final Executor executor;
    private final Set<Errand> open = ConcurrentHashMap.newKeySet();
    private final ScheduledFuture<?> checks;

    /** What is done there, and how to end it here. */
    private interface Errand {
        WorkspaceOwners.There owner();

        String workspace();

        boolean isSilent();

        void end(Problem why);
    }

    private record Asked(WorkspaceOwners.There owner, String workspace, boolean patient, CompletableFuture<Reply> reply)
            implements Errand {
        @Override
        public boolean isSilent() {
            return false;
        }

        @Override
        public void end(Problem why) {
            reply.completeExceptionally(why);
        }
    }

    private record Streaming(WorkspaceOwners.There owner, String workspace, Relay relay) implements Errand {
        @Override
        public boolean isSilent() {
            return relay.isSilent();
        }

        @Override
        public void end(Problem why) {
            relay.end();
        }
    }

    /**
     * Starts to look after them.
     *
     * @param executor ends them
     */
    public HandedOn(WorkspaceOwners owners, ScheduledExecutorService clockwork, Executor executor) {
        this.owners = owners;
        this.executor = executor;
        this.checks = clockwork.scheduleAtFixedRate(
                this::check, CHECK_EVERY.toMillis(), CHECK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks after an answer until it is there. */
    void watch(WorkspaceOwners.There owner, Call call, CompletableFuture<Reply> reply) {
        Errand errand = new Asked(owner, call.workspace(), !call.query().asked().isZero(), reply);
        open.add(errand);
        var unused = reply.whenComplete((done, failure) -> open.remove(errand));
    }

    /** Looks after a stream until it has ended. */
    Relay watch(WorkspaceOwners.There owner, Call call, Relay relay) {
        Errand errand = new Streaming(owner, call.workspace(), relay);
        open.add(errand);
        var unused = relay.ended().thenRun(() -> open.remove(errand));
        return relay;
    }

    private void check() {
        try {
            Map<String, WorkspaceOwners.Owner> known = new HashMap<>();
            for (Errand errand : open) {
                WorkspaceOwners.Owner now = known.computeIfAbsent(errand.workspace(), owners::ownerOf);
                boolean moved = !(now instanceof WorkspaceOwners.Unknown) && !now.equals(errand.owner());
                if (moved || errand.isSilent()) {
                    end(errand, "The workspace has moved to another instance.");
                }
            }
        } catch (RuntimeException failure) {
            // A check that fails must not be the last one.
            log.atWarn()
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("What was handed on could not be checked");
        }
    }

    private void end(Errand errand, String why) {
        executor.execute(() -> errand.end(Problem.unavailable(why)));
    }

    /** Ends the streams and the calls that wait; the others are answered in a moment. */
    @Override
    public void close() {
        checks.cancel(false);
        for (Errand errand : open) {
            if (!(errand instanceof Asked asked) || asked.patient()) {
                end(errand, "The instance is stopping.");
            }
        }
    }
}
