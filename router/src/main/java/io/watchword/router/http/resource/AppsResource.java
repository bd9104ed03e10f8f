package io.watchword.router.http.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.router.directory.Directory;
import io.watchword.router.http.call.Call;
import io.watchword.router.http.call.Fields;
import io.watchword.router.http.call.Problem;
import io.watchword.router.http.call.Reply;
import io.watchword.router.http.call.Route;
import io.watchword.router.http.call.Route.Method;
import io.watchword.router.http.json.DirectoryJson;
import io.watchword.schemas.avro.AppEntry;
import io.watchword.schemas.avro.EntityKind;
import io.watchword.schemas.avro.PutApp;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Apps: the global catalogue, which everybody reads and the operator writes, and those of a workspace. Thread-safe. */
public final class AppsResource {

    private static final String GLOBAL = "/v1/apps";
    private static final String OWN = "/v1/workspaces/{w}/apps";
    private static final int VALIDITY_SECONDS_MIN = 30;
    private static final int VALIDITY_SECONDS_MAX = 86_400;

    private final Access access;
    private final Directory directory;
    private final Entities entities;

    public AppsResource(Access access, Directory directory, Entities entities) {
        this.access = access;
        this.directory = directory;
        this.entities = entities;
    }

    /** Its calls. */
    public List<Route> routes() {
        return List.of(
                Route.anywhere(Method.GET, GLOBAL, this::catalogue),
                Route.anywhere(Method.PUT, GLOBAL + "/{p}", this::putGlobal),
                Route.anywhere(Method.GET, GLOBAL + "/{p}", this::global),
                Route.anywhere(Method.DELETE, GLOBAL + "/{p}", this::deleteGlobal),
                Route.anywhere(Method.GET, OWN, this::ofWorkspace),
                Route.anywhere(Method.PUT, OWN + "/{p}", this::put),
                Route.anywhere(Method.GET, OWN + "/{p}", this::get),
                Route.anywhere(Method.DELETE, OWN + "/{p}", this::delete));
    }

    private CompletableFuture<Reply> catalogue(Call call) {
        return list(directory.globalApps().stream());
    }

    private CompletableFuture<Reply> ofWorkspace(Call call) {
        access.workspace(call);
        return list(Stream.concat(directory.apps(call.workspace()).stream(), directory.globalApps().stream()));
    }

    private static CompletableFuture<Reply> list(Stream<AppEntry> apps) {
        return Reply.list(apps.map(DirectoryJson::of).toList(), Optional.empty())
                .now();
    }

    private CompletableFuture<Reply> putGlobal(Call call) {
        access.requireOperator(call);
        return put(call, Optional.empty());
    }

    private CompletableFuture<Reply> put(Call call) {
        access.requireDirectory(call);
        return put(call, Optional.of(call.workspace()));
    }

    private CompletableFuture<Reply> put(Call call, Optional<String> workspace) {
        Fields fields = call.fields("name", "domains", "senders", "codeValiditySeconds");
        PutApp body = new PutApp(
                workspace.orElse(null),
                call.path("p"),
                fields.optionalText("name").orElse(call.path("p")),
                fields.texts("domains"),
                fields.texts("senders"),
                fields.whole("codeValiditySeconds", VALIDITY_SECONDS_MIN, VALIDITY_SECONDS_MAX)
                        .orElse(null));
        fields.check();
        return entities.put(call, body, () -> entry(call, workspace));
    }

    private Optional<ObjectNode> entry(Call call, Optional<String> workspace) {
        return workspace
                .map(own -> directory.app(own, call.path("p")))
                .orElseGet(() -> directory.globalApp(call.path("p")))
                .map(DirectoryJson::of);
    }

    private CompletableFuture<Reply> global(Call call) {
        return Reply.ok(entry(call, Optional.empty()).orElseThrow(Problem::notFound))
                .now();
    }

    private CompletableFuture<Reply> get(Call call) {
        access.workspace(call);
        return Reply.ok(entry(call, Optional.of(call.workspace())).orElseThrow(Problem::notFound))
                .now();
    }

    private CompletableFuture<Reply> deleteGlobal(Call call) {
        access.requireOperator(call);
        return entities.delete(call, EntityKind.APP, call.path("p"), Optional.empty());
    }

    private CompletableFuture<Reply> delete(Call call) {
        access.requireDirectory(call);
        return entities.delete(call, EntityKind.APP, call.path("p"), Optional.empty());
    }
}
