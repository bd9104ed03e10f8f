package io.watchword.router.http.resource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.router.directory.AccessRules.Use;
import io.watchword.router.directory.Directory;
import io.watchword.router.fanout.Subscriptions;
import io.watchword.router.http.audit.Disclosure;
import io.watchword.router.http.call.Call;
import io.watchword.router.http.call.Fields;
import io.watchword.router.http.call.Problem;
import io.watchword.router.http.call.Reply;
import io.watchword.router.http.call.Route;
import io.watchword.router.http.call.Route.Method;
import io.watchword.router.http.json.DirectoryJson;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.DirectoryEvent;
import io.watchword.schemas.avro.SubscriptionEntry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * Kafka subscribers. A subscription hands codes out for good, so that it takes the owner of every account that it names
 * to open one; to end one, the owner of any, or who manages the workspace's directory. Thread-safe.
 */
public final class SubscriptionsResource {

    private static final String ALL = "/v1/workspaces/{w}/subscriptions";

    /** The cluster makes or deletes a topic, a user and rights. */
    private static final Duration OF_THE_CLUSTER = Duration.ofSeconds(15);

    private final Access access;
    private final Directory directory;
    private final Subscriptions subscriptions;
    private final Decisions decisions;

    public SubscriptionsResource(Access access, Directory directory, Subscriptions subscriptions, Decisions decisions) {
        this.access = access;
        this.directory = directory;
        this.subscriptions = subscriptions;
        this.decisions = decisions;
    }

    /** Its calls. */
    public List<Route> routes() {
        return List.of(
                Route.anywhere(Method.POST, ALL, this::open).within(OF_THE_CLUSTER),
                Route.anywhere(Method.GET, ALL, this::list),
                Route.anywhere(Method.GET, ALL + "/{s}", this::get),
                Route.anywhere(Method.DELETE, ALL + "/{s}", this::end).within(OF_THE_CLUSTER));
    }

    private CompletableFuture<Reply> open(Call call) {
        access.workspace(call);
        Fields fields = call.fields("accounts");
        List<String> accounts = fields.texts("accounts");
        if (accounts.isEmpty()) {
            fields.refuse("accounts", "must name at least one");
        }
        fields.check();
        for (String id : accounts) {
            AccountEntry account = access.account(call, id, Use.MANAGE_ACCOUNT);
            if (!access.may(call.who(), Use.READ_CODES, account)) {
                throw Problem.denied(id);
            }
        }
        return subscriptions.open(call.workspace(), accounts, call.actor()).thenApply(opening -> opened(call, opening));
    }

    private static Reply opened(Call call, Subscriptions.Opening opening) {
        if (opening instanceof Subscriptions.Refused refused) {
            throw Decisions.refusal(call, refused.event());
        }
        if (!(opening instanceof Subscriptions.Opened opened)) {
            throw new IllegalStateException("An opening is opened or refused");
        }
        Subscriptions.Access given = opened.access();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", given.id())
                .put("bootstrapServers", given.bootstrapServers())
                .put("topic", given.topic())
                .put("mechanism", given.mechanism())
                .put("user", given.user())
                .put("password", given.password().reveal())
                .put("groupPrefix", given.groupPrefix());
        return Reply.json(201, json)
                .with("Location", call.request().target() + "/" + given.id())
                .disclosing(List.of(change(call, opened.event())));
    }

    private static Disclosure change(Call call, DirectoryEvent event) {
        return Disclosure.change(call.route().name(), event.getDetails());
    }

    private CompletableFuture<Reply> list(Call call) {
        access.workspace(call);
        List<ObjectNode> shown = directory.subscriptions(call.workspace()).stream()
                .filter(visible(call))
                .map(DirectoryJson::of)
                .toList();
        return Reply.list(shown, Optional.empty()).now();
    }

    /** For who opened it, the owner of any of its accounts, and who manages the workspace's directory. */
    private Predicate<SubscriptionEntry> visible(Call call) {
        return subscription -> access.mayManageDirectory(call)
                || subscription.getAccounts().stream()
                        .anyMatch(id -> access.may(call.who(), Use.MANAGE_ACCOUNT, call.workspace(), id));
    }

    private SubscriptionEntry entry(Call call) {
        access.workspace(call);
        return directory
                .subscription(call.workspace(), call.path("s"))
                .filter(visible(call))
                .orElseThrow(Problem::notFound);
    }

    private CompletableFuture<Reply> get(Call call) {
        return Reply.ok(DirectoryJson.of(entry(call))).now();
    }

    private CompletableFuture<Reply> end(Call call) {
        SubscriptionEntry entry = entry(call);
        return decisions.orAccepted(
                subscriptions.end(call.workspace(), entry.getId(), call.actor()).thenApply(event -> {
                    if (!event.getAccepted()) {
                        throw Decisions.refusal(call, event);
                    }
                    return Reply.none().disclosing(List.of(change(call, event)));
                }),
                call.request().target());
    }
}
