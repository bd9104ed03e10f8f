package io.watchword.bench.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchword.parser.otp.Extraction;
import io.watchword.parser.otp.Kind;
import java.util.Locale;
import java.util.Optional;

/**
 * A message of a corpus.
 *
 * @param source where it is from
 * @param language its language
 * @param kind what it is, where the corpus says so
 * @param code what is to be found, as a user types it
 */
record LabelledMessage(
        String source, String language, Optional<Kind> kind, String sender, String text, Optional<String> code) {

    /** How a message came out. */
    enum Result {
        FOUND,
        WRONG,
        MISSED,
        SILENT,
        FALSE_ALARM
    }

    static LabelledMessage of(JsonNode line) {
        return new LabelledMessage(
                whole(line.path("source").asText("own")),
                line.path("lang").asText("?"),
                text(line, "kind").map(name -> Kind.valueOf(name.toUpperCase(Locale.ROOT))),
                text(line, "sender").orElse(""),
                line.path("text").asText(),
                text(line, "code"));
    }

    Result judge(Extraction extraction) {
        Optional<String> found =
                extraction.kind() == Kind.OTP ? extraction.code().map(code -> plain(code.value())) : Optional.empty();
        if (code.isEmpty()) {
            return found.isEmpty() ? Result.SILENT : Result.FALSE_ALARM;
        }
        if (found.isEmpty()) {
            return Result.MISSED;
        }
        return found.get().equals(plain(code.get())) ? Result.FOUND : Result.WRONG;
    }

    /** Blanks, hyphens and case are not compared. */
    private static String plain(String code) {
        return code.replace(" ", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** The repository or data set, without the place in it. */
    private static String whole(String source) {
        int colon = source.indexOf(':');
        return colon < 0 ? source : source.substring(0, colon);
    }

    private static Optional<String> text(JsonNode line, String field) {
        JsonNode value = line.path(field);
        return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
    }

    /** The text may be private. */
    @Override
    public String toString() {
        return "LabelledMessage[source=" + source + ", language=" + language + "]";
    }
}
