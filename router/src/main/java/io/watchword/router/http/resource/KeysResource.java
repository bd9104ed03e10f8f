package io.watchword.router.http.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.router.directory.ApiKeys;
import io.watchword.router.directory.Directory;
import io.watchword.router.http.call.Call;
import io.watchword.router.http.call.Fields;
import io.watchword.router.http.call.Problem;
import io.watchword.router.http.call.Reply;
import io.watchword.router.http.call.Route;
import io.watchword.router.http.call.Route.Method;
import io.watchword.router.http.json.DirectoryJson;
import io.watchword.router.http.json.ScopeNames;
import io.watchword.schemas.Ids;
import io.watchword.schemas.avro.EntityKind;
import io.watchword.schemas.avro.KeyEntry;
import io.watchword.schemas.avro.PutKey;
import io.watchword.schemas.avro.Scope;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * API keys: made and shown once, listed without themselves, revoked. Whom they may act for is the directory's to decide.
 * Thread-safe.
 */
public final class KeysResource {

    private static final String ALL = "/v1/workspaces/{w}/keys";

    private static final int STILL_OUT = 202;

    private final UntoldKeys untold = new UntoldKeys();
    private final Access access;
    private final Directory directory;
    private final Decisions decisions;
    private final Entities entities;
    private final ApiKeys keys;

    public KeysResource(Access access, Directory directory, Decisions decisions, Entities entities, ApiKeys keys) {
        this.access = access;
        this.directory = directory;
        this.decisions = decisions;
        this.entities = entities;
        this.keys = keys;
    }

    /** Its calls. */
    public List<Route> routes() {
        return List.of(
                Route.anywhere(Method.POST, ALL, this::make),
                Route.anywhere(Method.GET, ALL, this::list),
                Route.anywhere(Method.GET, ALL + "/{k}", this::get),
                Route.anywhere(Method.DELETE, ALL + "/{k}", this::revoke));
    }

    private CompletableFuture<Reply> make(Call call) {
        access.requireKeeper(call);
        Fields fields = call.fields("label", "member", "scopes", "accounts", "expiresAt");
        Optional<String> member = fields.optionalText("member");
        List<Scope> scopes = scopes(fields);
        List<String> accounts = fields.texts("accounts");
        Optional<Instant> expiresAt = fields.time("expiresAt");
        String label = fields.optionalText("label").orElse("");
        if (expiresAt.isPresent() && !expiresAt.get().isAfter(call.at())) {
            fields.refuse("expiresAt", "must be later than now");
        }
        if (member.isEmpty() && accounts.isEmpty()) {
            fields.refuse("accounts", "must name the accounts of an automation");
        }
        fields.check();
        String id = Ids.uuidV7(call.at());
        String key = keys.generate();
        PutKey body = new PutKey(
                call.workspace(),
                id,
                ByteBuffer.wrap(ApiKeys.hash(key)),
                label,
                member.orElse(null),
                scopes,
                accounts,
                expiresAt.orElse(null));
        String location = "/v1/workspaces/" + call.workspace() + "/keys/" + id;
        return decisions
                .ofDirectory(call, body, location, event -> shownOnce(call, id, key, location))
                .thenApply(reply -> {
                    if (reply.status() == STILL_OUT) {
                        untold.keep(call, id, key);
                    }
                    return reply;
                });
    }

    private static List<Scope> scopes(Fields fields) {
        List<String> names = fields.texts("scopes");
        if (names.isEmpty()) {
            fields.refuse("scopes", "must name at least one");
        }
        List<Scope> scopes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Optional<Scope> scope = ScopeNames.scope(names.get(i));
            if (scope.isEmpty()) {
                fields.refuse("scopes[" + i + "]", "must be one of " + String.join(", ", ScopeNames.all()));
            } else if (!scopes.contains(scope.get())) {
                scopes.add(scope.get());
            }
        }
        return scopes;
    }

    private Reply shownOnce(Call call, String id, String key, String location) {
        ObjectNode json =
                directory.key(call.workspace(), id).map(DirectoryJson::of).orElseThrow(Problem::notFound);
        json.put("key", key);
        return Reply.json(201, json).with("Location", location);
    }

    private CompletableFuture<Reply> list(Call call) {
        access.workspace(call);
        return Reply.list(
                        directory.keys(call.workspace()).stream()
                                .filter(key -> access.maySee(call.who(), key))
                                .map(DirectoryJson::of)
                                .toList(),
                        Optional.empty())
                .now();
    }

    private Optional<KeyEntry> find(Call call) {
        return directory.key(call.workspace(), call.path("k")).filter(key -> access.maySee(call.who(), key));
    }

    private KeyEntry visible(Call call) {
        access.workspace(call);
        return find(call).orElseThrow(Problem::notFound);
    }

    private CompletableFuture<Reply> get(Call call) {
        access.workspace(call);
        Optional<String> key = untold.of(call, call.path("k"));
        Optional<ObjectNode> made = find(call).map(DirectoryJson::of);
        if (made.isEmpty() && key.isPresent()) {
            return Reply.accepted(call.request().target()).now();
        }
        ObjectNode json = made.orElseThrow(Problem::notFound);
        key.ifPresent(secret -> json.put("key", secret));
        return Reply.ok(json).now();
    }

    private CompletableFuture<Reply> revoke(Call call) {
        return entities.delete(call, EntityKind.KEY, visible(call).getId(), Optional.empty());
    }
}
