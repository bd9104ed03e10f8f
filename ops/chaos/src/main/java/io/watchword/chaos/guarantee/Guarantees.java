package io.watchword.chaos.guarantee;

import java.util.ArrayList;
import java.util.List;

/** All of them. Stateless. */
public final class Guarantees {

    private static final List<Guarantee> ALL = List.of(
            MessageGuarantees.NOTHING_LOST,
            MessageGuarantees.RIGHT_INBOX,
            MessageGuarantees.NOTHING_TWICE,
            MessageGuarantees.CODES_TOLD,
            MessageGuarantees.NO_CODE_TWICE,
            MessageGuarantees.ALL_ACCEPTED,
            CallGuarantees.KEY_STAYS_GOOD,
            CallGuarantees.KNOWN_STAYS_KNOWN,
            CallGuarantees.CALLS_END,
            CallGuarantees.FAILURES_ARE_TOLD,
            ProcessGuarantees.NONE_ENDS,
            ProcessGuarantees.READY_AGAIN,
            ProcessGuarantees.STOPS_IN_TIME);

    private Guarantees() {}

    /** In the order in which they are told. */
    public static List<Guarantee> all() {
        return ALL;
    }

    /** Every line that breaks one of them, with what was promised; empty where all hold. */
    public static List<String> brokenBy(Evidence evidence) {
        List<String> lines = new ArrayList<>();
        for (Guarantee guarantee : ALL) {
            guarantee.brokenBy(evidence).forEach(line -> lines.add(line + " (" + guarantee.promise() + ")"));
        }
        return lines;
    }
}
