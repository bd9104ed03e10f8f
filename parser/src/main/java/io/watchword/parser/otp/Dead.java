package io.watchword.parser.otp;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells which numbers are said to be no longer good: for each such phrase the nearest in its sentence, those of its own
 * clause first. Confined to one extraction.
 */
final class Dead {

    /** No message cancels more. */
    private static final int PHRASES_MAX = 8;

    /** What a clause's end is worth in distance. */
    private static final int CLAUSE = 12;

    private final Analysis analysis;
    private final List<Shape> barred = new ArrayList<>(0);

    Dead(Analysis analysis, List<Shape> shapes) {
        this.analysis = analysis;
        int phrases = 0;
        if (analysis.has(CueKind.DEAD)) {
            for (Cue cue : analysis.cues) {
                if (cue.kind() == CueKind.DEAD && phrases++ < PHRASES_MAX) {
                    bar(cue, shapes);
                }
            }
        }
    }

    boolean bars(Shape shape) {
        return barred.contains(shape);
    }

    private void bar(Cue phrase, List<Shape> shapes) {
        Shape nearest = null;
        int least = Integer.MAX_VALUE;
        for (Shape shape : shapes) {
            if (analysis.tallies.sameSentence(phrase.start(), shape.start())) {
                int distance = distance(phrase, shape);
                if (distance < least) {
                    least = distance;
                    nearest = shape;
                }
            }
        }
        if (nearest != null) {
            barred.add(nearest);
        }
    }

    private int distance(Cue phrase, Shape shape) {
        int from = Math.min(phrase.end(), shape.end());
        int to = Math.max(phrase.start(), shape.start());
        if (to < from) {
            return 0;
        }
        return analysis.tallies.distance(from, to) + (analysis.isParted(from, to) ? CLAUSE : 0);
    }
}
