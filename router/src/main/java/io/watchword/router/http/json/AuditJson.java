package io.watchword.router.http.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.router.http.call.Times;
import io.watchword.schemas.avro.AuditEvent;
import java.util.TreeMap;

/** An entry of the audit as the API writes it. Stateless. */
public final class AuditJson {

    private AuditJson() {}

    /** Who did what. */
    public static ObjectNode of(AuditEvent event) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", event.getId())
                .put("at", Times.written(event.getAt()))
                .put("by", event.getActor().getKind().name())
                .put("key", event.getActor().getId())
                .put("member", event.getActor().getMember())
                .put("action", event.getAction())
                .put("object", event.getObject())
                .put("account", event.getAccount())
                .put("allowed", event.getAllowed())
                .put("source", event.getSource());
        ObjectNode details = json.putObject("details");
        new TreeMap<>(event.getDetails()).forEach(details::put);
        return json;
    }
}
