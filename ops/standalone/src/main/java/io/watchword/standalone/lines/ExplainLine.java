package io.watchword.standalone.lines;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.parser.otp.Candidate;
import io.watchword.parser.otp.ExtractedCode;
import io.watchword.parser.otp.Extraction;
import io.watchword.parser.otp.Kind;
import io.watchword.parser.otp.OtpExtractor;
import io.watchword.parser.otp.Service;
import io.watchword.parser.otp.Validity;
import io.watchword.standalone.lines.JsonLines.BadLine;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line of {@code explain --jsonl}: a text to what it is taken for. Thread-safe. */
final class ExplainLine implements JsonLines.Answer {

    private final OtpExtractor extractor;

    ExplainLine(OtpExtractor extractor) {
        this.extractor = extractor;
    }

    @Override
    public void write(ObjectNode asked, JsonGenerator out) throws IOException {
        String text = text(asked, "text").orElseThrow(() -> new BadLine("text is missing"));
        String sender = text(asked, "sender").orElse("");
        write(asked.get("id"), extractor.extract(text, sender), out);
    }

    private static void write(@Nullable JsonNode id, Extraction extraction, JsonGenerator out) throws IOException {
        out.writeStartObject();
        JsonLines.writeId(id, out);
        out.writeStringField("kind", extraction.kind().name());
        out.writeStringField("code", code(extraction).orElse(null));
        out.writeNumberField("confidence", extraction.confidence());
        out.writeStringField("service", extraction.service().map(Service::name).orElse(null));
        out.writeStringField("domain", extraction.domain().orElse(null));
        out.writeFieldName("expiresInSeconds");
        Optional<Long> seconds = expiresInSeconds(extraction);
        if (seconds.isPresent()) {
            out.writeNumber(seconds.get());
        } else {
            out.writeNull();
        }
        out.writeArrayFieldStart("evidence");
        for (String rule : extraction.evidence()) {
            out.writeString(rule);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("candidates");
        for (Candidate candidate : extraction.candidates()) {
            out.writeStartObject();
            out.writeStringField("code", candidate.value());
            out.writeNumberField("score", candidate.score());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
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
