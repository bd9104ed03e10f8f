package io.watchword.parser.otp;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds codes of letters alone: a word in capitals that directly follows the name of a one-time code, in a text that is
 * not all capitals, and is no word of a lexicon. Confined to one extraction.
 */
final class WordCodes {

    private static final int LENGTH_MIN = 4;
    private static final int LENGTH_MAX = 10;
    private static final int POINTS = 8;
    private static final int NAMES_MAX = 16;

    private final Analysis analysis;
    private final Message message;
    private final List<Shape> shapes = new ArrayList<>();

    private WordCodes(Analysis analysis) {
        this.analysis = analysis;
        this.message = analysis.message;
    }

    static List<Shape> find(Analysis analysis) {
        WordCodes codes = new WordCodes(analysis);
        if (codes.hasLowerCase()) {
            for (int i = 0; i < Math.min(NAMES_MAX, analysis.names.size()); i++) {
                codes.after(analysis.names.get(i));
            }
        }
        return codes.shapes;
    }

    private boolean hasLowerCase() {
        int lower = 0;
        int upper = 0;
        for (int i = 0; i < message.length; i++) {
            char c = message.plain[i];
            if (Character.isUpperCase(c)) {
                upper++;
            } else if (Character.isLetter(c)) {
                lower++;
            }
        }
        return lower > upper;
    }

    private void after(CodeName name) {
        if (name.sort() == CodeName.Sort.OTHER) {
            return;
        }
        int i = passed(name.end());
        int verb = analysis.verbs.after(name.end());
        boolean introduced = (i > name.end() && message.at(i - 1) != ' ') || hasColon(name.end(), i);
        if (verb < analysis.verbs.size()
                && analysis.tallies.distance(
                                name.end(), analysis.verbs.get(verb).start())
                        == 0) {
            i = passed(analysis.verbs.get(verb).end());
            introduced = true;
        }
        int end = i;
        while (end < message.length && Character.isUpperCase(message.plain[end])) {
            end++;
        }
        boolean wordEnds = !Letters.isWord(message.at(end));
        if (introduced && wordEnds && end - i >= LENGTH_MIN && end - i <= LENGTH_MAX && !isCue(i, end)) {
            shapes.add(new Shape(message.text(i, end), i, end, POINTS, "letters in capitals"));
        }
    }

    private boolean hasColon(int from, int to) {
        for (int i = from; i < to; i++) {
            if (message.plain[i] == ':') {
                return true;
            }
        }
        return false;
    }

    private int passed(int from) {
        int i = from;
        while (i < message.length && i - from < 4 && " :\"'“”「»«=-".indexOf(message.plain[i]) >= 0) {
            i++;
        }
        return i;
    }

    private boolean isCue(int start, int end) {
        for (Cue cue : analysis.cues) {
            if (cue.start() < end && cue.end() > start) {
                return true;
            }
        }
        int name = analysis.names.after(start);
        return name < analysis.names.size() && analysis.names.get(name).start() < end;
    }
}
