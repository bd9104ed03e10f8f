package io.watchword.router.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.watchword.router.directory.ApiKeys;
import io.watchword.router.http.call.Dispatcher;
import io.watchword.router.http.call.Failures;
import io.watchword.router.http.call.Problem;
import io.watchword.router.http.call.Reply;
import io.watchword.router.http.call.Route;
import io.watchword.router.http.resource.Access;
import io.watchword.router.http.resource.AccountsResource;
import io.watchword.router.http.resource.AdminResource;
import io.watchword.router.http.resource.AppsResource;
import io.watchword.router.http.resource.AuditResource;
import io.watchword.router.http.resource.ClaimsResource;
import io.watchword.router.http.resource.CodesResource;
import io.watchword.router.http.resource.Decisions;
import io.watchword.router.http.resource.EnrollmentsResource;
import io.watchword.router.http.resource.Entities;
import io.watchword.router.http.resource.EventsResource;
import io.watchword.router.http.resource.KeysResource;
import io.watchword.router.http.resource.MeResource;
import io.watchword.router.http.resource.MessagesResource;
import io.watchword.router.http.resource.NumbersResource;
import io.watchword.router.http.resource.RequestsResource;
import io.watchword.router.http.resource.SubscriptionsResource;
import io.watchword.router.http.resource.WorkspacesResource;
import io.watchword.router.http.wait.EventStreams;
import io.watchword.router.http.wait.Waits;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Every call of the API, and what is answered where there is none. Stateless. */
final class Routes {

    private Routes() {}

    static List<Route> of(ApiDependencies on, Waits waits, EventStreams streams, Clock clock) {
        Access access = new Access(on.directory(), on.accessRules());
        Decisions decisions = new Decisions(on.directoryCommands(), on.numberCommands(), waits, clock);
        Entities entities = new Entities(decisions);
        ApiKeys keys = new ApiKeys(new SecureRandom());
        return Stream.of(
                        new MeResource(on.directory()).routes(),
                        new WorkspacesResource(access, on.directory(), entities).routes(),
                        new AppsResource(access, on.directory(), entities).routes(),
                        new AccountsResource(access, on.directory(), entities).routes(),
                        new NumbersResource(access, on.directory(), entities).routes(),
                        new RequestsResource(access, on.directory(), decisions).routes(),
                        new KeysResource(access, on.directory(), decisions, entities, keys).routes(),
                        new MessagesResource(access, on.directory(), on.inbox(), decisions).routes(),
                        new CodesResource(access, on.inbox(), waits).routes(),
                        new EnrollmentsResource(access, on.inbox(), waits, decisions).routes(),
                        new EventsResource(access, on.inbox(), streams).routes(),
                        new SubscriptionsResource(access, on.directory(), on.subscriptions(), decisions).routes(),
                        new ClaimsResource(access, on.inbox(), on.claims(), decisions).routes(),
                        new AuditResource(access, on.audit()).routes(),
                        new AdminResource(access, on.operations()).routes())
                .flatMap(List::stream)
                .toList();
    }

    static void add(List<Route> routes, Dispatcher dispatcher, RoutesConfig config) {
        config.before(Routes::protect);
        for (Route route : routes) {
            config.addHttpHandler(type(route), route.template(), context -> dispatcher.handle(route, context));
            if (route.method() == Route.Method.GET) {
                config.addHttpHandler(HandlerType.HEAD, route.template(), context -> dispatcher.handle(route, context));
            }
        }
        config.exception(HttpResponseException.class, (refused, context) -> answer(problem(refused), context));
        config.exception(Exception.class, (failure, context) -> answer(Failures.asReply(failure), context));
    }

    /** Nothing of ours is kept by caches, framed, or told to other sites. */
    private static void protect(Context context) {
        context.header("Cache-Control", "no-store");
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
    }

    private static HandlerType type(Route route) {
        return switch (route.method()) {
            case GET -> HandlerType.GET;
            case PUT -> HandlerType.PUT;
            case POST -> HandlerType.POST;
            case DELETE -> HandlerType.DELETE;
        };
    }

    private static Reply problem(HttpResponseException refused) {
        Problem problem = switch (refused.getStatus()) {
            case 404 -> Problem.notFound();
            case 405 ->
                Problem.methodNotAllowed(String.join(", ", refused.getDetails().values()));
            case 413 -> Problem.tooLarge(64 * 1024);
            default -> Problem.unreadable("The server cannot take the request.");
        };
        return Failures.asReply(problem);
    }

    private static void answer(Reply reply, Context context) {
        context.status(reply.status());
        reply.headers().forEach(context::header);
        context.future(() -> reply.content().writeTo(context).toCompletableFuture());
    }
}
