package io.watchword.router.http.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.router.directory.AccessRules.Use;
import io.watchword.router.directory.Directory;
import io.watchword.router.directory.rules.RequestRules;
import io.watchword.router.http.call.Call;
import io.watchword.router.http.call.Problem;
import io.watchword.router.http.call.Reply;
import io.watchword.router.http.call.Route;
import io.watchword.router.http.call.Route.Method;
import io.watchword.router.http.call.Times;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.DecideNumberRequest;
import io.watchword.schemas.avro.NumberRequest;
import io.watchword.schemas.avro.RequestDecision;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Requests of accounts to use numbers that others use: seen by who asks, and by the owners who decide. Who asks is told
 * nothing but that it is open, for as long as nobody has agreed. Thread-safe.
 */
public final class RequestsResource {

    private static final String ALL = "/v1/workspaces/{w}/number-requests";
    private static final String ONE = ALL + "/{id}";

    private final Access access;
    private final Directory directory;
    private final Decisions decisions;

    public RequestsResource(Access access, Directory directory, Decisions decisions) {
        this.access = access;
        this.directory = directory;
        this.decisions = decisions;
    }

    /** Its calls. */
    public List<Route> routes() {
        return List.of(
                Route.anywhere(Method.GET, ALL, this::list),
                Route.anywhere(Method.GET, ONE, this::get),
                Route.anywhere(Method.POST, ONE + "/approve", call -> decide(call, RequestDecision.APPROVE)),
                Route.anywhere(Method.POST, ONE + "/decline", call -> decide(call, RequestDecision.DECLINE)),
                Route.anywhere(Method.DELETE, ONE, call -> decide(call, RequestDecision.WITHDRAW)));
    }

    /** A request, with what the caller has to do with it. */
    private record Seen(AccountEntry asking, NumberRequest request, boolean his, List<AccountEntry> decidesFor) {}

    private CompletableFuture<Reply> list(Call call) {
        access.workspace(call);
        return Reply.list(visible(call).map(RequestsResource::json).toList(), Optional.empty())
                .now();
    }

    private CompletableFuture<Reply> get(Call call) {
        return Reply.ok(json(one(call))).now();
    }

    private Seen one(Call call) {
        access.workspace(call);
        return visible(call)
                .filter(seen -> seen.request.getId().equals(call.path("id")))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private Stream<Seen> visible(Call call) {
        return directory.accounts(call.workspace()).stream()
                .flatMap(asking -> asking.getRequests().stream()
                        .filter(request -> !RequestRules.isOver(request, call.at()))
                        .map(request -> seen(call, asking, request)))
                .filter(seen -> seen.his || !seen.decidesFor.isEmpty());
    }

    private Seen seen(Call call, AccountEntry asking, NumberRequest request) {
        List<AccountEntry> decidesFor = directory.number(request.getNumber()).stream()
                .filter(number -> number.getWorkspace().equals(call.workspace()))
                .flatMap(number -> number.getAssociations().stream())
                .flatMap(association -> directory.account(call.workspace(), association.getAccount()).stream())
                .filter(account -> access.may(call.who(), Use.MANAGE_ACCOUNT, account))
                .toList();
        return new Seen(asking, request, access.may(call.who(), Use.MANAGE_ACCOUNT, asking), decidesFor);
    }

    private static ObjectNode json(Seen seen) {
        NumberRequest request = seen.request;
        boolean declined = request.getDeclined() && !seen.decidesFor.isEmpty();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", request.getId())
                .put("account", seen.asking.getId())
                .put("number", request.getNumber())
                .put("state", declined ? "DECLINED" : "PENDING")
                .put("askedBy", request.getAskedBy().getMember())
                .put("askedAt", Times.written(request.getAskedAt()))
                .put("endsAt", Times.written(RequestRules.endOf(request)))
                .put("senderPolicy", request.getPolicy().name())
                .put("yours", seen.his);
        ArrayNode senders = json.putArray("senders");
        request.getSenders().forEach(senders::add);
        ArrayNode waiting = json.putArray("waitsForYourAccounts");
        seen.decidesFor.stream()
                .filter(account -> !RequestRules.hasAgreed(request, account))
                .forEach(account -> waiting.add(account.getId()));
        return json;
    }

    private CompletableFuture<Reply> decide(Call call, RequestDecision decision) {
        Seen seen = one(call);
        if (decision != RequestDecision.WITHDRAW) {
            call.fields().check();
        }
        var body = new DecideNumberRequest(call.workspace(), seen.request.getId(), decision);
        String location = "/v1/workspaces/" + call.workspace() + "/number-requests/" + seen.request.getId();
        return decisions.ofDirectory(
                call,
                body,
                location,
                event -> decision == RequestDecision.WITHDRAW ? Reply.none() : Reply.ok(after(call, seen)));
    }

    /** The request as it stands; as APPROVED where it is no longer there because all have agreed. */
    private ObjectNode after(Call call, Seen before) {
        return visible(call)
                .filter(seen -> seen.request.getId().equals(before.request.getId()))
                .findFirst()
                .map(RequestsResource::json)
                .orElseGet(() -> {
                    ObjectNode json = json(before).put("state", "APPROVED");
                    json.putArray("waitsForYourAccounts");
                    return json;
                });
    }
}
