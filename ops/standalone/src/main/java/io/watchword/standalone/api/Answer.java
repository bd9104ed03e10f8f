package io.watchword.standalone.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchword.standalone.CommandFailure;
import java.util.Optional;

/**
 * What the API said. Immutable by contract.
 *
 * @param body missing where there was none
 */
public record Answer(int status, JsonNode body) {

    static final int CREATED = 201;
    static final int ACCEPTED = 202;
    static final int GONE = 410;

    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int FIRST_ERROR = 300;

    public boolean ok() {
        return status < FIRST_ERROR;
    }

    /**
     * The body of an answer that is no refusal.
     *
     * @param what was tried, for the person who is told why it failed
     */
    public JsonNode expect(String what) {
        if (!ok()) {
            throw new CommandFailure(what + ": " + refusal());
        }
        return body;
    }

    /** Why it was refused (RFC 9457), and what can be done; {@code errors} with their fields. */
    public String refusal() {
        StringBuilder said = new StringBuilder(text("title").orElse("HTTP " + status));
        text("detail")
                .filter(detail -> !detail.equals("See errors."))
                .ifPresent(detail -> said.append(". ").append(detail));
        body.path("errors")
                .forEach(error -> said.append("\n  ")
                        .append(error.path("field").asText())
                        .append(' ')
                        .append(error.path("detail").asText()));
        text("conflictsWith").ifPresent(other -> said.append(" In the way: ").append(other));
        if (status == UNAUTHORIZED) {
            said.append(" Another key: --key-file or WATCHWORD_KEY; the operator's is <data>/bootstrap.key.");
        }
        if (status == NOT_FOUND && text("title").isEmpty()) {
            said.append(": is this a Watchword?");
        }
        return said.toString();
    }

    private Optional<String> text(String field) {
        return Optional.ofNullable(body.path(field).textValue());
    }
}
