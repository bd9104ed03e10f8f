package io.watchword.router.http.resource;

import io.watchword.router.directory.Directory;
import io.watchword.router.http.call.Call;
import io.watchword.router.http.call.Fields;
import io.watchword.router.http.call.Problem;
import io.watchword.router.http.call.Reply;
import io.watchword.router.http.call.Route;
import io.watchword.router.http.call.Route.Method;
import io.watchword.router.http.json.DirectoryJson;
import io.watchword.schemas.avro.EntityKind;
import io.watchword.schemas.avro.MemberEntry;
import io.watchword.schemas.avro.PutMember;
import io.watchword.schemas.avro.PutWorkspace;
import io.watchword.schemas.avro.Role;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Workspaces, which the operator makes, and their members. Thread-safe. */
public final class WorkspacesResource {

    private static final String ALL = "/v1/workspaces";
    private static final String ONE = ALL + "/{w}";
    private static final String MEMBER = ONE + "/members/{m}";

    private final Access access;
    private final Directory directory;
    private final Entities entities;

    public WorkspacesResource(Access access, Directory directory, Entities entities) {
        this.access = access;
        this.directory = directory;
        this.entities = entities;
    }

    /** Its calls. */
    public List<Route> routes() {
        return List.of(
                Route.anywhere(Method.PUT, ONE, this::put),
                Route.anywhere(Method.GET, ONE, this::get),
                Route.anywhere(Method.DELETE, ONE, this::delete),
                Route.anywhere(Method.GET, ONE + "/members", this::members),
                Route.anywhere(Method.PUT, MEMBER, this::putMember),
                Route.anywhere(Method.GET, MEMBER, this::member),
                Route.anywhere(Method.DELETE, MEMBER, this::deleteMember));
    }

    private CompletableFuture<Reply> put(Call call) {
        if (directory.workspace(call.workspace()).isPresent()) {
            access.requireDirectory(call);
        } else {
            access.requireOperator(call);
        }
        Fields fields = call.fields("name", "historyToNewOwner");
        String name = fields.optionalText("name").orElse(call.workspace());
        Boolean history = fields.optionalFlag("historyToNewOwner").orElse(null);
        fields.check();
        return entities.put(
                call,
                new PutWorkspace(call.workspace(), name, history),
                () -> directory.workspace(call.workspace()).map(DirectoryJson::of));
    }

    private CompletableFuture<Reply> get(Call call) {
        return Reply.ok(DirectoryJson.of(access.workspace(call))).now();
    }

    private CompletableFuture<Reply> delete(Call call) {
        access.requireOperator(call);
        access.workspace(call);
        return entities.delete(call, EntityKind.WORKSPACE, call.workspace(), Optional.empty());
    }

    private CompletableFuture<Reply> members(Call call) {
        access.workspace(call);
        return Reply.list(
                        directory.members(call.workspace()).stream()
                                .map(DirectoryJson::of)
                                .toList(),
                        Optional.empty())
                .now();
    }

    private CompletableFuture<Reply> putMember(Call call) {
        access.requireDirectory(call);
        Fields fields = call.fields("role");
        Role role = fields.neededChoice("role", Role.USER);
        fields.check();
        return entities.put(
                call,
                new PutMember(call.workspace(), call.path("m"), role),
                () -> entry(call).map(DirectoryJson::of));
    }

    private CompletableFuture<Reply> member(Call call) {
        access.workspace(call);
        return Reply.ok(DirectoryJson.of(entry(call).orElseThrow(Problem::notFound)))
                .now();
    }

    private Optional<MemberEntry> entry(Call call) {
        return directory.member(call.workspace(), call.path("m"));
    }

    private CompletableFuture<Reply> deleteMember(Call call) {
        access.requireDirectory(call);
        return entities.delete(call, EntityKind.MEMBER, call.path("m"), Optional.empty());
    }
}
