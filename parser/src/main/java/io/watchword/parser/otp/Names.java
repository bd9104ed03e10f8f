package io.watchword.parser.otp;

import java.util.Optional;

/** Reads the names of companies out of running text: words that begin with a capital or a digit, up to the next mark. */
final class Names {

    private static final int WORDS_MAX = 5;
    private static final int LETTERS_MIN = 2;

    private Names() {}

    /** The name that begins at a place, if one does. */
    static Optional<String> after(Analysis analysis, int start, int lengthMax) {
        Message message = analysis.message;
        int end = start;
        int at = start;
        for (int words = 0; words < WORDS_MAX && at - start < lengthMax; words++) {
            int to = wordEnd(message, at);
            if (to == at || !isNamePart(message, at) || isCueAt(analysis, at)) {
                break;
            }
            end = to;
            if (message.at(to) != ' ') {
                break;
            }
            at = to + 1;
        }
        end = withoutCode(analysis, start, end);
        return isName(message, start, end) ? Optional.of(message.text(start, end)) : Optional.empty();
    }

    /** The name in {@code Name-Code}. */
    private static int withoutCode(Analysis analysis, int start, int end) {
        int name = analysis.names.after(start);
        int code = name < analysis.names.size() ? analysis.names.get(name).start() : end;
        return code < end && analysis.message.at(code - 1) == '-' ? code - 1 : end;
    }

    /** The name that ends at a place, if one does. */
    static Optional<String> before(Analysis analysis, int end, int lengthMax) {
        Message message = analysis.message;
        int start = end;
        int at = end;
        for (int words = 0; words < WORDS_MAX && end - at < lengthMax; words++) {
            int from = at;
            while (from > 0 && isNameCharacter(message, from - 1)) {
                from--;
            }
            if (from == at || !isNamePart(message, from) || isCueAt(analysis, from)) {
                break;
            }
            start = from;
            if (message.at(from - 1) != ' ') {
                break;
            }
            at = from - 1;
        }
        return isName(message, start, end) ? Optional.of(message.text(start, end)) : Optional.empty();
    }

    /** Whether there are letters enough. */
    static boolean isName(Message message, int start, int end) {
        return isName(message.plain, start, end);
    }

    /** The same of a text by itself. */
    static boolean isName(String text) {
        return isName(text.toCharArray(), 0, text.length());
    }

    private static boolean isName(char[] text, int start, int end) {
        int letters = 0;
        for (int i = start; i < end; i++) {
            letters += Character.isLetter(text[i]) ? 1 : 0;
        }
        return letters >= LETTERS_MIN;
    }

    private static int wordEnd(Message message, int start) {
        int i = start;
        while (i < message.length && isNameCharacter(message, i)) {
            i++;
        }
        return i;
    }

    private static boolean isNameCharacter(Message message, int i) {
        char c = message.plain[i];
        return Letters.isWord(c)
                || c == '&'
                || c == '\''
                || c == '’'
                || c == '+'
                || c == '*'
                || c == '-'
                || c == '!'
                || (c == '.' && Letters.isWord(message.at(i + 1)) && Letters.isWord(message.at(i - 1)));
    }

    private static boolean isNamePart(Message message, int start) {
        char c = message.plain[start];
        return Character.isUpperCase(c) || Letters.isDigit(c) || (Character.isLetter(c) && !Character.isLowerCase(c));
    }

    private static boolean isCueAt(Analysis analysis, int position) {
        Nearest<Cue> all = analysis.allCues;
        int index = all.after(position);
        if (index < all.size() && all.get(index).start() == position) {
            return true;
        }
        int name = analysis.names.after(position);
        return name < analysis.names.size() && analysis.names.get(name).start() == position;
    }
}
