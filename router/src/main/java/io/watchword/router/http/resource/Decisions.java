package io.watchword.router.http.resource;

import io.watchword.router.command.DirectoryCommands;
import io.watchword.router.command.NumberCommands;
import io.watchword.router.http.audit.Disclosure;
import io.watchword.router.http.call.Call;
import io.watchword.router.http.call.Failures;
import io.watchword.router.http.call.Problem;
import io.watchword.router.http.call.Reply;
import io.watchword.router.http.wait.Waits;
import io.watchword.router.view.ViewEvent;
import io.watchword.schemas.Ids;
import io.watchword.schemas.avro.DirectoryCommand;
import io.watchword.schemas.avro.DirectoryEvent;
import io.watchword.schemas.avro.EnrollmentCause;
import io.watchword.schemas.avro.EnrollmentEvent;
import io.watchword.schemas.avro.NumberCommand;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Hands changes in and turns what was decided into an answer: what the resource says where accepted, a problem where
 * refused, 202 where still undecided. Thread-safe.
 */
public final class Decisions {

    /** From a decision to the view: a few milliseconds where all is well. */
    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(2);
    /** From the call to its answer, decision and all: what is then left is for the record. */
    private static final Duration ANSWERED_WITHIN = Duration.ofMillis(4_500);

    private final DirectoryCommands directory;
    private final NumberCommands numbers;
    private final Waits waits;
    private final Clock clock;

    public Decisions(DirectoryCommands directory, NumberCommands numbers, Waits waits, Clock clock) {
        this.directory = directory;
        this.numbers = numbers;
        this.waits = waits;
        this.clock = clock;
    }

    /**
     * A change of the directory.
     *
     * @param location where to look for it while it is undecided
     */
    CompletableFuture<Reply> ofDirectory(
            Call call, SpecificRecordBase body, String location, Function<DirectoryEvent, Reply> accepted) {
        DirectoryCommand command =
                new DirectoryCommand(Ids.uuidV7(clock.instant()), call.actor(), clock.instant(), body);
        return orAccepted(
                directory.submit(command).thenApply(event -> {
                    if (!event.getAccepted()) {
                        throw refusal(call, event);
                    }
                    return accepted.apply(event)
                            .disclosing(List.of(Disclosure.change(call.route().name(), event.getDetails())));
                }),
                location);
    }

    /** A command to the routing of a number. */
    CompletableFuture<Reply> ofNumber(
            Call call,
            String number,
            SpecificRecordBase body,
            String location,
            Function<EnrollmentEvent, CompletableFuture<Reply>> accepted) {
        NumberCommand command = new NumberCommand(
                Ids.uuidV7(clock.instant()), number, call.workspace(), call.actor(), clock.instant(), body);
        return orAccepted(
                numbers.submit(command).thenCompose(event -> {
                    if (event.getCause() == EnrollmentCause.REFUSED) {
                        throw refusal(event);
                    }
                    return accepted.apply(event);
                }),
                location);
    }

    /** Waits shortly until the view has what was decided, so that the next call sees it; empty where it is late. */
    <T> CompletableFuture<Optional<T>> whenVisible(
            Call call, Function<ViewEvent, Optional<T>> arrival, Supplier<Optional<T>> present) {
        try {
            return waits.until(new Waits.Terms<Optional<T>>(
                            call,
                            left(call),
                            event -> found(arrival.apply(event)),
                            () -> found(present.get()),
                            Optional::empty))
                    .exceptionally(notHere -> Optional.empty());
        } catch (Problem tooManyWait) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
    }

    private Duration left(Call call) {
        Duration left = ANSWERED_WITHIN.minus(Duration.between(call.at(), clock.instant()));
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(VISIBLE_WITHIN) < 0 ? left : VISIBLE_WITHIN;
    }

    private static <T> Optional<Optional<T>> found(Optional<T> value) {
        return value.isPresent() ? Optional.of(value) : Optional.empty();
    }

    /** The answer, or 202 where the decision is still out. */
    CompletableFuture<Reply> orAccepted(CompletableFuture<Reply> decided, String location) {
        return decided.exceptionallyCompose(failure -> Failures.cause(failure) instanceof TimeoutException
                ? Reply.accepted(location).now()
                : CompletableFuture.failedFuture(failure));
    }

    /** What the caller is told of a change that the directory refused. */
    static Problem refusal(Call call, DirectoryEvent event) {
        String refusal = String.valueOf(event.getRefusal());
        String detail = event.getDetail() == null ? "It was refused." : event.getDetail();
        String field = event.getField() == null ? "" : event.getField();
        Problem problem = switch (refusal) {
            case "NOT_ALLOWED" -> Problem.notFound();
            case "NOT_FOUND" -> isInPath(call, field) ? Problem.notFound() : Problem.invalid(field, detail);
            case "INVALID" -> Problem.invalid(field, detail);
            default -> Problem.conflict(detail);
        };
        return refusal.equals("NOT_ALLOWED") ? problem : problem.with("reason", refusal);
    }

    /** What the path names is missing itself; what the body names is a wrong value. */
    private static boolean isInPath(Call call, String field) {
        return switch (field) {
            case "account" -> call.request().path().containsKey("a");
            case "member" -> call.request().path().containsKey("m");
            case "number" -> call.request().path().containsKey("msisdn");
            case "", "id", "of", "workspace" -> true;
            default -> false;
        };
    }

    private static Problem refusal(EnrollmentEvent event) {
        String refusal = String.valueOf(event.getRefusal());
        Problem problem = switch (refusal) {
            case "NOT_FOUND" -> Problem.notFound();
            case "UNKNOWN_NUMBER", "NOT_ASSOCIATED" -> Problem.invalid("number", "is not associated with the account");
            case "ALREADY_OPEN" -> Problem.conflict("The account has an open enrollment with this number.");
            case "NO_CODE" -> Problem.conflict("No code has come yet.");
            default -> Problem.conflict("It is not in a state that allows this.");
        };
        String inTheWay = event.getConflictsWith();
        return inTheWay == null
                ? problem.with("reason", refusal)
                : problem.with("reason", refusal).with("conflictsWith", inTheWay);
    }
}
