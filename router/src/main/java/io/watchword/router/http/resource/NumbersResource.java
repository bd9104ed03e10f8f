package io.watchword.router.http.resource;

import io.watchword.router.directory.AccessRules.Use;
import io.watchword.router.directory.Directory;
import io.watchword.router.http.call.Call;
import io.watchword.router.http.call.Fields;
import io.watchword.router.http.call.Problem;
import io.watchword.router.http.call.Reply;
import io.watchword.router.http.call.Route;
import io.watchword.router.http.call.Route.Method;
import io.watchword.router.http.json.DirectoryJson;
import io.watchword.schemas.Msisdn;
import io.watchword.schemas.avro.Association;
import io.watchword.schemas.avro.DirectoryEvent;
import io.watchword.schemas.avro.EntityKind;
import io.watchword.schemas.avro.LineType;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.PutAssociation;
import io.watchword.schemas.avro.PutNumber;
import io.watchword.schemas.avro.SenderPolicy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The numbers of a workspace, and which accounts use them. Thread-safe. */
public final class NumbersResource {

    private static final String ALL = "/v1/workspaces/{w}/numbers";
    private static final String ONE = ALL + "/{msisdn}";
    private static final String OF_ACCOUNT = "/v1/workspaces/{w}/accounts/{a}/numbers";

    private final Access access;
    private final Directory directory;
    private final Entities entities;

    public NumbersResource(Access access, Directory directory, Entities entities) {
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
                Route.anywhere(Method.DELETE, ONE, this::release),
                Route.anywhere(Method.PUT, OF_ACCOUNT + "/{msisdn}", this::associate),
                Route.anywhere(Method.GET, OF_ACCOUNT + "/{msisdn}", this::association),
                Route.anywhere(Method.DELETE, OF_ACCOUNT + "/{msisdn}", this::dissociate));
    }

    private static String number(Call call) {
        return Msisdn.parse(call.path("msisdn"))
                .map(Msisdn::e164)
                .orElseThrow(() -> Problem.invalid("msisdn", "must be a phone number in international form"));
    }

    private CompletableFuture<Reply> list(Call call) {
        access.requireDirectory(call);
        return Reply.list(
                        directory.numbers(call.workspace()).stream()
                                .map(DirectoryJson::of)
                                .toList(),
                        Optional.empty())
                .now();
    }

    private CompletableFuture<Reply> put(Call call) {
        access.requireDirectory(call);
        String number = number(call);
        Fields fields = call.fields("lineType");
        LineType lineType = fields.choice("lineType", LineType.UNKNOWN);
        fields.check();
        return entities.put(
                call,
                new PutNumber(call.workspace(), number, lineType),
                () -> entry(call, number).map(DirectoryJson::of));
    }

    private Optional<NumberEntry> entry(Call call, String number) {
        return directory.number(number).filter(entry -> entry.getWorkspace().equals(call.workspace()));
    }

    private CompletableFuture<Reply> get(Call call) {
        access.requireDirectory(call);
        return Reply.ok(DirectoryJson.of(entry(call, number(call)).orElseThrow(Problem::notFound)))
                .now();
    }

    private CompletableFuture<Reply> release(Call call) {
        access.requireDirectory(call);
        return entities.delete(call, EntityKind.NUMBER, number(call), Optional.empty());
    }

    private CompletableFuture<Reply> associate(Call call) {
        access.account(call, Use.MANAGE_ACCOUNT);
        String number = number(call);
        Fields fields = call.fields("active", "senderPolicy", "senders");
        PutAssociation body = new PutAssociation(
                call.workspace(),
                call.path("a"),
                number,
                fields.flag("active"),
                fields.choice("senderPolicy", SenderPolicy.PREFER),
                fields.texts("senders"));
        fields.check();
        return entities.put(call, body, () -> entryOf(call, number).map(DirectoryJson::of), NumbersResource::asked);
    }

    /** Where others decide, or seem to: what became of it is looked for at the request. */
    private static Optional<Reply> asked(Call call, DirectoryEvent event) {
        return Optional.ofNullable(event.getDetails().get("request"))
                .map(id -> Reply.accepted("/v1/workspaces/" + call.workspace() + "/number-requests/" + id));
    }

    private Optional<Association> entryOf(Call call, String number) {
        return entry(call, number).stream()
                .flatMap(entry -> entry.getAssociations().stream())
                .filter(association -> association.getAccount().equals(call.path("a")))
                .findFirst();
    }

    private CompletableFuture<Reply> association(Call call) {
        access.workspace(call);
        var unused = directory
                .account(call.workspace(), call.path("a"))
                .filter(account -> access.maySee(call.who(), account))
                .orElseThrow(Problem::notFound);
        return Reply.ok(DirectoryJson.of(entryOf(call, number(call)).orElseThrow(Problem::notFound)))
                .now();
    }

    private CompletableFuture<Reply> dissociate(Call call) {
        access.account(call, Use.MANAGE_ACCOUNT);
        return entities.delete(call, EntityKind.ASSOCIATION, number(call), Optional.of(call.path("a")));
    }
}
