package io.watchword.parser.otp;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a code is said to be no longer good, another number that is handed over stands in for it: "code 1234 was sent by
 * mistake, use 5678". Stateless.
 */
final class Replacement {

    private static final int POINTS = 45;
    private static final Rule REPLACES = new Rule("stands in for a code that is no longer good");

    private Replacement() {}

    /** The scores, with those raised that stand in. */
    static List<Scored> in(Analysis analysis, List<Scored> scored) {
        if (scored.size() < 2 || !hasDead(scored)) {
            return scored;
        }
        List<Scored> raised = new ArrayList<>(scored.size());
        for (Scored one : scored) {
            raised.add(standsIn(analysis, one) ? raised(one) : one);
        }
        return raised;
    }

    private static boolean hasDead(List<Scored> scored) {
        for (Scored one : scored) {
            if (one.dead()) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsIn(Analysis analysis, Scored one) {
        int start = one.shape().start();
        return !one.dead()
                && one.score() < Verdict.CERTAIN
                && one.sort() != CodeName.Sort.PICKUP
                && (one.sort() != CodeName.Sort.OTHER
                        || analysis.inSentence(CueKind.VERB, start)
                        || analysis.inSentence(CueKind.ENTER, start)
                        || Naming.of(analysis, one.shape()).introduced());
    }

    private static Scored raised(Scored one) {
        Reasons reasons = one.reasons();
        reasons.add(POINTS, REPLACES);
        return new Scored(one.shape(), reasons.sum(), CodeName.Sort.CODE, false, reasons);
    }
}
