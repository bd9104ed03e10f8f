package io.watchword.parser.otp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Decides what a message is from the scores of its shapes. Confined to one extraction. */
final class Verdict {

    /** From here on it is a code. */
    static final int CERTAIN = 60;

    /** From here on a person should look. */
    static final int DOUBTFUL = 45;

    /** Two candidates closer than this cannot be told apart. */
    private static final int MARGIN = 4;

    private final Analysis analysis;
    private final List<Scored> ranked;

    private Verdict(Analysis analysis, List<Scored> ranked) {
        this.analysis = analysis;
        this.ranked = ranked;
    }

    /** A kind, how sure it is, the codes and the evidence. */
    record Decision(Kind kind, int confidence, List<Scored> codes, List<Scored> ranked, List<String> evidence) {}

    static Decision decide(Analysis analysis, List<Scored> scored) {
        return new Verdict(analysis, distinct(scored)).decision();
    }

    /** The best of each value, the best first. */
    private static List<Scored> distinct(List<Scored> scored) {
        List<Scored> sorted = new ArrayList<>(scored);
        sorted.sort(Comparator.comparingInt(Scored::score)
                .reversed()
                .thenComparing((Scored one) -> one.shape().start()));
        List<Scored> ranked = new ArrayList<>(sorted.size());
        for (Scored one : sorted) {
            if (!holds(ranked, one.shape().value())) {
                ranked.add(one);
            }
        }
        return ranked;
    }

    private static boolean holds(List<Scored> ranked, String value) {
        for (Scored one : ranked) {
            if (one.shape().value().equalsIgnoreCase(value)) {
                return true;
            }
        }
        return false;
    }

    private Decision decision() {
        if (ranked.isEmpty()) {
            return withoutCode(0, List.of());
        }
        Scored best = ranked.get(0);
        if (best.score() < DOUBTFUL) {
            return withoutCode(best.score(), best.evidence());
        }
        if (isPickup(best)) {
            return decision(Kind.PICKUP, best.score(), List.of(), best.evidence());
        }
        if (best.score() < CERTAIN) {
            Optional<Decision> other = otherKind(best.evidence());
            return other.orElseGet(
                    () -> decision(Kind.UNSURE, best.score(), List.of(), with(best, "too little speaks for it")));
        }
        Scored second = ranked.size() > 1 ? ranked.get(1) : null;
        if (second != null && second.score() >= CERTAIN && serveDifferentPurposes(best, second)) {
            return decision(Kind.OTP, best.score(), List.of(best, second), best.evidence());
        }
        if (second != null && second.score() >= CERTAIN && best.score() - second.score() < MARGIN) {
            if (best.sort() == CodeName.Sort.OTP && second.sort() == CodeName.Sort.OTP) {
                return decision(Kind.OTP, best.score(), List.of(best, second), best.evidence());
            }
            return decision(Kind.UNSURE, best.score(), List.of(), with(best, "another is as good"));
        }
        return decision(Kind.OTP, best.score(), List.of(best), best.evidence());
    }

    /** "Login code 1234, payment code 5678". */
    private boolean serveDifferentPurposes(Scored best, Scored second) {
        return best.sort() == CodeName.Sort.OTP
                && (second.sort() == CodeName.Sort.OTP || second.sort() == CodeName.Sort.CODE)
                && PurposeReader.ofEach(analysis, best.shape(), second.shape(), Optional.empty())
                        .isPresent();
    }

    private boolean isPickup(Scored best) {
        if (best.sort() == CodeName.Sort.PICKUP) {
            return true;
        }
        return best.sort() == CodeName.Sort.CODE
                && analysis.has(CueKind.PICKUP)
                && analysis.otpNames.size() == 0
                && !analysis.has(CueKind.UNASKED)
                && !analysis.has(CueKind.LOGIN)
                && !analysis.has(CueKind.PROOF)
                && !analysis.has(CueKind.SIGN_UP);
    }

    private Decision withoutCode(int score, List<String> evidence) {
        return otherKind(evidence)
                .orElseGet(() -> decision(
                        Kind.NONE, Math.max(50, 100 - Math.max(0, score)), List.of(), with(evidence, "no code in it")));
    }

    private Optional<Decision> otherKind(List<String> evidence) {
        if (Prompts.asksToChoose(analysis)) {
            return Optional.of(decision(
                    Kind.NUMBER_MATCH, 80, List.of(), with(evidence, "asks to choose a number shown elsewhere")));
        }
        if (Prompts.asksToOpen(analysis)) {
            return Optional.of(
                    decision(Kind.LOGIN_LINK, 80, List.of(), with(evidence, "asks to open a link to log in")));
        }
        return Optional.empty();
    }

    private Decision decision(Kind kind, int score, List<Scored> codes, List<String> evidence) {
        int confidence = switch (kind) {
            case UNSURE -> Math.min(CERTAIN - 1, score);
            default -> Math.max(0, Math.min(100, score));
        };
        return new Decision(kind, confidence, codes, ranked, evidence);
    }

    private static List<String> with(Scored best, String rule) {
        return with(best.evidence(), rule);
    }

    private static List<String> with(List<String> evidence, String rule) {
        List<String> all = new ArrayList<>(evidence);
        all.add(rule);
        return all;
    }
}
