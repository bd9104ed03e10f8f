package io.watchword.router.http.resource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.parser.sms.Alphabet;
import io.watchword.router.http.call.Call;
import io.watchword.router.http.call.Fields;
import io.watchword.router.http.call.Query;
import io.watchword.router.http.call.Reply;
import io.watchword.router.http.call.Route;
import io.watchword.router.http.call.Route.Method;
import io.watchword.router.http.json.OperationsJson;
import io.watchword.router.http.operations.Operations;
import io.watchword.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Links, what was set aside, and redrives: for the operator of this installation. Thread-safe. */
public final class AdminResource {

    private static final String LINKS = "/v1/admin/links";
    private static final List<Alphabet> LINK_ALPHABETS =
            Arrays.stream(Alphabet.values()).filter(Alphabet::linkDefault).toList();
    private static final Set<String> TOPICS = Set.of(Topics.SMS_UNROUTED.name(), Topics.SMS_DEAD_LETTER.name());

    /** It reads topics, and stores up to ten thousand commands. */
    private static final Duration REDRIVE = Duration.ofSeconds(60);

    private final Access access;
    private final Operations operations;

    public AdminResource(Access access, Operations operations) {
        this.access = access;
        this.operations = operations;
    }

    /** Its calls. */
    public List<Route> routes() {
        return List.of(
                Route.anywhere(Method.GET, LINKS, this::links),
                Route.anywhere(Method.POST, LINKS + "/{name}/pause", this::pause),
                Route.anywhere(Method.POST, LINKS + "/{name}/resume", this::resume),
                Route.anywhere(Method.GET, "/v1/admin/dead-letters", this::deadLetters, "topic", "cursor", "limit"),
                Route.anywhere(Method.POST, "/v1/admin/redrives", this::redrive).within(REDRIVE));
    }

    private CompletableFuture<Reply> links(Call call) {
        access.requireOperator(call);
        return Reply.list(operations.links().stream().map(OperationsJson::of).toList(), Optional.empty())
                .now();
    }

    private CompletableFuture<Reply> pause(Call call) {
        access.requireOperator(call);
        call.fields().check();
        access.require(() -> operations.pause(call.path("name")));
        return links(call);
    }

    private CompletableFuture<Reply> resume(Call call) {
        access.requireOperator(call);
        call.fields().check();
        access.require(() -> operations.resume(call.path("name")));
        return links(call);
    }

    private CompletableFuture<Reply> deadLetters(Call call) {
        access.requireOperator(call);
        Query query = call.query();
        String topic = query.text("topic").orElse(Topics.SMS_DEAD_LETTER.name());
        if (!TOPICS.contains(topic)) {
            query.refuse("topic", "must be sms.unrouted or sms.dead-letter");
        }
        Optional<String> cursor = query.text("cursor");
        int limit = query.limit();
        query.check();
        return operations
                .deadLetters(topic, cursor, limit)
                .thenApply(page -> {
                    List<ObjectNode> items =
                            page.items().stream().map(OperationsJson::of).toList();
                    return Reply.list(items, page.next());
                })
                .toCompletableFuture();
    }

    private CompletableFuture<Reply> redrive(Call call) {
        access.requireOperator(call);
        Fields fields = call.fields("messageId", "number", "from", "to", "link", "defaultAlphabet");
        Optional<String> messageId = fields.optionalText("messageId");
        Optional<String> number = fields.number("number");
        Optional<Instant> from = fields.time("from");
        Optional<Instant> to = fields.time("to");
        Optional<String> link = fields.optionalText("link");
        Optional<Alphabet> alphabet = defaultAlphabet(fields);
        if (messageId.isEmpty() && number.isEmpty() && from.isEmpty()) {
            fields.refuse("messageId", "or number or from is needed");
        }
        fields.check();
        return operations
                .redrive(new Operations.Redrive(messageId, number, from, to, link, alphabet), call.actor())
                .thenApply(
                        count -> Reply.ok(JsonNodeFactory.instance.objectNode().put("redriven", count)))
                .toCompletableFuture();
    }

    private static Optional<Alphabet> defaultAlphabet(Fields fields) {
        Optional<String> name = fields.optionalText("defaultAlphabet");
        Optional<Alphabet> alphabet = name.flatMap(Alphabet::ofLink);
        if (name.isPresent() && alphabet.isEmpty()) {
            fields.refuse("defaultAlphabet", "must be one of " + LINK_ALPHABETS);
        }
        return alphabet;
    }
}
