package io.watchword.router.http.resource;

import io.watchword.router.directory.AccessRules.Use;
import io.watchword.router.http.call.Call;
import io.watchword.router.http.call.Problem;
import io.watchword.router.http.call.Query;
import io.watchword.router.http.call.Reply;
import io.watchword.router.http.call.Route;
import io.watchword.router.http.call.Route.Method;
import io.watchword.router.http.json.CodeJson;
import io.watchword.router.http.wait.Waits;
import io.watchword.router.view.CodePage;
import io.watchword.router.view.Cursor;
import io.watchword.router.view.CursorTooOld;
import io.watchword.router.view.Inbox;
import io.watchword.router.view.ViewEvent;
import io.watchword.router.view.ViewUnavailable;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.EnrollmentState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Codes after a place, of an account or of an enrollment; waited for on demand. Thread-safe. */
public final class CodesResource {

    private static final long ALMOST_NANOS = Duration.ofMillis(50).toNanos();
    private static final Duration SINCE_MAX = Duration.ofMinutes(5);

    private final Access access;
    private final Inbox inbox;
    private final Waits waits;

    public CodesResource(Access access, Inbox inbox, Waits waits) {
        this.access = access;
        this.inbox = inbox;
        this.waits = waits;
    }

    /** Its calls. */
    public List<Route> routes() {
        return List.of(
                Route.atOwner(
                        Method.GET,
                        "/v1/workspaces/{w}/accounts/{a}/codes",
                        this::ofAccount,
                        "after",
                        "since",
                        "wait",
                        "limit"),
                Route.atOwner(
                        Method.GET,
                        "/v1/workspaces/{w}/enrollments/{id}/codes",
                        this::ofEnrollment,
                        "after",
                        "wait",
                        "limit"));
    }

    private CompletableFuture<Reply> ofAccount(Call call) {
        String account = access.account(call, Use.READ_CODES).getId();
        Optional<Instant> since = since(call);
        Predicate<Code> wanted = code -> code.getAccount().equals(account);
        return answer(
                call,
                wanted,
                () -> since.map(time -> inbox.since(call.workspace(), time))
                        .orElseGet(() -> inbox.now(call.workspace())));
    }

    /** Without a cursor: all that came since it was opened. */
    private CompletableFuture<Reply> ofEnrollment(Call call) {
        access.workspace(call);
        EnrollmentState enrollment = inbox.enrollment(call.workspace(), call.path("id"))
                .filter(access.enrollments(call.who()))
                .orElseThrow(Problem::notFound);
        access.account(call, enrollment.getAccount(), Use.READ_CODES);
        Predicate<Code> wanted = code -> enrollment.getId().equals(code.getEnrollment());
        return answer(call, wanted, () -> inbox.since(call.workspace(), enrollment.getOpenedAt()));
    }

    private Optional<Instant> since(Call call) {
        Query query = call.query();
        Optional<Instant> since = query.time("since");
        if (since.isPresent() && query.text("after").isPresent()) {
            query.refuse("since", "cannot be given together with after");
        }
        if (since.isPresent() && since.get().isBefore(call.at().minus(SINCE_MAX))) {
            query.refuse("since", "must be at most " + SINCE_MAX.toMinutes() + " minutes back");
        }
        return since;
    }

    private CompletableFuture<Reply> answer(Call call, Predicate<Code> wanted, Supplier<Cursor> otherwise) {
        Query query = call.query();
        Optional<Cursor> given = after(call);
        Duration longest = Duration.ofSeconds(query.waitSeconds());
        int limit = query.limit();
        query.check();
        Cursor after = given.orElseGet(otherwise);
        requireOfWorkspace(call, after);
        Predicate<Code> filter = wanted.and(access.codes(call.who()));
        Supplier<CodePage> look = () -> inbox.codes(call.workspace(), filter, after, limit);
        long begun = System.nanoTime();
        return waits.until(new Waits.Terms<>(
                        call,
                        longest,
                        event -> arrival(event, filter, after),
                        () -> Optional.of(look.get())
                                .filter(page -> !page.items().isEmpty()),
                        () -> lastLook(call, look, after, begun + longest.toNanos())))
                .thenApply(page -> {
                    call.noteWaited(longest.isZero() ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - begun));
                    return reply(page);
                });
    }

    private static Optional<Cursor> after(Call call) {
        Optional<String> given = call.query().text("after");
        Optional<Cursor> after = given.flatMap(Cursor::decode);
        if (given.isPresent() && after.isEmpty()) {
            call.query().refuse("after", "is no cursor");
        }
        return after;
    }

    /** A cursor of another workspace would give codes of the wrong place. */
    private void requireOfWorkspace(Call call, Cursor after) {
        if (after.partition() != inbox.now(call.workspace()).partition()) {
            throw Problem.invalid("after", "is no cursor of this workspace");
        }
    }

    private static Optional<CodePage> arrival(ViewEvent event, Predicate<Code> filter, Cursor after) {
        return event instanceof ViewEvent.CodeArrived arrived
                        && arrived.at().offset() > after.offset()
                        && filter.test(arrived.code())
                ? Optional.of(new CodePage(List.of(new CodePage.Placed(arrived.code(), arrived.at())), arrived.at()))
                : Optional.empty();
    }

    /**
     * Where the workspace has moved, the caller keeps his place and asks the new owner from there. A place that nothing
     * has reached in all the time of a wait is not one of this cluster, or of what it was before it was restored: its
     * holder would wait for ever.
     */
    private CodePage lastLook(Call call, Supplier<CodePage> look, Cursor after, long end) {
        try {
            CodePage page = look.get();
            boolean waited = call.query().waitSeconds() > 0 && end - System.nanoTime() < ALMOST_NANOS;
            if (waited && after.offset() > inbox.now(call.workspace()).offset()) {
                throw new CursorTooOld();
            }
            return page;
        } catch (ViewUnavailable moved) {
            return new CodePage(List.of(), after);
        }
    }

    private static Reply reply(CodePage page) {
        return Reply.list(
                        page.items().stream().map(CodeJson::of).toList(),
                        Optional.of(page.next().encoded()))
                .disclosing(page.items().stream()
                        .map(placed -> Told.code(placed.code()))
                        .toList());
    }
}
