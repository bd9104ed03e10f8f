package io.watchword.router.http.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.router.http.call.Times;
import io.watchword.schemas.avro.AttachedCode;
import io.watchword.schemas.avro.EnrollmentState;

/** An enrollment as the API writes it: its codes by their ids, never their values. Stateless. */
public final class EnrollmentJson {

    private EnrollmentJson() {}

    /** An enrollment as it stands. */
    public static ObjectNode of(EnrollmentState state) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", state.getId())
                .put("account", state.getAccount())
                .put("number", state.getNumber())
                .put("state", state.getState().name())
                .put("openedAt", Times.written(state.getOpenedAt()))
                .put("expiresAt", Times.written(state.getExpiresAt()))
                .put("attempt", state.getAttempt())
                .put("senderPolicy", state.getSenderPolicy().name())
                .put("currentCode", state.getCurrentCode())
                .put("reason", state.getReason());
        ArrayNode codes = json.putArray("codes");
        for (AttachedCode code : state.getCodes()) {
            codes.addObject()
                    .put("id", code.getCodeId())
                    .put("messageId", code.getMessageId())
                    .put("receivedAt", Times.written(code.getReceivedAt()))
                    .put("sender", code.getSender())
                    .put("senderMatched", code.getSenderMatched())
                    .put("superseded", code.getSuperseded())
                    .put("rejected", code.getRejected());
        }
        return json;
    }
}
