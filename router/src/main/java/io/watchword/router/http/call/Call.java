package io.watchword.router.http.call;

import io.watchword.router.directory.Principal;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One request whose caller is known. Prints its route alone. Confined to the request; its stages see it one after the
 * other.
 */
public final class Call {

    /** From the end of a wait to its answer. */
    private static final Duration AFTER_A_WAIT = Duration.ofSeconds(3);

    /**
     * What came over the wire beside the body.
     *
     * @param path the values of the template's names
     * @param target the path and query as they came, to be sent on
     * @param forwarded whether another instance sent it on
     * @param gone done when the client has hung up before its answer
     * @param source the address it came from; none where another instance sent it on
     */
    public record Request(
            Map<String, String> path,
            String target,
            Optional<String> idempotencyKey,
            Optional<String> lastEventId,
            boolean forwarded,
            CompletableFuture<Void> gone,
            Optional<String> source) {

        public Request {
            path = Map.copyOf(path);
        }
    }

    private final Route route;
    private final Principal who;
    private final Request request;
    private final Query query;
    private final byte[] octets;
    private final Instant at;
    private volatile Duration waited = Duration.ZERO;

    /** The octets are not copied: they belong to the call from now on. */
    public Call(Route route, Principal who, Request request, Query query, byte[] octets, Instant at) {
        this.route = route;
        this.who = who;
        this.request = request;
        this.query = query;
        this.octets = octets;
        this.at = at;
    }

    public Route route() {
        return route;
    }

    public Principal who() {
        return who;
    }

    public Request request() {
        return request;
    }

    public Query query() {
        return query;
    }

    /** When it came. */
    public Instant at() {
        return at;
    }

    /** The value of one of the template's names. */
    public String path(String name) {
        String value = request.path().get(name);
        if (value == null) {
            throw new IllegalArgumentException("The template has no such name");
        }
        return value;
    }

    /** The workspace in the path. */
    public String workspace() {
        return path("w");
    }

    /** The workspace in the path, where the template has one. */
    public Optional<String> maybeWorkspace() {
        return Optional.ofNullable(request.path().get("w"));
    }

    /** Done when the client has hung up: nobody waits for the answer any more. */
    public CompletableFuture<Void> gone() {
        return request.gone();
    }

    /** The body's fields. */
    public Fields fields(String... known) {
        return Fields.of(octets, known);
    }

    /** The body. Not to be changed. */
    public byte[] octets() {
        return octets;
    }

    /** The caller, as commands and the audit name him. */
    public Actor actor() {
        return who.bootstrap()
                ? new Actor(ActorKind.BOOTSTRAP, who.keyId(), null)
                : new Actor(ActorKind.KEY, who.keyId(), who.member().orElse(null));
    }

    /** How long the caller may be left without an answer. */
    public Duration longest() {
        Duration wait = query.asked();
        return wait.isZero() ? route.within() : wait.plus(AFTER_A_WAIT);
    }

    /** Notes that all the time that the caller asked for was spent waiting. */
    void noteWaitedInVain() {
        waited = query.asked();
    }

    /** Notes time spent waiting because the caller asked for it: not counted as slowness. */
    public void noteWaited(Duration time) {
        waited = time;
    }

    Duration waited() {
        return waited;
    }

    @Override
    public String toString() {
        return "Call[" + route.name() + "]";
    }
}
