package io.watchword.parser.otp;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds codes of letters alone: a word that directly follows the name of a code, stands out by its case or its letters, and is no word
 * of a lexicon. Confined to one extraction.
 */
final class WordCodes {

    private static final int LENGTH_MIN = 4;
    private static final int LENGTH_MAX = 10;
    private static final int POINTS = 8;

    /** So many letters with one vowel are hardly a word. */
    private static final int SILENT_MIN = 6;

    private static final int NAMES_MAX = 16;
    private static final Rule LOOK = Shape.look("letters that stand out");

    private final Analysis analysis;
    private final Message message;
    private @Nullable Boolean capitals;
    private final List<Shape> shapes = new ArrayList<>();

    private WordCodes(Analysis analysis) {
        this.analysis = analysis;
        this.message = analysis.message;
    }

    static List<Shape> find(Analysis analysis) {
        WordCodes codes = new WordCodes(analysis);
        for (int i = 0; i < Math.min(NAMES_MAX, analysis.names.size()); i++) {
            codes.after(analysis.names.get(i));
        }
        return codes.shapes;
    }

    private boolean standOutByCapitals() {
        int upper = 0;
        int others = 0;
        for (int i = 0; i < message.length; i++) {
            char c = message.plain[i];
            if (Character.isUpperCase(c)) {
                upper++;
            } else if (Character.isLetter(c)) {
                others++;
            }
        }
        return others > upper;
    }

    private void after(CodeName name) {
        if (name.sort() == CodeName.Sort.OTHER) {
            return;
        }
        int named = name.end();
        while (!message.isBoundary(named)) {
            named++;
        }
        int start = passed(named);
        boolean introduced = hasColon(named, start);
        int verb = analysis.verbs.after(name.end());
        if (verb < analysis.verbs.size()
                && analysis.tallies.distance(
                                name.end(), analysis.verbs.get(verb).start())
                        == 0) {
            start = passed(analysis.verbs.get(verb).end());
            introduced = true;
        }
        int end = introduced ? wordEnd(start) : start;
        if (isFit(start, end)) {
            add(start, end);
            return;
        }
        end = letters(start);
        if (isFit(start, end) && isNoWord(start, end, introduced)) {
            add(start, end);
        }
    }

    private boolean isFit(int start, int end) {
        return end - start >= LENGTH_MIN
                && end - start <= LENGTH_MAX
                && !Letters.isWord(message.at(end))
                && !isCue(start, end);
    }

    private void add(int start, int end) {
        String value = message.text(start, end).replace("-", "");
        shapes.add(new Shape(value, start, end, POINTS, LOOK));
    }

    private int letters(int start) {
        int end = start;
        while (Letters.isAsciiLetter(message.at(end))) {
            end++;
        }
        return end;
    }

    /** Nobody can say it: capitals without a vowel; small letters, which could be a word of any language, if it ends there. */
    private boolean isNoWord(int start, int end, boolean introduced) {
        int upper = 0;
        int vowels = 0;
        for (int i = start; i < end; i++) {
            upper += Character.isUpperCase(message.plain[i]) ? 1 : 0;
            vowels += "aeiouyAEIOUY".indexOf(message.plain[i]) >= 0 ? 1 : 0;
        }
        boolean silent = vowels == 0 || (vowels == 1 && introduced && end - start >= SILENT_MIN);
        char after = message.at(end);
        boolean last = after == '\n' || Letters.isSentenceEnd(after);
        return silent && (upper == end - start || (upper == 0 && introduced && last));
    }

    private int wordEnd(int start) {
        int end = start;
        while (end < message.length && isCodeLetter(message.plain[end])) {
            end++;
            if (message.at(end) == '-' && end > start + 2 && isCodeLetter(message.at(end + 1))) {
                end++;
            }
        }
        return end;
    }

    private boolean isCodeLetter(char c) {
        if (capitals == null) {
            capitals = standOutByCapitals();
        }
        return capitals ? Character.isUpperCase(c) : Character.isLowerCase(c);
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
        while (i < message.length && i - from < 4 && " :\"'“”「»«=-[(".indexOf(message.plain[i]) >= 0) {
            i++;
        }
        return i;
    }

    private boolean isCue(int start, int end) {
        Nearest<Cue> cues = analysis.allCues;
        int cue = cues.before(end) + 1;
        boolean inside = cue > 0 && cues.get(cue - 1).end() > start;
        boolean across = cue < cues.size() && cues.get(cue).start() < end;
        return inside || across;
    }
}
