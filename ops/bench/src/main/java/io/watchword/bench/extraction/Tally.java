package io.watchword.bench.extraction;

import java.util.EnumMap;
import java.util.Map;

/** Counts of how messages came out, and the figures drawn from them. Confined to one thread. */
final class Tally {

    private final Map<LabelledMessage.Result, Integer> counts = new EnumMap<>(LabelledMessage.Result.class);

    void add(LabelledMessage.Result result) {
        counts.merge(result, 1, Integer::sum);
    }

    int count(LabelledMessage.Result result) {
        return counts.getOrDefault(result, 0);
    }

    int positives() {
        return count(LabelledMessage.Result.FOUND)
                + count(LabelledMessage.Result.WRONG)
                + count(LabelledMessage.Result.MISSED);
    }

    int negatives() {
        return count(LabelledMessage.Result.SILENT) + count(LabelledMessage.Result.FALSE_ALARM);
    }

    /** Codes found, of those that are there. */
    double recall() {
        return ratio(count(LabelledMessage.Result.FOUND), positives());
    }

    /** Something else taken for the code, of the codes that are there. */
    double wrong() {
        return ratio(count(LabelledMessage.Result.WRONG), positives());
    }

    /** A code seen where none is, of the messages without one. */
    double falseAlarms() {
        return ratio(count(LabelledMessage.Result.FALSE_ALARM), negatives());
    }

    /** Codes that are right, of those that were announced. */
    double precision() {
        int found = count(LabelledMessage.Result.FOUND);
        return ratio(found, found + count(LabelledMessage.Result.WRONG) + count(LabelledMessage.Result.FALSE_ALARM));
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
