package io.watchword.router.http.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.router.directory.AccessRules.Use;
import io.watchword.router.directory.Directory;
import io.watchword.router.http.call.Call;
import io.watchword.router.http.call.Fields;
import io.watchword.router.http.call.Problem;
import io.watchword.router.http.call.Reply;
import io.watchword.router.http.call.Route;
import io.watchword.router.http.call.Route.Method;
import io.watchword.router.http.json.DirectoryJson;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.EntityKind;
import io.watchword.schemas.avro.PutAccount;
import io.watchword.schemas.avro.PutCollaborator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Accounts and whom they are shared with. Who manages the directory makes accounts; from then on they are their
 * owner's: a role alone neither shares nor takes one over, or it would open texts. Thread-safe.
 */
public final class AccountsResource {

    private static final String ALL = "/v1/workspaces/{w}/accounts";
    private static final String ONE = ALL + "/{a}";
    private static final String COLLABORATOR = ONE + "/collaborators/{m}";

    private final Access access;
    private final Directory directory;
    private final Entities entities;

    public AccountsResource(Access access, Directory directory, Entities entities) {
        this.access = access;
        this.directory = directory;
        this.entities = entities;
    }

    /** Its calls. */
    public List<Route> routes() {
        return List.of(
                Route.anywhere(Method.GET, ALL, this::list),
                Route.anywhere(Method.PUT, ONE, this::put),
                Route.anywhere(Method.GET, ONE, this::get),
                Route.anywhere(Method.DELETE, ONE, this::delete),
                Route.anywhere(Method.PUT, COLLABORATOR, this::share),
                Route.anywhere(Method.GET, COLLABORATOR, this::collaborator),
                Route.anywhere(Method.DELETE, COLLABORATOR, this::unshare));
    }

    private CompletableFuture<Reply> list(Call call) {
        access.workspace(call);
        List<ObjectNode> visible = directory.accounts(call.workspace()).stream()
                .filter(account -> access.maySee(call.who(), account))
                .map(DirectoryJson::of)
                .toList();
        return Reply.list(visible, Optional.empty()).now();
    }

    private CompletableFuture<Reply> put(Call call) {
        requireOwnerOrNone(call);
        Fields fields = call.fields("app", "label", "owner");
        PutAccount body = new PutAccount(
                call.workspace(),
                call.path("a"),
                fields.text("app"),
                fields.optionalText("label").orElse(call.path("a")),
                fields.text("owner"));
        fields.check();
        return entities.put(call, body, () -> entry(call));
    }

    /** What has an owner is his; what has none, or is not there yet, is for who manages the directory to ask for. */
    private void requireOwnerOrNone(Call call) {
        access.workspace(call);
        if (directory
                .account(call.workspace(), call.path("a"))
                .filter(account -> !account.getOwner().isEmpty())
                .isPresent()) {
            access.account(call, Use.MANAGE_ACCOUNT);
        } else {
            access.requireDirectory(call);
        }
    }

    private Optional<ObjectNode> entry(Call call) {
        return directory.account(call.workspace(), call.path("a")).map(DirectoryJson::of);
    }

    private CompletableFuture<Reply> get(Call call) {
        return Reply.ok(DirectoryJson.of(visible(call))).now();
    }

    private AccountEntry visible(Call call) {
        access.workspace(call);
        return directory
                .account(call.workspace(), call.path("a"))
                .filter(account -> access.maySee(call.who(), account))
                .orElseThrow(Problem::notFound);
    }

    private CompletableFuture<Reply> delete(Call call) {
        requireOwnerOrNone(call);
        return entities.delete(call, EntityKind.ACCOUNT, call.path("a"), Optional.empty());
    }

    private CompletableFuture<Reply> share(Call call) {
        access.account(call, Use.MANAGE_ACCOUNT);
        call.fields().check();
        PutCollaborator body = new PutCollaborator(call.workspace(), call.path("a"), call.path("m"));
        return entities.put(call, body, () -> entry(call));
    }

    private CompletableFuture<Reply> collaborator(Call call) {
        AccountEntry account = visible(call);
        access.require(() -> account.getCollaborators().contains(call.path("m")));
        return Reply.ok(DirectoryJson.collaborator(account, call.path("m"))).now();
    }

    private CompletableFuture<Reply> unshare(Call call) {
        requireOwnerOrNone(call);
        return entities.delete(call, EntityKind.COLLABORATOR, call.path("m"), Optional.of(call.path("a")));
    }
}
