package io.watchword.parser.otp;

import java.util.Optional;

/**
 * Reads the name that signs a message: behind a last dash, {@code ... 1234. - Name}, or as a last sentence of its own,
 * {@code ... 1234. Name}. Confined to one extraction.
 */
final class Signature {

    private static final int NAME_MAX = 30;
    private static final int WORDS_MAX = 3;

    private final Analysis analysis;
    private final Message message;
    private final int end;
    private final int start;

    private Signature(Analysis analysis, int end) {
        this.analysis = analysis;
        this.message = analysis.message;
        this.end = end;
        this.start = start();
    }

    static Signature of(Analysis analysis) {
        Message message = analysis.message;
        int end = message.length;
        while (end > 0 && !Letters.isWord(message.plain[end - 1])) {
            end--;
        }
        return new Signature(analysis, end);
    }

    Optional<String> dashed() {
        boolean dash = message.at(start - 1) == '-' || (message.at(start - 1) == ' ' && message.at(start - 2) == '-');
        return dash ? name() : Optional.empty();
    }

    /** "Thanks, Name" is one, too. */
    Optional<String> sentence() {
        char before = message.at(message.at(start - 1) == ' ' ? start - 2 : start - 1);
        boolean own = start > 0 && (before == '\n' || before == ',' || Letters.isSentenceEnd(before));
        return own ? name() : Optional.empty();
    }

    /** Where the words begin that no mark parts from the end, if the last has a capital. */
    private int start() {
        int from = end;
        while (from > 0 && Letters.isWord(message.plain[from - 1])) {
            from--;
        }
        if (!Character.isUpperCase(message.at(from))) {
            return end;
        }
        while (from > 0 && end - from <= NAME_MAX && isPart(from - 1)) {
            from--;
        }
        while (from < end && message.plain[from] == ' ') {
            from++;
        }
        return from;
    }

    private boolean isPart(int i) {
        char c = message.plain[i];
        boolean inner = (c == '-' || c == '&' || c == '\'' || c == '.')
                && Letters.isWord(message.at(i - 1))
                && Letters.isWord(message.at(i + 1));
        return Letters.isWord(c) || c == ' ' || inner;
    }

    private Optional<String> name() {
        int words = 0;
        boolean capitals = true;
        for (int i = start; i < end; i++) {
            boolean first = i == start || message.plain[i - 1] == ' ';
            words += first ? 1 : 0;
            capitals &= !first || Character.isUpperCase(message.plain[i]);
        }
        boolean named = words <= WORDS_MAX && capitals && !isKnown();
        return named && Names.isName(message, start, end) ? Optional.of(message.text(start, end)) : Optional.empty();
    }

    /** Whether a lexicon knows a word of it, or a number is in it. */
    private boolean isKnown() {
        int cue = analysis.allCues.before(end);
        boolean cued = cue >= 0 && analysis.allCues.get(cue).end() > start;
        for (int i = start; i < end; i++) {
            cued |= Letters.isDigit(message.plain[i]);
        }
        return cued;
    }
}
