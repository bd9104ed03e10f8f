package io.watchword.router.http.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.router.http.audit.Disclosure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * An answer. Prints its status alone. Immutable.
 *
 * @param disclosures what it tells that must be on record before it leaves
 */
public record Reply(int status, Map<String, String> headers, Content content, List<Disclosure> disclosures) {

    public Reply {
        headers = Map.copyOf(headers);
        disclosures = List.copyOf(disclosures);
    }

    /** 200 with a body. */
    public static Reply ok(JsonNode body) {
        return json(200, body);
    }

    /** A status with a body. */
    public static Reply json(int status, JsonNode body) {
        return new Reply(status, Map.of(), new Content.Json(body, "application/json"), List.of());
    }

    /** 200 with {@code {"items": [...], "next": ...}}. */
    public static Reply list(List<? extends JsonNode> items, Optional<String> next) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode array = body.putArray("items");
        items.forEach(array::add);
        body.put("next", next.orElse(null));
        return ok(body);
    }

    /** 204. */
    public static Reply none() {
        return new Reply(204, Map.of(), new Content.None(), List.of());
    }

    /** 202: still being decided; to be looked for at {@code location}. */
    public static Reply accepted(String location) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("location", location);
        return json(202, body).with("Location", location);
    }

    /** The same, with a header. */
    public Reply with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, content, disclosures);
    }

    /** The same, telling this too. */
    public Reply disclosing(List<Disclosure> told) {
        List<Disclosure> all = new ArrayList<>(disclosures);
        all.addAll(told);
        return new Reply(status, headers, content, all);
    }

    /** An answer that is there already. */
    public CompletableFuture<Reply> now() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public String toString() {
        return "Reply[" + status + "]";
    }
}
