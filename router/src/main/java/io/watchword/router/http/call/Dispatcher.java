package io.watchword.router.http.call;

import io.javalin.http.Context;
import io.watchword.router.directory.Principal;
import io.watchword.router.http.audit.Disclosure;
import io.watchword.router.http.connection.Clients;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * The way of every call: who it is, how often he calls, which parameters, here or elsewhere, once or again; then the
 * resource; then the record of what it tells, and only then the answer. No thread is held meanwhile, and no caller is
 * left without an answer for longer than {@link Call#longest()}. Thread-safe.
 */
public final class Dispatcher {

    /** What every call passes. */
    public record Guards(
            OpenCalls open,
            Callers callers,
            RateLimiter limiter,
            Idempotency idempotency,
            Elsewhere elsewhere,
            AuditTrail trail,
            Clients clients,
            Bodies bodies,
            WrongKeys wrongKeys,
            HttpMetrics metrics) {}

    /**
     * How much of what is allowed.
     *
     * @param requestsPerSecond for each key
     * @param bootstrapRequestsPerSecond for the bootstrap key
     */
    public record Limits(int requestsPerSecond, int bootstrapRequestsPerSecond) {}

    private static final int UNAUTHORIZED = 401;
    private static final byte[] NOTHING = {};
    private static final Pattern JSON = Pattern.compile("(?i)application/(?:[a-z0-9.-]{1,64}\\+)?json *(?:;.*)?");

    private final Guards guards;
    private final Limits limits;
    private final Clock clock;

    public Dispatcher(Guards guards, Limits limits, Clock clock) {
        this.guards = guards;
        this.limits = limits;
        this.clock = clock;
    }

    /** Answers a request of this route. */
    public void handle(Route route, Context context) {
        long begun = System.nanoTime();
        // Within the future's supplier asynchronous handling has begun, as reading without a thread needs.
        context.future(() -> {
            CompletableFuture<Void> gone = guards.clients().gone(context.req());
            return admitted(route, context, gone)
                    .thenCompose(this::answered)
                    .exceptionally(failure -> new Answer(Failures.asReply(failure), Duration.ZERO))
                    .thenCompose(answer -> {
                        Duration time = Duration.ofNanos(System.nanoTime() - begun);
                        guards.metrics().answered(route, answer.reply().status(), time.minus(answer.waited()));
                        return write(answer.reply(), context);
                    })
                    .whenComplete((written, failure) -> guards.clients().answered(context.req()));
        });
    }

    private record Answer(Reply reply, Duration waited) {}

    private CompletableFuture<Answer> answered(Call call) {
        return inTime(call, answer(call))
                .exceptionally(Failures::asReply)
                .thenApply(reply -> new Answer(reply, call.waited()));
    }

    /** The call, once its body is there; nothing of it is read before the caller is known. */
    private CompletableFuture<Call> admitted(Route route, Context context, CompletableFuture<Void> gone) {
        try {
            Callers.Caller caller = guards.callers().of(context);
            if (!caller.forwarded()) {
                limit(caller.who());
            }
            Call.Request request = new Call.Request(
                    context.pathParamMap(),
                    target(context),
                    Optional.ofNullable(context.header("Idempotency-Key")),
                    Optional.ofNullable(context.header("Last-Event-ID")),
                    caller.forwarded(),
                    gone,
                    caller.forwarded()
                            ? Optional.empty()
                            : Optional.of(guards.clients().address(context.req())));
            Query query = new Query(context.queryParamMap(), route.parameters());
            return body(route, context).thenApply(octets -> {
                if (!caller.sent().test(octets)) {
                    throw Problem.unauthorized();
                }
                return new Call(route, caller.who(), request, query, octets, clock.instant());
            });
        } catch (RuntimeException failure) {
            boolean wrongKey = failure instanceof Problem refused
                    && refused.status() == UNAUTHORIZED
                    && context.header("Authorization") != null;
            if (wrongKey) {
                guards.trail().wrongKey(route, guards.clients().address(context.req()), clock.instant());
            }
            return wrongKey
                    ? guards.wrongKeys().refuse(guards.clients().address(context.req()), failure)
                    : CompletableFuture.failedFuture(failure);
        }
    }

    private CompletableFuture<Reply> inTime(Call call, CompletableFuture<Reply> reply) {
        return guards.open().bounded(reply, call.longest()).whenComplete((done, failure) -> {
            if (failure != null && Failures.cause(failure) instanceof TimeoutException) {
                call.noteWaitedInVain();
            }
        });
    }

    private CompletableFuture<byte[]> body(Route route, Context context) {
        boolean none = route.method() == Route.Method.GET
                || route.method() == Route.Method.DELETE
                || (context.req().getContentLengthLong() <= 0 && context.header("Transfer-Encoding") == null);
        if (none) {
            return CompletableFuture.completedFuture(NOTHING);
        }
        String type = context.header("Content-Type");
        return type == null || JSON.matcher(type).matches()
                ? guards.bodies().read(context.req())
                : CompletableFuture.failedFuture(Problem.notJson());
    }

    private void limit(Principal who) {
        int perSecond = who.bootstrap() ? limits.bootstrapRequestsPerSecond() : limits.requestsPerSecond();
        guards.limiter().take(who.workspace() + "/" + who.keyId(), perSecond).ifPresent(after -> {
            guards.metrics().rateLimited();
            throw Problem.tooManyRequests(after);
        });
    }

    /** The path and query as they came. */
    public static String target(Context context) {
        String query = context.req().getQueryString();
        return context.req().getRequestURI() + (query == null ? "" : "?" + query);
    }

    private CompletableFuture<Reply> answer(Call call) {
        Optional<CompletableFuture<Reply>> other =
                call.route().atOwner() ? guards.elsewhere().answer(call) : Optional.empty();
        if (other.isPresent()) {
            return other.get();
        }
        CompletableFuture<Reply> reply;
        try {
            reply = call.route().method() == Route.Method.POST
                            && call.request().idempotencyKey().isPresent()
                    ? guards.idempotency()
                            .once(
                                    call,
                                    call.request().idempotencyKey().get(),
                                    () -> call.route().handler().handle(call))
                    : call.route().handler().handle(call);
        } catch (RuntimeException failure) {
            reply = CompletableFuture.failedFuture(failure);
        }
        return reply.handle((done, failure) -> failure == null ? done : refusal(call, failure))
                .thenCompose(done -> guards.trail().recorded(call, done));
    }

    /** A refused account is a disclosure too: that somebody asked. */
    private Reply refusal(Call call, Throwable failure) {
        Throwable cause = Failures.cause(failure);
        Reply reply = Failures.asReply(failure);
        if (cause instanceof Problem problem && problem.deniedAccount().isPresent()) {
            guards.metrics().readDenied();
            return reply.disclosing(List.of(new Disclosure(
                    call.route().name(), "account " + problem.deniedAccount().get(), problem.deniedAccount())));
        }
        return reply;
    }

    private static CompletionStage<Void> write(Reply reply, Context context) {
        context.status(reply.status());
        reply.headers().forEach(context::header);
        return reply.content().writeTo(context);
    }
}
