package io.watchword.router.http.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.router.http.call.Times;
import io.watchword.router.view.CodePage;
import io.watchword.schemas.Seals;
import io.watchword.schemas.avro.Code;

/** A code as the API writes it. Stateless. */
public final class CodeJson {

    private CodeJson() {}

    /** A code at its place. */
    public static ObjectNode of(CodePage.Placed placed) {
        return of(placed.code()).put("cursor", placed.at().encoded());
    }

    /** A code alone, as who reads its topic sees it. */
    public static ObjectNode of(Code code) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", code.getId())
                .put("account", code.getAccount())
                .put("enrollment", code.getEnrollment())
                .put("value", Seals.text(code.getValue()))
                .put("kind", code.getKind().name())
                .put("purpose", code.getPurpose())
                .put("service", code.getService())
                .put("domain", code.getDomain())
                .put("confidence", code.getConfidence())
                .put("sender", code.getSender())
                .put("number", code.getNumber())
                .put("receivedAt", Times.written(code.getReceivedAt()))
                .put("expiresAt", Times.written(code.getExpiresAt()))
                .put("expiryStated", code.getExpiryStated().name())
                .put("repeatOf", code.getRepeatOf())
                .put("messageId", code.getMessageId());
        code.getEvidence().forEach(json.putArray("evidence")::add);
        return json;
    }
}
