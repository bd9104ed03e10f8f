package io.watchword.router.http.resource;

import io.watchword.router.directory.AccessRules.Use;
import io.watchword.router.directory.Directory;
import io.watchword.router.http.call.Call;
import io.watchword.router.http.call.Fields;
import io.watchword.router.http.call.Problem;
import io.watchword.router.http.call.Query;
import io.watchword.router.http.call.Reply;
import io.watchword.router.http.call.Route;
import io.watchword.router.http.call.Route.Method;
import io.watchword.router.http.json.MessageJson;
import io.watchword.router.view.Inbox;
import io.watchword.router.view.MessageQuery;
import io.watchword.router.view.Page;
import io.watchword.router.view.ViewEvent;
import io.watchword.schemas.Seals;
import io.watchword.schemas.avro.Assign;
import io.watchword.schemas.avro.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** The messages of a workspace and of one account; assigning by hand what routing could not. Thread-safe. */
public final class MessagesResource {

    private static final String[] PARAMETERS = {
        "app", "number", "from", "to", "sender", "hasCode", "q", "cursor", "limit", "account"
    };

    private final Access access;
    private final Directory directory;
    private final Inbox inbox;
    private final Decisions decisions;

    public MessagesResource(Access access, Directory directory, Inbox inbox, Decisions decisions) {
        this.access = access;
        this.directory = directory;
        this.inbox = inbox;
        this.decisions = decisions;
    }

    /** Its calls. */
    public List<Route> routes() {
        String[] ofAccount = Arrays.copyOf(PARAMETERS, PARAMETERS.length - 1);
        return List.of(
                Route.atOwner(Method.GET, "/v1/workspaces/{w}/messages", this::ofWorkspace, PARAMETERS),
                Route.atOwner(Method.GET, "/v1/workspaces/{w}/accounts/{a}/messages", this::ofAccount, ofAccount),
                Route.atOwner(Method.GET, "/v1/workspaces/{w}/messages/{id}", this::one),
                Route.atOwner(Method.POST, "/v1/workspaces/{w}/messages/{id}/assign", this::assign));
    }

    private CompletableFuture<Reply> ofWorkspace(Call call) {
        access.workspace(call);
        return list(call, call.query().text("account"));
    }

    private CompletableFuture<Reply> ofAccount(Call call) {
        access.account(call, Use.READ_MESSAGES);
        return list(call, Optional.of(call.path("a")));
    }

    private CompletableFuture<Reply> list(Call call, Optional<String> account) {
        Query query = call.query();
        Predicate<Message> wanted = wanted(call).and(access.messages(call.who()));
        MessageQuery asked = new MessageQuery(
                account, query.time("from"), query.time("to"), wanted, query.text("cursor"), query.limit());
        query.check();
        Page<Message> page = inbox.messages(call.workspace(), asked);
        return Reply.list(page.items().stream().map(MessageJson::of).toList(), page.next())
                .disclosing(page.items().stream().map(Told::message).toList())
                .now();
    }

    private Predicate<Message> wanted(Call call) {
        Query query = call.query();
        Optional<String> app = query.text("app");
        Optional<String> number = query.number("number");
        Optional<String> sender = query.text("sender");
        Optional<Boolean> hasCode = query.flag("hasCode");
        Optional<String> words = query.text("q").map(text -> text.toLowerCase(Locale.ROOT));
        return message -> (app.isEmpty() || app.equals(appOf(message)))
                && (number.isEmpty() || number.get().equals(message.getNumber()))
                && (sender.isEmpty() || sender.get().equalsIgnoreCase(message.getSender()))
                && (hasCode.isEmpty() || hasCode.get() != message.getCodes().isEmpty())
                && (words.isEmpty()
                        || Seals.text(message.getText())
                                .toLowerCase(Locale.ROOT)
                                .contains(words.get()));
    }

    private Optional<String> appOf(Message message) {
        return Optional.ofNullable(message.getAccount())
                .flatMap(account -> directory.account(message.getWorkspace(), account))
                .map(account -> account.getApp());
    }

    private CompletableFuture<Reply> one(Call call) {
        return told(visible(call)).now();
    }

    private Message visible(Call call) {
        access.workspace(call);
        return inbox.message(call.workspace(), call.path("id"))
                .filter(access.messages(call.who()))
                .orElseThrow(Problem::notFound);
    }

    /** For who owns every candidate, with a key that changes accounts: to read them is not enough. */
    private CompletableFuture<Reply> assign(Call call) {
        Message message = visible(call);
        access.require(() -> access.decides(call.who(), message));
        Fields fields = call.fields("account", "rememberSender");
        String account = fields.text("account");
        boolean remember = fields.flag("rememberSender");
        if (!account.isEmpty() && !message.getCandidates().contains(account)) {
            fields.refuse("account", "is not a candidate of this message");
        }
        fields.check();
        Assign body = new Assign(message.getId(), account, remember);
        String location = "/v1/workspaces/" + call.workspace() + "/messages/" + message.getId();
        return decisions.ofNumber(
                call,
                message.getNumber(),
                body,
                location,
                event -> decisions
                        .whenVisible(
                                call,
                                arrived -> laterThan(message, arrived),
                                () -> inbox.message(call.workspace(), message.getId())
                                        .filter(now -> now.getRevision() > message.getRevision()))
                        .thenApply(now -> now.map(MessagesResource::told).orElseGet(() -> Reply.accepted(location))));
    }

    private static Optional<Message> laterThan(Message message, ViewEvent arrived) {
        return arrived instanceof ViewEvent.MessageArrived later
                        && later.message().getId().equals(message.getId())
                        && later.message().getRevision() > message.getRevision()
                ? Optional.of(later.message())
                : Optional.empty();
    }

    private static Reply told(Message message) {
        return Reply.ok(MessageJson.of(message)).disclosing(List.of(Told.message(message)));
    }
}
