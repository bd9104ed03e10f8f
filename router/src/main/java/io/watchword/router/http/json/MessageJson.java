package io.watchword.router.http.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.router.http.call.Times;
import io.watchword.schemas.Seals;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.Contender;
import io.watchword.schemas.avro.Guess;
import io.watchword.schemas.avro.Message;
import java.time.Instant;
import java.util.List;

/** A message as the API writes it. Stateless. */
public final class MessageJson {

    private MessageJson() {}

    /** A message; its code without a cursor, which is the place of a code in the list of codes. */
    public static ObjectNode of(Message message) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", message.getId())
                .put("revision", message.getRevision())
                .put("number", message.getNumber())
                .put("sender", message.getSender())
                .put("account", message.getAccount())
                .put("accountMissing", message.getAccountMissing())
                .put("text", Seals.text(message.getText()));
        putTexts(json.putArray("candidates"), message.getCandidates());
        ArrayNode contenders = json.putArray("contenders");
        message.getContenders().forEach(one -> contenders.add(of(one)));
        List<Code> codes = message.getCodes();
        json.set(
                "code",
                codes.isEmpty()
                        ? JsonNodeFactory.instance.nullNode()
                        : CodeJson.of(codes.get(0)).putNull("cursor"));
        json.put("kind", message.getKind().name())
                .put("service", message.getService())
                .put("domain", message.getDomain())
                .put("confidence", message.getConfidence())
                .put("receivedAt", Times.written(message.getReceivedAt()))
                .put("parts", message.getParts())
                .put("incomplete", message.getIncomplete())
                .put("encoding", message.getEncoding())
                .put("lossy", message.getLossy())
                .put("rule", message.getRule())
                .put("enrollment", message.getEnrollment())
                .put("repeatOf", message.getRepeatOf());
        putTexts(json.putArray("flags"), message.getFlags());
        putTexts(json.putArray("evidence"), message.getEvidence());
        ArrayNode guesses = json.putArray("guesses");
        for (Guess guess : message.getGuesses()) {
            guesses.addObject().put("value", Seals.text(guess.getValue())).put("score", guess.getScore());
        }
        return json;
    }

    /** That a message is held, for the owner of an account it could be for: nothing of what it says, or who sent it. */
    public static ObjectNode held(Message message) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", message.getId())
                .put("number", message.getNumber())
                .put("accountMissing", message.getAccountMissing())
                .put("receivedAt", Times.written(message.getReceivedAt()))
                .put("rule", message.getRule());
        ArrayNode contenders = json.putArray("contenders");
        message.getContenders().forEach(one -> contenders.add(of(one)));
        return json;
    }

    /** An account that the message could be for, and the change that made it so. */
    public static ObjectNode of(Contender contender) {
        Instant changedAt = contender.getChangedAt();
        return JsonNodeFactory.instance
                .objectNode()
                .put("account", contender.getAccount())
                .put("matches", contender.getMatches())
                .put("change", contender.getChange())
                .put("changedAt", changedAt == null ? null : Times.written(changedAt))
                .put("changedBy", contender.getChangedBy());
    }

    private static void putTexts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
