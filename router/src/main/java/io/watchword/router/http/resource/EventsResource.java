package io.watchword.router.http.resource;

import io.watchword.router.http.call.Call;
import io.watchword.router.http.call.Content;
import io.watchword.router.http.call.Problem;
import io.watchword.router.http.call.Query;
import io.watchword.router.http.call.Reply;
import io.watchword.router.http.call.Route;
import io.watchword.router.http.call.Route.Method;
import io.watchword.router.http.json.CodeJson;
import io.watchword.router.http.json.EnrollmentJson;
import io.watchword.router.http.json.MessageJson;
import io.watchword.router.http.wait.EventStream.Item;
import io.watchword.router.http.wait.EventStreams;
import io.watchword.router.view.CodePage;
import io.watchword.router.view.Cursor;
import io.watchword.router.view.Inbox;
import io.watchword.router.view.ViewEvent;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.EnrollmentState;
import io.watchword.schemas.avro.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events of a workspace. Codes carry their place as {@code id:}, so that {@code Last-Event-ID} goes on
 * where a stream broke off; messages and enrollments are told as they come. Thread-safe.
 */
public final class EventsResource {

    private static final Set<String> TYPES = Set.of("code", "message", "held", "enrollment");
    private static final int PAST_PAGE = 100;

    private final Access access;
    private final Inbox inbox;
    private final EventStreams streams;

    public EventsResource(Access access, Inbox inbox, EventStreams streams) {
        this.access = access;
        this.inbox = inbox;
        this.streams = streams;
    }

    /** Its calls. */
    public List<Route> routes() {
        return List.of(Route.atOwner(Method.GET, "/v1/workspaces/{w}/events", this::stream, "types", "accounts"));
    }

    private CompletableFuture<Reply> stream(Call call) {
        access.workspace(call);
        Query query = call.query();
        Set<String> types = Set.copyOf(query.text("types").isPresent() ? query.texts("types") : TYPES);
        Set<String> accounts = Set.copyOf(query.texts("accounts"));
        if (!TYPES.containsAll(types)) {
            query.refuse("types", "must be some of code, message, held, enrollment");
        }
        query.check();
        Cursor now = inbox.now(call.workspace());
        Optional<Cursor> from = call.request()
                .lastEventId()
                .map(id -> Cursor.decode(id)
                        .filter(cursor -> cursor.partition() == now.partition())
                        .orElseThrow(() -> Problem.invalid("Last-Event-ID", "is no cursor of this workspace")));
        if (from.isPresent()) {
            // A cursor that is too old is refused before the stream begins.
            var unused = inbox.codes(call.workspace(), none -> false, from.get(), 1);
        }
        Function<ViewEvent, Optional<Item>> select = selection(call, types, accounts);
        EventStreams.Terms terms = new EventStreams.Terms(call, select, () -> past(call, types, accounts, from, now));
        Content content = new Content.Stream("text/event-stream", streams.source(terms));
        return new Reply(200, Map.of("X-Accel-Buffering", "no"), content, List.of()).now();
    }

    private Function<ViewEvent, Optional<Item>> selection(Call call, Set<String> types, Set<String> accounts) {
        Predicate<Code> codes = codes(call, accounts);
        Predicate<Message> messages = access.messages(call.who());
        Predicate<EnrollmentState> enrollments = access.enrollments(call.who());
        return event -> {
            if (event instanceof ViewEvent.CodeArrived arrived) {
                return types.contains("code") && codes.test(arrived.code())
                        ? Optional.of(item(new CodePage.Placed(arrived.code(), arrived.at())))
                        : Optional.empty();
            }
            if (event instanceof ViewEvent.MessageArrived arrived && isHeldFrom(call, arrived.message())) {
                return types.contains("held") ? Optional.of(held(arrived.message())) : Optional.empty();
            }
            if (event instanceof ViewEvent.MessageArrived arrived) {
                return types.contains("message")
                                && isOf(accounts, arrived.message().getAccount())
                                && messages.test(arrived.message())
                        ? Optional.of(item(arrived.message()))
                        : Optional.empty();
            }
            return types.contains("enrollment")
                    ? enrollment(event)
                            .filter(state -> isOf(accounts, state.getAccount()) && enrollments.test(state))
                            .map(EventsResource::item)
                    : Optional.empty();
        };
    }

    /** The owner of some of those that it could be for learns that it is held, and which change made it so. */
    private boolean isHeldFrom(Call call, Message message) {
        return access.isTold(call.who(), message)
                && !access.messages(call.who()).test(message);
    }

    private Predicate<Code> codes(Call call, Set<String> accounts) {
        Predicate<Code> allowed = access.codes(call.who());
        return code -> isOf(accounts, code.getAccount()) && allowed.test(code);
    }

    private static boolean isOf(Set<String> accounts, @Nullable String account) {
        return accounts.isEmpty() || (account != null && accounts.contains(account));
    }

    private static Optional<EnrollmentState> enrollment(ViewEvent event) {
        return event instanceof ViewEvent.EnrollmentChanged changed
                ? Optional.ofNullable(changed.event().getEnrollment())
                : Optional.empty();
    }

    /** One page: where there is more, the stream ends after it and the reader comes back for the next. */
    private EventStreams.Past past(
            Call call, Set<String> types, Set<String> accounts, Optional<Cursor> from, Cursor now) {
        if (from.isEmpty() || !types.contains("code")) {
            Item place = new Item(Optional.of(now), "", Optional.empty(), Optional.empty());
            return new EventStreams.Past(List.of(place), false);
        }
        CodePage page = inbox.codes(call.workspace(), codes(call, accounts), from.get(), PAST_PAGE);
        return new EventStreams.Past(
                page.items().stream().map(EventsResource::item).toList(),
                page.items().size() == PAST_PAGE);
    }

    private static Item item(CodePage.Placed placed) {
        return new Item(
                Optional.of(placed.at()),
                "code",
                Optional.of(CodeJson.of(placed)),
                Optional.of(Told.code(placed.code())));
    }

    private static Item item(Message message) {
        return new Item(
                Optional.empty(), "message", Optional.of(MessageJson.of(message)), Optional.of(Told.message(message)));
    }

    private static Item held(Message message) {
        return new Item(Optional.empty(), "held", Optional.of(MessageJson.held(message)), Optional.empty());
    }

    private static Item item(EnrollmentState state) {
        return new Item(Optional.empty(), "enrollment", Optional.of(EnrollmentJson.of(state)), Optional.empty());
    }
}
