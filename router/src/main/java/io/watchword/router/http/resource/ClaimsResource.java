package io.watchword.router.http.resource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.router.claims.Claim;
import io.watchword.router.claims.Claims;
import io.watchword.router.claims.Ruling;
import io.watchword.router.directory.AccessRules.Use;
import io.watchword.router.http.call.Call;
import io.watchword.router.http.call.Fields;
import io.watchword.router.http.call.Problem;
import io.watchword.router.http.call.Reply;
import io.watchword.router.http.call.Route;
import io.watchword.router.http.call.Route.Method;
import io.watchword.router.http.call.Times;
import io.watchword.router.view.Inbox;
import io.watchword.schemas.Ids;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import io.watchword.schemas.avro.ClaimOutcome;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.Complete;
import io.watchword.schemas.avro.Release;
import io.watchword.schemas.avro.WorkspaceCommand;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecordBase;

/** Claims: of several automations that wait for the same code, one gets to type it in. Thread-safe. */
public final class ClaimsResource {

    /** Ends the claim of who has lost the account meanwhile. */
    private static final Actor SYSTEM = new Actor(ActorKind.SYSTEM, "claims", null);

    private static final String OF_CODE = "/v1/workspaces/{w}/codes/{id}/claims";
    private static final String ONE = "/v1/workspaces/{w}/claims/{id}";
    private static final int LEASE_SECONDS_MIN = 5;
    private static final int LEASE_SECONDS_MAX = 600;
    private static final int LEASE_SECONDS_DEFAULT = 60;

    private final Access access;
    private final Inbox inbox;
    private final Claims claims;
    private final Decisions decisions;

    public ClaimsResource(Access access, Inbox inbox, Claims claims, Decisions decisions) {
        this.access = access;
        this.inbox = inbox;
        this.claims = claims;
        this.decisions = decisions;
    }

    /** Its calls. */
    public List<Route> routes() {
        return List.of(
                Route.atOwner(Method.POST, OF_CODE, this::claim),
                Route.anywhere(Method.POST, ONE + "/complete", this::complete),
                Route.anywhere(Method.GET, ONE, this::get),
                Route.anywhere(Method.DELETE, ONE, this::release));
    }

    private CompletableFuture<Reply> claim(Call call) {
        Code code = code(call);
        Fields fields = call.fields("leaseSeconds");
        int leaseSeconds = fields.whole("leaseSeconds", LEASE_SECONDS_MIN, LEASE_SECONDS_MAX)
                .orElse(LEASE_SECONDS_DEFAULT);
        fields.check();
        if (!call.at().isBefore(code.getExpiresAt())) {
            throw Problem.gone("The code has expired.");
        }
        String id = Ids.uuidV7(call.at());
        String location = location(call, id);
        var body = new io.watchword.schemas.avro.Claim(id, code.getId(), leaseSeconds);
        CompletableFuture<Reply> reply = submit(call, body)
                .thenCompose(ruling -> ruling instanceof Ruling.Taken taken
                                && !access.claims(call.workspace(), taken.by().holder(), code, call.at())
                        ? submit(call, SYSTEM, new Release(taken.by().id())).thenCompose(freed -> submit(call, body))
                        : CompletableFuture.completedFuture(ruling))
                .thenApply(ruling ->
                        answer(ruling, claim -> Reply.json(201, json(claim)).with("Location", location)));
        return decisions.orAccepted(reply, location);
    }

    /** A code is known by its message, as its id says. */
    private Code code(Call call) {
        access.workspace(call);
        String id = call.path("id");
        int end = id.lastIndexOf('-');
        Code code = inbox.message(call.workspace(), end < 0 ? id : id.substring(0, end)).stream()
                .flatMap(message -> message.getCodes().stream())
                .filter(one -> one.getId().equals(id))
                .filter(access.codes(call.who(), Use.CLAIM_CODES))
                .findFirst()
                .orElseThrow(Problem::notFound);
        access.account(call, code.getAccount(), Use.CLAIM_CODES);
        return code;
    }

    /** For its holder: what became of it, and whether it was granted where that was still out. */
    private CompletableFuture<Reply> get(Call call) {
        access.workspace(call);
        return Reply.ok(json(claims.find(call.workspace(), call.path("id"))
                        .filter(claim -> claim.holder().equals(call.actor()))
                        .orElseThrow(Problem::notFound)))
                .now();
    }

    private CompletableFuture<Reply> complete(Call call) {
        access.workspace(call);
        Fields fields = call.fields("outcome");
        ClaimOutcome outcome = fields.neededChoice("outcome", ClaimOutcome.UNUSED);
        fields.check();
        return rule(
                call,
                new Complete(call.path("id"), outcome),
                location(call, call.path("id")),
                claim -> Reply.ok(json(claim)));
    }

    private CompletableFuture<Reply> release(Call call) {
        access.workspace(call);
        return rule(call, new Release(call.path("id")), location(call, call.path("id")), claim -> Reply.none());
    }

    private static String location(Call call, String id) {
        return "/v1/workspaces/" + call.workspace() + "/claims/" + id;
    }

    private CompletableFuture<Reply> rule(
            Call call, SpecificRecordBase body, String location, Function<Claim, Reply> done) {
        return decisions.orAccepted(submit(call, body).thenApply(ruling -> answer(ruling, done)), location);
    }

    private CompletableFuture<Ruling> submit(Call call, SpecificRecordBase body) {
        return submit(call, call.actor(), body);
    }

    private CompletableFuture<Ruling> submit(Call call, Actor actor, SpecificRecordBase body) {
        return claims.submit(new WorkspaceCommand(Ids.uuidV7(call.at()), call.workspace(), actor, call.at(), body));
    }

    private static Reply answer(Ruling ruling, Function<Claim, Reply> done) {
        if (ruling instanceof Ruling.Done made) {
            return done.apply(made.claim());
        }
        if (ruling instanceof Ruling.Taken taken) {
            Claim by = taken.by();
            String member = by.holder().getMember();
            throw Problem.conflict("The code is claimed, or used up.")
                    .with("reason", by.state().name())
                    .with("holder", member == null ? by.holder().getId() : member)
                    .with("leaseUntil", Times.written(by.leaseUntil()));
        }
        if (ruling instanceof Ruling.Ended ended) {
            throw Problem.conflict("The claim has ended.")
                    .with("reason", ended.claim().state().name());
        }
        throw Problem.notFound();
    }

    private static ObjectNode json(Claim claim) {
        String member = claim.holder().getMember();
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", claim.id())
                .put("codeId", claim.codeId())
                .put("holder", member == null ? claim.holder().getId() : member)
                .put("leaseUntil", Times.written(claim.leaseUntil()))
                .put("state", claim.state().name());
    }
}
