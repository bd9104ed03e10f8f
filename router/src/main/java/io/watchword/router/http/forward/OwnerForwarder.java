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
 * answer 503 instead of passing a call to and fro. Thread-safe.
 */
public final class OwnerForwarder implements Elsewhere {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    /** The longest wait, and time to answer. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(70);

    private static final List<String> PASSED_ON = List.of("Retry-After", "Location", "WWW-Authenticate");

    private final WorkspaceOwners owners;
    private final AccessRules rules;
    private final Optional<Vouching> vouching;
    private final HttpClient client;

    /** @param vouching none where this is the only instance */
    public OwnerForwarder(WorkspaceOwners owners, AccessRules rules, Optional<Vouching> vouching, Executor executor) {
        this.owners = owners;
        this.rules = rules;
        this.vouching = vouching;
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
        String method = call.route().method().name();
        String target = call.request().target();
        String host = owner.host().contains(":") ? "[" + owner.host() + "]" : owner.host();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://" + host + ":" + owner.port() + target))
                .timeout(ANSWER_WITHIN)
                .method(
                        method,
                        call.octets().length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(call.octets()))
                .header(Vouching.HEADER, word.vouch(call.who(), method, target, call.octets()));
        call.request().idempotencyKey().ifPresent(key -> request.header("Idempotency-Key", key));
        call.request().lastEventId().ifPresent(id -> request.header("Last-Event-ID", id));
        long begun = System.nanoTime();
        return client.sendAsync(request.build(), OwnerForwarder::body).handle((response, failure) -> {
            if (failure != null) {
                throw Problem.unavailable("The instance that has the workspace does not answer.");
            }
            if (call.route().parameters().contains("wait")) {
                call.noteWaited(Duration.ofNanos(System.nanoTime() - begun));
            }
            return reply(response);
        });
    }

    private static HttpResponse.BodySubscriber<Content> body(HttpResponse.ResponseInfo info) {
        String type = info.headers().firstValue("Content-Type").orElse("");
        if (info.statusCode() == 204) {
            return HttpResponse.BodySubscribers.replacing(new Content.None());
        }
        if (type.startsWith("text/event-stream")) {
            return HttpResponse.BodySubscribers.mapping(
                    HttpResponse.BodySubscribers.ofPublisher(),
                    octets -> new Content.Stream(type, out -> octets.subscribe(new Relay(out))));
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
