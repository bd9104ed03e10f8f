package io.watchword.standalone.lines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.parser.otp.Candidate;
import io.watchword.parser.otp.ExtractedCode;
import io.watchword.parser.otp.Extraction;
import io.watchword.parser.otp.Kind;
import io.watchword.parser.otp.OtpExtractor;
import io.watchword.parser.otp.Service;
import io.watchword.parser.otp.Validity;
import io.watchword.standalone.lines.JsonLines.BadLine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line of {@code explain --jsonl}: a text to what it is taken for. Thread-safe. */
final class ExplainLine {

    private final OtpExtractor extractor;

    ExplainLine(OtpExtractor extractor) {
        this.extractor = extractor;
    }

    /** @throws BadLine naming the field that cannot be used */
    ObjectNode answer(ObjectNode asked) {
        String text = text(asked, "text").orElseThrow(() -> new BadLine("text is missing"));
        String sender = text(asked, "sender").orElse("");
        return answer(asked.get("id"), extractor.extract(text, sender));
    }

    static ObjectNode answer(@Nullable JsonNode id, Extraction extraction) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("id", id == null ? JsonNodeFactory.instance.nullNode() : id);
        answer.put("kind", extraction.kind().name());
        answer.put("code", code(extraction).orElse(null));
        answer.put("confidence", extraction.confidence());
        answer.put("service", extraction.service().map(Service::name).orElse(null));
        answer.put("domain", extraction.domain().orElse(null));
        answer.put("expiresInSeconds", expiresInSeconds(extraction).orElse(null));
        extraction.evidence().forEach(answer.putArray("evidence")::add);
        ArrayNode candidates = answer.putArray("candidates");
        for (Candidate candidate : extraction.candidates()) {
            candidates.addObject().put("code", candidate.value()).put("score", candidate.score());
        }
        return answer;
    }

    /** The code of an OTP; where one message has several, the first. */
    private static Optional<String> code(Extraction extraction) {
        return extraction.kind() == Kind.OTP
                ? extraction.codes().stream().map(ExtractedCode::value).findFirst()
                : Optional.empty();
    }

    /** Of a stated duration; a time of day depends on when the message came, which no line says. */
    private static Optional<Long> expiresInSeconds(Extraction extraction) {
        return extraction
                .validity()
                .filter(Validity.For.class::isInstance)
                .map(validity -> ((Validity.For) validity).duration().toSeconds());
    }

    private static Optional<String> text(ObjectNode asked, String field) {
        JsonNode node = asked.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            throw new BadLine(field + " must be a text");
        }
        return Optional.of(node.textValue());
    }
}
