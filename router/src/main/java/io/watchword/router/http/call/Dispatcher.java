package io.watchword.router.http.call;

import io.javalin.http.Context;
import io.watchword.router.directory.Principal;
import io.watchword.router.http.audit.Disclosure;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;

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
            HttpMetrics metrics) {}

    /**
     * How much of what is allowed.
     *
     * @param requestsPerSecond for each key
     * @param bootstrapRequestsPerSecond for the bootstrap key
     * @param bodyBytesMax the largest body
     */
    public record Limits(int requestsPerSecond, int bootstrapRequestsPerSecond, int bodyBytesMax) {}

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
        Answer answer = begin(route, context);
        context.future(() -> answer.reply()
                .handle((reply, failure) -> failure == null ? reply : Failures.asReply(failure))
                .thenCompose(reply -> {
                    Duration time = Duration.ofNanos(System.nanoTime() - begun);
                    guards.metrics().answered(route, reply.status(), time.minus(answer.waited()));
                    return write(reply, context);
                }));
    }

    private record Answer(CompletableFuture<Reply> reply, Optional<Call> call) {
        Duration waited() {
            return call.map(Call::waited).orElse(Duration.ZERO);
        }
    }

    private Answer begin(Route route, Context context) {
        Optional<Call> call = Optional.empty();
        try {
            Call admitted = admit(route, context);
            call = Optional.of(admitted);
            return new Answer(inTime(admitted, answer(admitted)), call);
        } catch (RuntimeException failure) {
            return new Answer(CompletableFuture.failedFuture(failure), call);
        }
    }

    private CompletableFuture<Reply> inTime(Call call, CompletableFuture<Reply> reply) {
        return guards.open().bounded(reply, call.longest()).whenComplete((done, failure) -> {
            if (failure != null && Failures.cause(failure) instanceof TimeoutException) {
                call.noteWaitedInVain();
            }
        });
    }

    private Call admit(Route route, Context context) {
        byte[] octets = octets(route, context);
        Callers.Caller caller = guards.callers().of(context, octets);
        if (!caller.forwarded()) {
            limit(caller.who());
        }
        Call.Request request = new Call.Request(
                context.pathParamMap(),
                target(context),
                Optional.ofNullable(context.header("Idempotency-Key")),
                Optional.ofNullable(context.header("Last-Event-ID")),
                caller.forwarded());
        Query query = new Query(context.queryParamMap(), route.parameters());
        return new Call(route, caller.who(), request, query, octets, clock.instant());
    }

    private void limit(Principal who) {
        int perSecond = who.bootstrap() ? limits.bootstrapRequestsPerSecond() : limits.requestsPerSecond();
        guards.limiter().take(who.workspace() + "/" + who.keyId(), perSecond).ifPresent(after -> {
            guards.metrics().rateLimited();
            throw Problem.tooManyRequests(after);
        });
    }

    private byte[] octets(Route route, Context context) {
        if (route.method() == Route.Method.GET || route.method() == Route.Method.DELETE) {
            return new byte[0];
        }
        try {
            byte[] octets = context.bodyInputStream().readNBytes(limits.bodyBytesMax() + 1);
            if (octets.length > limits.bodyBytesMax()) {
                throw Problem.tooLarge(limits.bodyBytesMax());
            }
            return octets;
        } catch (IOException cut) {
            throw Problem.unreadable("The body was cut short.");
        }
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
