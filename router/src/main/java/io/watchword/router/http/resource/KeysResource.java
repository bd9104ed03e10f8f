package io.watchword.router.http.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.router.directory.AccessRules.Use;
import io.watchword.router.directory.ApiKeys;
import io.watchword.router.directory.Directory;
import io.watchword.router.directory.Principal;
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
import io.watchword.schemas.avro.PutKey;
import io.watchword.schemas.avro.Scope;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * API keys: made and shown once, listed without themselves, revoked. Nobody makes a key that reaches further than his
 * own: its scopes are among his, and what opens texts and codes is for himself, or for accounts that he owns. The
 * operator alone is free of that. Thread-safe.
 */
public final class KeysResource {

    private static final String ALL = "/v1/workspaces/{w}/keys";
    private static final Set<Scope> OPENING_SECRETS =
            EnumSet.of(Scope.MESSAGES_READ, Scope.CODES_READ, Scope.CODES_CLAIM, Scope.ENROLLMENTS_WRITE);

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
        access.requireAdmin(call);
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
        requireWithinReach(call, fields, member, scopes, accounts);
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

    private void requireWithinReach(
            Call call, Fields fields, Optional<String> member, List<Scope> scopes, List<String> accounts) {
        Principal who = call.who();
        if (who.bootstrap()) {
            return;
        }
        if (!who.scopes().containsAll(scopes)) {
            fields.refuse("scopes", "must be among those of the key that asks");
        }
        if (!who.accounts().isEmpty() && (accounts.isEmpty() || !who.accounts().containsAll(accounts))) {
            fields.refuse("accounts", "must be among those of the key that asks");
        }
        boolean opening = scopes.stream().anyMatch(OPENING_SECRETS::contains);
        boolean forHimself = member.isPresent() && member.equals(who.member());
        boolean forHisAutomation = member.isEmpty()
                && accounts.stream()
                        .allMatch(id -> directory
                                .account(call.workspace(), id)
                                .filter(account -> access.may(who, Use.MANAGE_ACCOUNT, account))
                                .isPresent());
        if (opening && !forHimself && !forHisAutomation) {
            fields.refuse("scopes", "that open texts or codes need the member himself, or the owner of the accounts");
        }
    }

    private Reply shownOnce(Call call, String id, String key, String location) {
        ObjectNode json =
                directory.key(call.workspace(), id).map(DirectoryJson::of).orElseThrow(Problem::notFound);
        json.put("key", key);
        return Reply.json(201, json).with("Location", location);
    }

    private CompletableFuture<Reply> list(Call call) {
        access.requireAdmin(call);
        return Reply.list(
                        directory.keys(call.workspace()).stream()
                                .map(DirectoryJson::of)
                                .toList(),
                        Optional.empty())
                .now();
    }

    private CompletableFuture<Reply> get(Call call) {
        access.requireAdmin(call);
        Optional<String> key = untold.of(call, call.path("k"));
        Optional<ObjectNode> made =
                directory.key(call.workspace(), call.path("k")).map(DirectoryJson::of);
        if (made.isEmpty() && key.isPresent()) {
            return Reply.accepted(call.request().target()).now();
        }
        ObjectNode json = made.orElseThrow(Problem::notFound);
        key.ifPresent(secret -> json.put("key", secret));
        return Reply.ok(json).now();
    }

    private CompletableFuture<Reply> revoke(Call call) {
        access.requireAdmin(call);
        return entities.delete(call, EntityKind.KEY, call.path("k"), Optional.empty());
    }
}
