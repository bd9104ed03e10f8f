package io.watchword.router.http.call;

import io.watchword.router.http.audit.Audit;
import io.watchword.router.http.audit.Disclosure;
import io.watchword.schemas.Ids;
import io.watchword.schemas.avro.AuditEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Puts on record what a call tells and changes, before its answer leaves: every secret told, every account refused,
 * every change, and every use of the bootstrap key. Thread-safe.
 */
public final class AuditTrail {

    private final Audit audit;
    private final HttpMetrics metrics;

    public AuditTrail(Audit audit, HttpMetrics metrics) {
        this.audit = audit;
        this.metrics = metrics;
    }

    /** The answer once it is on record; 503 where it cannot be. */
    CompletableFuture<Reply> recorded(Call call, Reply reply) {
        boolean done = reply.status() < 300;
        List<Disclosure> told = new ArrayList<>(reply.disclosures());
        boolean change = call.route().method() != Route.Method.GET;
        if (call.who().bootstrap() || (change && done)) {
            told.add(new Disclosure(call.route().name(), pathOf(call), Optional.empty()));
        }
        if (done) {
            metrics.readsAllowed(reply.disclosures().size());
        }
        return record(call, told, done)
                .handle((stored, failure) -> failure == null
                        ? reply
                        : Failures.asReply(Problem.unavailable("The audit record could not be stored.")));
    }

    /** Stores what is told beside an answer, as on a stream. */
    public CompletableFuture<Void> told(Call call, Disclosure told) {
        metrics.readsAllowed(1);
        return record(call, List.of(told), true);
    }

    private CompletableFuture<Void> record(Call call, List<Disclosure> told, boolean allowed) {
        if (told.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        List<AuditEvent> events = told.stream()
                .map(one -> new AuditEvent(
                        Ids.uuidV7(call.at()),
                        call.maybeWorkspace().orElse(""),
                        call.at(),
                        call.actor(),
                        one.action(),
                        one.object(),
                        one.account().orElse(null),
                        allowed))
                .toList();
        return audit.record(events).toCompletableFuture();
    }

    private static String pathOf(Call call) {
        String target = call.request().target();
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }
}
