package io.watchword.router.http.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.router.http.audit.Audit;
import io.watchword.router.http.call.Call;
import io.watchword.router.http.call.Query;
import io.watchword.router.http.call.Reply;
import io.watchword.router.http.call.Route;
import io.watchword.router.http.call.Route.Method;
import io.watchword.router.http.json.AuditJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Who read and changed what in a workspace, for its administrators. Thread-safe. */
public final class AuditResource {

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
                Route.anywhere(Method.GET, "/v1/workspaces/{w}/audit", this::list, "from", "to", "cursor", "limit"));
    }

    private CompletableFuture<Reply> list(Call call) {
        access.requireAdmin(call);
        Query query = call.query();
        Instant from = query.time("from").orElse(call.at().minus(FROM_DEFAULT));
        Instant to = query.time("to").orElse(call.at());
        Optional<String> cursor = query.text("cursor");
        int limit = query.limit();
        query.check();
        return audit.read(call.workspace(), from, to, cursor, limit)
                .thenApply(page -> {
                    List<ObjectNode> items =
                            page.items().stream().map(AuditJson::of).toList();
                    return Reply.list(items, page.next());
                })
                .toCompletableFuture();
    }
}
