package io.watchword.parser.otp;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells the numbers of votes and contests: "text CODE 1234 to 22000", where two numbers stand in one sentence with a word
 * that asks to send. Confined to one extraction.
 */
final class Campaign {

    /** No message asks more often. */
    private static final int ASKED_MAX = 8;

    private final Analysis analysis;
    private final List<Cue> asking = new ArrayList<>(0);

    Campaign(Analysis analysis, List<Shape> shapes) {
        this.analysis = analysis;
        if (!analysis.has(CueKind.SEND)) {
            return;
        }
        for (Cue cue : analysis.cues) {
            if (cue.kind() == CueKind.SEND && asking.size() < ASKED_MAX && numbers(cue, shapes) > 1) {
                asking.add(cue);
            }
        }
    }

    private int numbers(Cue cue, List<Shape> shapes) {
        int numbers = 0;
        for (Shape shape : shapes) {
            numbers += analysis.tallies.sameSentence(cue.start(), shape.start()) ? 1 : 0;
        }
        return numbers;
    }

    boolean asksFor(Shape shape) {
        for (Cue cue : asking) {
            if (analysis.tallies.sameSentence(cue.start(), shape.start())) {
                return true;
            }
        }
        return false;
    }
}
