package io.watchword.router.http.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.router.http.call.Times;
import io.watchword.router.http.operations.Operations.DeadLetter;
import io.watchword.router.http.operations.Operations.Link;
import io.watchword.schemas.avro.SetAside;

/** What operators see as the API writes it: of what was set aside the reason and the place, never the content. */
public final class OperationsJson {

    private OperationsJson() {}

    /** A link. */
    public static ObjectNode of(Link link) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", link.name())
                .put("bind", link.bind())
                .put("state", link.state())
                .put("since", Times.written(link.since()))
                .put("paused", link.paused())
                .put("lastFailure", link.lastFailure().isEmpty() ? null : link.lastFailure());
    }

    /** A record that was set aside. */
    public static ObjectNode of(DeadLetter letter) {
        SetAside record = letter.record();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("partition", letter.partition())
                .put("offset", letter.offset())
                .put("reason", record.getReason())
                .put("stage", record.getStage())
                .put("detail", record.getDetail())
                .put("messageId", record.getMessageId())
                .put("at", Times.written(record.getAt()))
                .put("parts", record.getParts().size())
                .put("sourceTopic", record.getTopic())
                .put("sourcePartition", record.getPartition())
                .put("sourceOffset", record.getOffset());
        return json.put("receivedAt", record.getReceivedAt() == null ? null : Times.written(record.getReceivedAt()));
    }
}
