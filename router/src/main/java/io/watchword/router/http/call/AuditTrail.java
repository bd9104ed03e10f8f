package io.watchword.router.http.call;

import io.watchword.router.http.audit.Audit;
import io.watchword.router.http.audit.Disclosure;
import io.watchword.schemas.Ids;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import io.watchword.schemas.avro.AuditEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts on record what a call tells and changes, before its answer leaves: every secret told, every account refused,
 * every change done or refused, and every use of the bootstrap key. Thread-safe.
 */
public final class AuditTrail {

    /** A phone number in a path; its last two digits stay. */
    private static final Pattern NUMBER = Pattern.compile("/(?:\\+|%2[Bb])?\\d{3,18}(\\d{2})(?=/|$)");

    private static final Actor NOBODY = new Actor(ActorKind.KEY, "unknown", null);
    private static final int WRONG_KEYS_PER_SECOND = 5;

    private final RateLimiter wrongKeys = new RateLimiter(System::nanoTime);
    private final Audit audit;
    private final HttpMetrics metrics;
    private final UnaryOperator<String> generations;

    /** @param generations the generation of a workspace; empty where there is none */
    public AuditTrail(Audit audit, HttpMetrics metrics, UnaryOperator<String> generations) {
        this.audit = audit;
        this.metrics = metrics;
        this.generations = generations;
    }

    /** The answer once it is on record; 503 where it cannot be. */
    CompletableFuture<Reply> recorded(Call call, Reply reply) {
        boolean done = reply.status() < 300;
        List<Disclosure> told = reply.disclosures().stream()
                .filter(one -> !one.isChange())
                .collect(Collectors.toCollection(ArrayList::new));
        if (done) {
            metrics.readsAllowed(told.size());
        }
        boolean change = call.route().method() != Route.Method.GET;
        if (call.who().bootstrap() || change) {
            told.add(ofCall(call, reply, done));
        }
        return record(call, told, done)
                .handle((stored, failure) -> failure == null
                        ? reply
                        : Failures.asReply(Problem.unavailable("The audit record could not be stored.")));
    }

    /** That the call was made, and what it gave to whom, or that it was refused. */
    private static Disclosure ofCall(Call call, Reply reply, boolean done) {
        Map<String, String> details = new HashMap<>();
        reply.disclosures().stream().filter(Disclosure::isChange).forEach(one -> details.putAll(one.details()));
        if (!done) {
            details.put("status", Integer.toString(reply.status()));
        }
        return new Disclosure(call.route().name(), pathOf(call), Optional.ofNullable(details.get("account")), details);
    }

    /** Stores what is told beside an answer, as on a stream. */
    public CompletableFuture<Void> told(Call call, Disclosure told) {
        metrics.readsAllowed(1);
        return record(call, List.of(told), true);
    }

    /** Puts on record that somebody came with a key that is not good: 5 a second, for the operator. */
    void wrongKey(Route route, String address, Instant at) {
        if (wrongKeys.take("", WRONG_KEYS_PER_SECOND).isEmpty()) {
            var unused = audit.record(List.of(AuditEvent.newBuilder()
                    .setId(Ids.uuidV7(at))
                    .setWorkspace("")
                    .setAt(at)
                    .setActor(NOBODY)
                    .setAction("login.failed")
                    .setObject(route.name())
                    .setAllowed(false)
                    .setSource(address)
                    .build()));
        }
    }

    private CompletableFuture<Void> record(Call call, List<Disclosure> told, boolean allowed) {
        if (told.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        List<AuditEvent> events = told.stream()
                .map(one -> AuditEvent.newBuilder()
                        .setId(Ids.uuidV7(call.at()))
                        .setWorkspace(call.maybeWorkspace().orElse(""))
                        .setWorkspaceGeneration(
                                call.maybeWorkspace().map(generations).orElse(""))
                        .setAt(call.at())
                        .setActor(call.actor())
                        .setAction(one.action())
                        .setObject(one.object())
                        .setAccount(one.account().orElse(null))
                        .setAllowed(allowed)
                        .setSource(call.request().source().orElse(null))
                        .setDetails(one.details())
                        .build())
                .toList();
        return audit.record(events).toCompletableFuture();
    }

    private static String pathOf(Call call) {
        String target = call.request().target();
        int query = target.indexOf('?');
        return NUMBER.matcher(query < 0 ? target : target.substring(0, query)).replaceAll("/*$1");
    }
}
