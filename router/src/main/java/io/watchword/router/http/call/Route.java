package io.watchword.router.http.call;

import java.time.Duration;
import java.util.Set;

/**
 * One call of the API. Immutable.
 *
 * @param template the path, with {@code {names}}
 * @param parameters the query parameters it knows
 * @param atOwner whether it must be answered by the instance that owns the workspace
 * @param within how long an answer may take, without the time that the caller asks to wait
 */
public record Route(
        Method method, String template, Set<String> parameters, boolean atOwner, Duration within, Handler handler) {

    /** Longer than whatever is decided elsewhere may take; no caller hangs for longer. */
    private static final Duration WITHIN = Duration.ofSeconds(5);

    public Route {
        parameters = Set.copyOf(parameters);
    }

    /** The methods that the API uses. */
    public enum Method {
        GET,
        PUT,
        POST,
        DELETE
    }

    /** A call that any instance answers. */
    public static Route anywhere(Method method, String template, Handler handler, String... parameters) {
        return new Route(method, template, Set.of(parameters), false, WITHIN, handler);
    }

    /** A call about what the view of a workspace keeps. */
    public static Route atOwner(Method method, String template, Handler handler, String... parameters) {
        return new Route(method, template, Set.of(parameters), true, WITHIN, handler);
    }

    /** The same, for a call that takes longer than others where all is well. */
    public Route within(Duration longest) {
        return new Route(method, template, parameters, atOwner, longest, handler);
    }

    /** {@code GET /v1/...}: what it is called in metrics and on record. */
    public String name() {
        return method + " " + template;
    }
}
