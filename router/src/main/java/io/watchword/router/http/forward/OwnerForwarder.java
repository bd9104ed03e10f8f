package io.watchword.router.http.forward;

import io.watchword.router.directory.AccessRules;
import io.watchword.router.http.call.Call;
import io.watchword.router.http.call.Content;
import io.watchword.router.http.call.Elsewhere;
import io.watchword.router.http.call.Problem;
import io.watchword.router.http.call.Reply;
import io.watchword.router.view.WorkspaceOwners;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Sends a call on to the instance that owns its workspace: one hop, never more, so that two instances that disagree
 * answer 503 instead of passing a call to and fro. Whoever waits for the answer may cancel it: the other instance is
 * then let go. Thread-safe.
 */
public final class OwnerForwarder implements Elsewhere {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);

    private static final List<String> PASSED_ON = List.of("Retry-After", "Location", "WWW-Authenticate");

    private final WorkspaceOwners owners;
    private final AccessRules rules;
    private final Optional<Vouching> vouching;
    private final HandedOn handedOn;
    private final HttpClient client;

    /**
     * @param vouching none where this is the only instance
     * @param handedOn ends what its owner will not answer
     */
    public OwnerForwarder(
            WorkspaceOwners owners,
            AccessRules rules,
            Optional<Vouching> vouching,
            HandedOn handedOn,
            Executor executor) {
        this.owners = owners;
        this.rules = rules;
        this.vouching = vouching;
        this.handedOn = handedOn;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_WITHIN)
                .executor(executor)
                .build();
    }

    @Override
    public Optional<CompletableFuture<Reply>> answer(Call call) {
        if (!rules.maySee(call.who(), call.workspace())) {
            throw Problem.notFound();
        }
        WorkspaceOwners.Owner owner = owners.ownerOf(call.workspace());
        if (owner instanceof WorkspaceOwners.Here) {
            return Optional.empty();
        }
        if (owner instanceof WorkspaceOwners.There there
                && vouching.isPresent()
                && !call.request().forwarded()) {
            return Optional.of(ask(there, vouching.get(), call));
        }
        throw Problem.unavailable("The workspace is being moved or restored.");
    }

    private CompletableFuture<Reply> ask(WorkspaceOwners.There owner, Vouching word, Call call) {
        long begun = System.nanoTime();
        CompletableFuture<HttpResponse<Content>> exchange =
                client.sendAsync(request(owner, word, call), info -> body(owner, call, info));
        CompletableFuture<Reply> reply = exchange.handle((response, failure) -> {
            if (failure != null) {
                throw Problem.unavailable("The instance that has the workspace does not answer.");
            }
            if (call.route().parameters().contains("wait")) {
                call.noteWaited(Duration.ofNanos(System.nanoTime() - begun));
            }
            return reply(response);
        });
        handedOn.watch(owner, call, reply);
        // Nobody waits for it any more: the owner is to know.
        CompletableFuture<Void> ignored = call.gone().thenRun(() -> reply.completeExceptionally(Problem.hungUp()));
        // Of the exchange itself, and only where the answer was given up: this lets the connection go.
        var unused = reply.whenComplete((done, failure) -> exchange.cancel(true));
        return reply;
    }

    private static HttpRequest request(WorkspaceOwners.There owner, Vouching word, Call call) {
        String method = call.route().method().name();
        String target = call.request().target();
        String host = owner.host().contains(":") ? "[" + owner.host() + "]" : owner.host();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://" + host + ":" + owner.port() + target))
                .method(
                        method,
                        call.octets().length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(call.octets()))
                .header(Vouching.HEADER, word.vouch(call.who(), method, target, call.octets()));
        call.request().idempotencyKey().ifPresent(key -> request.header("Idempotency-Key", key));
        call.request().lastEventId().ifPresent(id -> request.header("Last-Event-ID", id));
        return request.build();
    }

    private HttpResponse.BodySubscriber<Content> body(
            WorkspaceOwners.There owner, Call call, HttpResponse.ResponseInfo info) {
        String type = info.headers().firstValue("Content-Type").orElse("");
        if (info.statusCode() == 204) {
            return HttpResponse.BodySubscribers.replacing(new Content.None());
        }
        if (type.startsWith("text/event-stream")) {
            return HttpResponse.BodySubscribers.mapping(
                    HttpResponse.BodySubscribers.ofPublisher(),
                    octets -> new Content.Stream(type, out -> {
                        Relay relay = handedOn.watch(owner, call, new Relay(out));
                        CompletableFuture<Void> unused = call.gone().thenRun(relay::end);
                        octets.subscribe(relay);
                    }));
        }
        return HttpResponse.BodySubscribers.mapping(
                HttpResponse.BodySubscribers.ofByteArray(), octets -> new Content.Octets(type, octets));
    }

    private static Reply reply(HttpResponse<Content> response) {
        Map<String, String> headers = new HashMap<>();
        for (String name : PASSED_ON) {
            response.headers().firstValue(name).ifPresent(value -> headers.put(name, value));
        }
        return new Reply(response.statusCode(), headers, response.body(), List.of());
    }
}
