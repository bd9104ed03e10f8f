package io.watchword.router.http.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.router.directory.Directory;
import io.watchword.router.directory.Principal;
import io.watchword.router.http.call.Call;
import io.watchword.router.http.call.Reply;
import io.watchword.router.http.call.Route;
import io.watchword.router.http.call.Route.Method;
import io.watchword.router.http.json.ScopeNames;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What the caller's key is good for, so that a page or a program can find its workspace. Thread-safe. */
public final class MeResource {

    private final Directory directory;

    public MeResource(Directory directory) {
        this.directory = directory;
    }

    /** Its calls. */
    public List<Route> routes() {
        return List.of(Route.anywhere(Method.GET, "/v1/me", this::me));
    }

    private CompletableFuture<Reply> me(Call call) {
        Principal who = call.who();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("key", who.keyId())
                .put("bootstrap", who.bootstrap())
                .put("workspace", who.bootstrap() ? null : who.workspace())
                .put("member", who.member().orElse(null))
                .put(
                        "role",
                        who.member()
                                .flatMap(member -> directory.member(who.workspace(), member))
                                .map(member -> member.getRole().name())
                                .orElse(null));
        ArrayNode scopes = json.putArray("scopes");
        who.scopes().stream().map(ScopeNames::of).sorted().forEach(scopes::add);
        ArrayNode accounts = json.putArray("accounts");
        who.accounts().stream().sorted().forEach(accounts::add);
        return Reply.ok(json).now();
    }
}
