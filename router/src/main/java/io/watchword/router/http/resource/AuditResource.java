package io.watchword.router.http.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.router.http.audit.Audit;
import io.watchword.router.http.call.Call;
import io.watchword.router.http.call.Query;
import io.watchword.router.http.call.Reply;
import io.watchword.router.http.call.Route;
import io.watchword.router.http.call.Route.Method;
import io.watchword.router.http.json.AuditJson;
import io.watchword.schemas.avro.AuditEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * Who read and changed what in a workspace, for its administrators; what went on in one that had the id before, for the
 * operator alone. Thread-safe.
 */
public final class AuditResource {

    private static final String[] PARAMETERS = {"from", "to", "cursor", "limit"};
    private static final Duration FROM_DEFAULT = Duration.ofHours(24);

    private final Access access;
    private final Audit audit;

    public AuditResource(Access access, Audit audit) {
        this.access = access;
        this.audit = audit;
    }

    /** Its calls. */
    public List<Route> routes() {
        return List.of(
                Route.anywhere(Method.GET, "/v1/workspaces/{w}/audit", this::ofWorkspace, PARAMETERS),
                Route.anywhere(Method.GET, "/v1/admin/audit", this::ofInstallation, PARAMETERS));
    }

    /** What belongs to no workspace: failed logins, the global catalogue, the operator's own calls. */
    private CompletableFuture<Reply> ofInstallation(Call call) {
        access.requireOperator(call);
        return list(call, "", event -> true);
    }

    private CompletableFuture<Reply> ofWorkspace(Call call) {
        access.requireAdmin(call);
        String generation = access.workspace(call).getGeneration();
        return list(
                call,
                call.workspace(),
                event ->
                        call.who().bootstrap() || event.getWorkspaceGeneration().equals(generation));
    }

    private CompletableFuture<Reply> list(Call call, String workspace, Predicate<AuditEvent> visible) {
        Query query = call.query();
        Instant from = query.time("from").orElse(call.at().minus(FROM_DEFAULT));
        Instant to = query.time("to").orElse(call.at());
        Optional<String> cursor = query.text("cursor");
        int limit = query.limit();
        query.check();
        return audit.read(workspace, from, to, cursor, limit)
                .thenApply(page -> {
                    List<ObjectNode> items = page.items().stream()
                            .filter(visible)
                            .map(AuditJson::of)
                            .toList();
                    return Reply.list(items, page.next());
                })
                .toCompletableFuture();
    }
}
