package io.watchword.standalone.lines;

import io.watchword.parser.otp.Candidate;
import io.watchword.parser.otp.ExtractedCode;
import io.watchword.parser.otp.Extraction;
import io.watchword.parser.otp.Purpose;
import io.watchword.parser.otp.Validity;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** What a text is taken for and why, for a person. Immutable. */
final class ExplainPage {

    private static final int BAR_MAX = 20;
    private static final int POINTS_A_BAR = 5;

    private final Ansi ansi;
    private final PrintWriter out;

    ExplainPage(Ansi ansi, PrintWriter out) {
        this.ansi = ansi;
        this.out = out;
    }

    void print(String text, Extraction extraction) {
        out.println(marked(text, extraction));
        out.println();
        field("kind", ansi.string("@|bold " + extraction.kind() + "|@") + ", confidence " + extraction.confidence());
        extraction
                .codes()
                .forEach(code -> field(
                        "code",
                        style("bold,green", code.value())
                                + code.purpose()
                                        .map(purpose -> "  " + words(purpose))
                                        .orElse("")));
        extraction
                .service()
                .ifPresent(service -> field("service", safe(service.name()) + "  (from " + service.source() + ")"));
        extraction.domain().ifPresent(domain -> field("domain", domain));
        extraction.embeddedDomain().ifPresent(domain -> field("embedded", domain));
        extraction.validity().ifPresent(validity -> field("valid", words(validity)));
        if (extraction.truncated()) {
            field("note", "the text is longer than what is read");
        }
        candidates(extraction);
        if (!extraction.evidence().isEmpty()) {
            out.println("why");
            extraction.evidence().forEach(rule -> out.println("  " + rule));
        }
        out.flush();
    }

    /** The text with its codes marked. */
    private String marked(String text, Extraction extraction) {
        StringBuilder line = new StringBuilder();
        int from = 0;
        for (ExtractedCode code : extraction.codes().stream()
                .sorted((a, b) -> Integer.compare(a.start(), b.start()))
                .toList()) {
            if (code.start() >= from && code.end() <= text.length()) {
                line.append(safe(text.substring(from, code.start())))
                        .append(style("bold,green", text.substring(code.start(), code.end())));
                from = code.end();
            }
        }
        return line.append(safe(text.substring(from))).toString();
    }

    private void candidates(Extraction extraction) {
        List<Candidate> candidates = extraction.candidates();
        if (candidates.isEmpty()) {
            return;
        }
        out.println("candidates");
        int width = candidates.stream()
                .mapToInt(candidate -> candidate.value().length())
                .max()
                .orElse(0);
        for (Candidate candidate : candidates) {
            int bar = Math.max(0, Math.min(BAR_MAX, candidate.score() / POINTS_A_BAR));
            out.printf(
                    "%s %-" + Math.max(1, width) + "s %5d %s%n",
                    isTaken(candidate, extraction) ? style("bold,green", ">") : " ",
                    candidate.value(),
                    candidate.score(),
                    style("cyan", "#".repeat(bar)));
        }
    }

    private static boolean isTaken(Candidate candidate, Extraction extraction) {
        return extraction.codes().stream().anyMatch(code -> code.start() == candidate.start());
    }

    private void field(String name, String value) {
        out.printf("%-10s%s%n", name, value);
    }

    private static String words(Purpose purpose) {
        return switch (purpose.type()) {
            case LOGIN -> "to log in";
            case SIGN_UP -> "to sign up";
            case PASSWORD_RESET -> "to reset a password";
            case PAYMENT ->
                "for a payment"
                        + purpose.amount().map(amount -> " of " + safe(amount)).orElse("")
                        + purpose.payee().map(payee -> " to " + safe(payee)).orElse("");
        };
    }

    private static String words(Validity validity) {
        if (validity instanceof Validity.For span) {
            return "for " + span.duration().toSeconds() + " s from when it came";
        }
        if (validity instanceof Validity.Until until) {
            return "until " + until.time()
                    + until.zone().map(zone -> " " + zone).orElse("");
        }
        throw new IllegalStateException("A validity of a new kind");
    }

    /** Not picocli's own markup: a text may hold it. */
    private String style(String styles, String text) {
        String clean = safe(text);
        if (!ansi.enabled() || clean.isEmpty()) {
            return clean;
        }
        // Not the code that ends bold alone: most terminals take 21 for a double underline.
        return Ansi.Style.on(Ansi.Style.parse(styles)) + clean + Ansi.Style.reset.on();
    }

    /** What a stranger wrote must not steer the terminal. */
    private static String safe(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "?");
    }
}
