package io.watchword.router.http.resource;

import io.watchword.router.directory.AccessRules.Use;
import io.watchword.router.http.call.Call;
import io.watchword.router.http.call.Fields;
import io.watchword.router.http.call.Problem;
import io.watchword.router.http.call.Query;
import io.watchword.router.http.call.Reply;
import io.watchword.router.http.call.Route;
import io.watchword.router.http.call.Route.Method;
import io.watchword.router.http.json.EnrollmentJson;
import io.watchword.router.http.wait.Waits;
import io.watchword.router.view.Inbox;
import io.watchword.router.view.Page;
import io.watchword.router.view.ViewEvent;
import io.watchword.schemas.Ids;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.Cancel;
import io.watchword.schemas.avro.EnrollmentEvent;
import io.watchword.schemas.avro.EnrollmentPhase;
import io.watchword.schemas.avro.EnrollmentState;
import io.watchword.schemas.avro.OpenEnrollment;
import io.watchword.schemas.avro.Report;
import io.watchword.schemas.avro.ReportOutcome;
import io.watchword.schemas.avro.SenderPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecordBase;

/** Enrollments: opened, looked at, waited for, reported and cancelled. Thread-safe. */
public final class EnrollmentsResource {

    private static final String ALL = "/v1/workspaces/{w}/enrollments";
    private static final String ONE = ALL + "/{id}";
    private static final int TTL_SECONDS_MIN = 60;
    private static final int TTL_SECONDS_MAX = 3600;
    private static final int TTL_SECONDS_DEFAULT = 600;

    /** From a verified enrollment to the account's SMS MFA: a few hundredths of a second where all is well. */
    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(2);

    private final Access access;
    private final Inbox inbox;
    private final Waits waits;
    private final Decisions decisions;

    public EnrollmentsResource(Access access, Inbox inbox, Waits waits, Decisions decisions) {
        this.access = access;
        this.inbox = inbox;
        this.waits = waits;
        this.decisions = decisions;
    }

    /** Its calls. */
    public List<Route> routes() {
        return List.of(
                Route.atOwner(Method.POST, ALL, this::open),
                Route.atOwner(Method.GET, ALL, this::list, "account", "state", "cursor", "limit"),
                Route.atOwner(Method.GET, ONE, this::one, "wait"),
                Route.atOwner(Method.POST, ONE + "/report", this::report),
                Route.atOwner(Method.POST, ONE + "/cancel", this::cancel));
    }

    private CompletableFuture<Reply> open(Call call) {
        access.workspace(call);
        Fields fields = call.fields("account", "number", "ttlSeconds", "senderPolicy", "supersede");
        String accountId = fields.text("account");
        Optional<String> number = fields.number("number");
        int ttlSeconds =
                fields.whole("ttlSeconds", TTL_SECONDS_MIN, TTL_SECONDS_MAX).orElse(TTL_SECONDS_DEFAULT);
        SenderPolicy policy = fields.choice("senderPolicy", SenderPolicy.PREFER);
        boolean supersede = fields.flag("supersede");
        fields.check();
        AccountEntry account = access.account(call, accountId, Use.MANAGE_ENROLLMENTS);
        String id = Ids.uuidV7(call.at());
        OpenEnrollment body = new OpenEnrollment(id, accountId, ttlSeconds, policy, supersede);
        String location = location(call, id);
        return decisions.ofNumber(
                call,
                numberOf(account, number),
                body,
                location,
                event -> seen(call, id, event, Optional.empty())
                        .thenApply(state ->
                                Reply.json(201, EnrollmentJson.of(state)).with("Location", location)));
    }

    /** The account's only number, where none was named. */
    private static String numberOf(AccountEntry account, Optional<String> named) {
        List<String> numbers = account.getNumbers();
        if (named.isPresent()) {
            if (!numbers.contains(named.get())) {
                throw Problem.invalid("number", "is not associated with the account");
            }
            return named.get();
        }
        if (numbers.size() != 1) {
            throw Problem.invalid("number", "is needed: the account has " + numbers.size() + " numbers");
        }
        return numbers.get(0);
    }

    private static String location(Call call, String id) {
        return "/v1/workspaces/" + call.workspace() + "/enrollments/" + id;
    }

    /**
     * The state that the event tells, once the view has it too, or what came after it.
     *
     * @param before what the view had; empty: nothing yet
     */
    private CompletableFuture<EnrollmentState> seen(
            Call call, String id, EnrollmentEvent event, Optional<EnrollmentState> before) {
        EnrollmentState decided = event.getEnrollment();
        if (decided == null) {
            return CompletableFuture.failedFuture(Problem.internal());
        }
        return decisions
                .whenVisible(
                        call,
                        arrived -> ofCommand(arrived, event),
                        () -> inbox.enrollment(call.workspace(), id)
                                .filter(now -> now.equals(decided) || !before.equals(Optional.of(now))))
                .thenApply(shown -> decided);
    }

    private static Optional<EnrollmentState> ofCommand(ViewEvent arrived, EnrollmentEvent decided) {
        return arrived instanceof ViewEvent.EnrollmentChanged changed
                        && decided.getCommandId() != null
                        && decided.getCommandId().equals(changed.event().getCommandId())
                ? Optional.ofNullable(changed.event().getEnrollment())
                : Optional.empty();
    }

    private CompletableFuture<Reply> list(Call call) {
        access.workspace(call);
        Query query = call.query();
        Optional<String> account = query.text("account");
        Optional<String> phase = query.text("state");
        Optional<String> cursor = query.text("cursor");
        int limit = query.limit();
        if (phase.isPresent() && !isPhase(phase.get())) {
            query.refuse("state", "is no state of an enrollment");
        }
        query.check();
        Predicate<EnrollmentState> wanted = state -> (account.isEmpty()
                        || account.get().equals(state.getAccount()))
                && (phase.isEmpty() || phase.get().equals(state.getState().name()));
        Page<EnrollmentState> page =
                inbox.enrollments(call.workspace(), wanted.and(access.enrollments(call.who())), cursor, limit);
        return Reply.list(page.items().stream().map(EnrollmentJson::of).toList(), page.next())
                .now();
    }

    private static boolean isPhase(String name) {
        for (EnrollmentPhase phase : EnrollmentPhase.values()) {
            if (phase.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** With {@code wait}: until something other than PENDING can be said of it. */
    private CompletableFuture<Reply> one(Call call) {
        EnrollmentState now = visible(call);
        Duration longest = Duration.ofSeconds(call.query().waitSeconds());
        call.query().check();
        if (now.getState() != EnrollmentPhase.PENDING) {
            return Reply.ok(EnrollmentJson.of(now)).now();
        }
        long begun = System.nanoTime();
        return waits.until(new Waits.Terms<>(
                        call,
                        longest,
                        event -> decidedBy(event, now.getId()),
                        () -> inbox.enrollment(call.workspace(), now.getId())
                                .filter(state -> state.getState() != EnrollmentPhase.PENDING),
                        () -> now))
                .thenApply(state -> {
                    call.noteWaited(longest.isZero() ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - begun));
                    return Reply.ok(EnrollmentJson.of(state));
                });
    }

    private static Optional<EnrollmentState> decidedBy(ViewEvent event, String id) {
        return event instanceof ViewEvent.EnrollmentChanged changed
                ? Optional.ofNullable(changed.event().getEnrollment())
                        .filter(state -> state.getId().equals(id) && state.getState() != EnrollmentPhase.PENDING)
                : Optional.empty();
    }

    private EnrollmentState visible(Call call) {
        access.workspace(call);
        return inbox.enrollment(call.workspace(), call.path("id"))
                .filter(access.enrollments(call.who()))
                .orElseThrow(Problem::notFound);
    }

    private CompletableFuture<Reply> report(Call call) {
        EnrollmentState enrollment = managed(call);
        Fields fields = call.fields("outcome", "codeId");
        ReportOutcome outcome = fields.neededChoice("outcome", ReportOutcome.VERIFIED);
        Optional<String> codeId = fields.optionalText("codeId");
        fields.check();
        return decide(call, enrollment, new Report(enrollment.getId(), outcome, codeId.orElse(null)));
    }

    private CompletableFuture<Reply> cancel(Call call) {
        EnrollmentState enrollment = managed(call);
        Fields fields = call.fields("reason");
        Optional<String> reason = fields.optionalText("reason");
        fields.check();
        return decide(call, enrollment, new Cancel(enrollment.getId(), reason.orElse(null)));
    }

    private EnrollmentState managed(Call call) {
        EnrollmentState enrollment = visible(call);
        access.account(call, enrollment.getAccount(), Use.MANAGE_ENROLLMENTS);
        return enrollment;
    }

    private CompletableFuture<Reply> decide(Call call, EnrollmentState enrollment, SpecificRecordBase body) {
        String id = enrollment.getId();
        return decisions.ofNumber(
                call,
                enrollment.getNumber(),
                body,
                location(call, id),
                event -> seen(call, id, event, Optional.of(enrollment))
                        .thenCompose(state -> access.shown(state, SHOWN_WITHIN))
                        .thenApply(state -> Reply.ok(EnrollmentJson.of(state))));
    }
}
