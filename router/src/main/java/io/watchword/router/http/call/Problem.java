package io.watchword.router.http.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A refusal, as RFC 9457 says it. Its sentences are constants and ids: no value that a client sent, no code, no number.
 * Immutable.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String TYPE = "urn:watchword:problem:";

    /** What is wrong with one field or parameter. */
    public record Violation(String field, String detail) {}

    private final int status;
    private final String slug;
    private final String title;
    private final transient List<Violation> violations;
    private final transient Map<String, String> headers;
    private final transient Map<String, String> members;
    private final transient Optional<String> deniedAccount;

    private Problem(int status, String slug, String title, String detail) {
        this(status, slug, title, detail, List.of(), Map.of(), Map.of(), Optional.empty());
    }

    private Problem(
            int status,
            String slug,
            String title,
            String detail,
            List<Violation> violations,
            Map<String, String> headers,
            Map<String, String> members,
            Optional<String> deniedAccount) {
        super(detail, null, false, false);
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.violations = List.copyOf(violations);
        this.headers = Map.copyOf(headers);
        this.members = Map.copyOf(members);
        this.deniedAccount = deniedAccount;
    }

    /** 400: the request cannot be read. */
    public static Problem unreadable(String detail) {
        return new Problem(400, "unreadable", "The request cannot be read", detail);
    }

    /** 401: no key, or none of ours. */
    public static Problem unauthorized() {
        return new Problem(401, "unauthorized", "A valid key is needed", "Send Authorization: Bearer KEY.")
                .withHeader("WWW-Authenticate", "Bearer");
    }

    /** 404: not there, or not yours. */
    public static Problem notFound() {
        return new Problem(404, "not-found", "Not found", "It is not there, or not yours.");
    }

    /** 404 to the caller, and on record: the account is there, but not his. */
    public static Problem denied(String account) {
        Problem plain = notFound();
        return new Problem(
                plain.status,
                plain.slug,
                plain.title,
                plain.detail(),
                List.of(),
                Map.of(),
                Map.of(),
                Optional.of(account));
    }

    /** @param allowed the methods that there are, as {@code GET, PUT} */
    public static Problem methodNotAllowed(String allowed) {
        return new Problem(405, "method-not-allowed", "No such method here", "See /openapi.json.")
                .withHeader("Allow", allowed);
    }

    /** 408: the body did not come in time. The rest of it would be taken for the next request, so it ends here. */
    static Problem tooSlow(Duration within) {
        return new Problem(
                        408,
                        "too-slow",
                        "The body took too long",
                        "A whole body must come within " + within.toSeconds() + " s.")
                .withHeader("Connection", "close");
    }

    /** 409. */
    public static Problem conflict(String detail) {
        return new Problem(409, "conflict", "In conflict with what is there", detail);
    }

    /** 410. */
    public static Problem gone(String detail) {
        return new Problem(410, "gone", "No longer there", detail);
    }

    /** 413. */
    public static Problem tooLarge(int bytesMax) {
        return new Problem(413, "too-large", "The body is too large", "At most " + bytesMax + " bytes.");
    }

    /** 415. */
    static Problem notJson() {
        return new Problem(
                415, "unsupported-media-type", "The body is not JSON", "Send it with Content-Type: application/json.");
    }

    /** 422: one field or parameter is wrong. */
    public static Problem invalid(String field, String detail) {
        return invalid(List.of(new Violation(field, detail)));
    }

    /** 422: these fields or parameters are wrong. */
    public static Problem invalid(List<Violation> violations) {
        return new Problem(
                422,
                "invalid",
                "The request is not valid",
                "See errors.",
                violations,
                Map.of(),
                Map.of(),
                Optional.empty());
    }

    /** 429. */
    public static Problem tooManyRequests(Duration after) {
        return new Problem(429, "too-many-requests", "Too many requests", "The key's requests per second are used up.")
                .retryAfter(after);
    }

    /** 429: the key, or its workspace, has as many open as it may. */
    public static Problem tooManyOpen(String detail) {
        return new Problem(429, "too-many-open", "Too many are open", detail).retryAfter(Duration.ofSeconds(1));
    }

    /** 429: keys that are none of ours, again and again. */
    static Problem tooManyStrangers(Duration after) {
        return new Problem(429, "too-many-wrong-keys", "Too many wrong keys", "Send Authorization: Bearer KEY.")
                .retryAfter(after);
    }

    /** 503. */
    public static Problem unavailable(String detail) {
        return new Problem(503, "unavailable", "Not available now", detail).retryAfter(Duration.ofSeconds(1));
    }

    /** 503 that nobody reads: the client is not there any more. */
    public static Problem hungUp() {
        return unavailable("The client hung up.");
    }

    /** 500. */
    public static Problem internal() {
        return new Problem(500, "internal", "Something went wrong", "It is on record under the instance's id.");
    }

    /** The same, with a member of its own, such as the id of what is in the way. */
    public Problem with(String member, String value) {
        Map<String, String> more = new HashMap<>(members);
        more.put(member, value);
        return new Problem(status, slug, title, detail(), violations, headers, more, deniedAccount);
    }

    private Problem withHeader(String name, String value) {
        return new Problem(status, slug, title, detail(), violations, Map.of(name, value), members, deniedAccount);
    }

    private Problem retryAfter(Duration after) {
        long seconds = Math.max(1, after.plusMillis(999).toSeconds());
        return withHeader("Retry-After", Long.toString(seconds));
    }

    /** The status. */
    public int status() {
        return status;
    }

    /** The account that was asked for by someone who may not. */
    public Optional<String> deniedAccount() {
        return deniedAccount;
    }

    private String detail() {
        return String.valueOf(getMessage());
    }

    /** The answer, with an id of its own to be found in the log by. */
    public Reply reply(UUID instance) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", TYPE + slug);
        body.put("title", title);
        body.put("status", status);
        body.put("detail", detail());
        body.put("instance", "urn:uuid:" + instance);
        members.forEach(body::put);
        if (!violations.isEmpty()) {
            ArrayNode errors = body.putArray("errors");
            violations.forEach(violation ->
                    errors.addObject().put("field", violation.field()).put("detail", violation.detail()));
        }
        return new Reply(status, headers, new Content.Json(body, "application/problem+json"), List.of());
    }
}
