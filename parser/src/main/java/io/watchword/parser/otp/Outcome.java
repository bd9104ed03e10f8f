package io.watchword.parser.otp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is told about the codes of a message. */
record Outcome(Kind kind, int confidence, List<ExtractedCode> codes, List<String> evidence) {

    static Outcome of(Analysis analysis, Verdict.Decision decision, Optional<Purpose> purpose) {
        Message message = analysis.message;
        List<Scored> taken = decision.codes();
        Map<Shape, Purpose> purposes = taken.size() == 2
                ? PurposeReader.ofEach(
                                analysis, taken.get(0).shape(), taken.get(1).shape(), purpose)
                        .orElse(Map.of())
                : Map.of();
        List<ExtractedCode> codes = new ArrayList<>(taken.size());
        for (Scored one : taken) {
            Shape shape = one.shape();
            Optional<Purpose> its = Optional.ofNullable(purposes.get(shape)).or(() -> purpose);
            codes.add(new ExtractedCode(
                    shape.value(), message.origin(shape.start()), message.originEnd(shape.end()), its));
        }
        return new Outcome(decision.kind(), decision.confidence(), codes, decision.evidence());
    }

    /** An origin-bound line names the code beyond doubt. */
    static Outcome bound(OriginBound line, Verdict.Decision decision, Optional<Purpose> purpose) {
        String value = typed(line.code());
        int start = line.codeStart();
        ExtractedCode code = new ExtractedCode(value, start, start + line.code().length(), purpose);
        List<String> evidence = new ArrayList<>(decision.evidence());
        evidence.add("named by an origin-bound line");
        return new Outcome(Kind.OTP, 100, List.of(code), evidence);
    }

    private static String typed(String code) {
        StringBuilder value = new StringBuilder(code.length());
        for (int i = 0; i < code.length(); i++) {
            char c = Folding.plain(code.charAt(i));
            if (c != 0 && c != '-') {
                value.append(c);
            }
        }
        return value.toString();
    }
}
