package io.watchword.parser.otp;

/** Classes of plain characters. */
final class Letters {

    /** A letter, digit or mark of any script. */
    static final int WORD = 1;

    /** A letter of a script that writes words together, or glues particles to them: no word boundary can be asked of it. */
    static final int UNSPACED = 2;

    static final int DIGIT = 4;

    /** A digit, or a letter that can be part of a code or of a written-apart word. */
    static final int CODE_WORD = 8;

    /** Within abbreviations passed over by matching: {@code O.T.P}, {@code A/C}, {@code T&C}. */
    static final int INNER = 16;

    /** Ends or parts thoughts: a full stop, a comma, the end of a line. */
    static final int PAUSE = 32;

    /** Opens what may frame a name: {@code 【Name】}, {@code [Name]}. */
    static final int OPENING = 64;

    /** Not of a character but of its place in a text: a word may begin or end before it. */
    static final int BOUNDARY = 128;

    private static final int WORD_CLASSES = WORD | UNSPACED | DIGIT;

    /** Those of Armenian, Urdu, Arabic, Indic scripts, Myanmar, Ethiopic, Khmer, Chinese and Japanese. */
    private static final String SENTENCE_ENDS = "\u0589\u06D4\u061F\u0964\u104B\u1362\u17D4\u3002\uFF01\uFF1F";

    private static final String COMMAS = ",;(\u060C\u3001\uFF0C";
    static final String OPENINGS = "【[〔「《<(";

    /** Asked for each character of a text. */
    private static final byte[] CLASSES = new byte[1 << 16];

    /** {@link #BOUNDARY} or nothing, by the {@link #WORD_CLASSES} of two neighbours. */
    private static final byte[] BOUNDARIES = new byte[(WORD_CLASSES + 1) * (WORD_CLASSES + 1)];

    static {
        for (int c = 0; c < CLASSES.length; c++) {
            CLASSES[c] = (byte) classesOf((char) c);
        }
        for (int pair = 0; pair < BOUNDARIES.length; pair++) {
            int before = pair / (WORD_CLASSES + 1);
            int after = pair % (WORD_CLASSES + 1);
            boolean boundary = (before & after & WORD) == 0
                    || ((before | after) & UNSPACED) != 0
                    || ((before ^ after) & DIGIT) != 0;
            BOUNDARIES[pair] = (byte) (boundary ? BOUNDARY : 0);
        }
    }

    private Letters() {}

    private static int classesOf(char c) {
        boolean letter = c < 0x80 ? isAsciiLetter(c) : Character.isLetter(c);
        int type = Character.getType(c);
        boolean word = letter
                || Character.isDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
        boolean unspaced = isOfUnspacedScript(c);
        return (word ? WORD : 0)
                | (unspaced ? UNSPACED : 0)
                | (isDigit(c) ? DIGIT : 0)
                | (isDigit(c) || (letter && !unspaced) ? CODE_WORD : 0)
                | (c == '.' || c == '/' || c == '&' ? INNER : 0)
                | (c == '\n' || isSentenceEnd(c) || isComma(c) ? PAUSE : 0)
                | (OPENINGS.indexOf(c) >= 0 ? OPENING : 0);
    }

    /** The sum of the classes that a character has. */
    static int classes(char c) {
        return CLASSES[c];
    }

    /** {@link #BOUNDARY} where a word may begin or end between two characters of these classes, else 0. */
    static int boundary(int before, int after) {
        return BOUNDARIES[(before & WORD_CLASSES) * (WORD_CLASSES + 1) | (after & WORD_CLASSES)];
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isAsciiWord(char c) {
        return isDigit(c) || isAsciiLetter(c);
    }

    static boolean isWord(char c) {
        return (CLASSES[c] & WORD) != 0;
    }

    static boolean isUnspaced(char c) {
        return (CLASSES[c] & UNSPACED) != 0;
    }

    private static boolean isOfUnspacedScript(char c) {
        return (c >= 0x0E00 && c <= 0x0EFF) // Thai, Lao
                || (c >= 0x1000 && c <= 0x109F) // Myanmar
                || (c >= 0x1780 && c <= 0x17FF) // Khmer
                || (c >= 0x0F00 && c <= 0x0FFF) // Tibetan
                || (c >= 0x3005 && c <= 0xD7FF) // kana, ideographs, Hangul, Yi
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFF66 && c <= 0xFFDC);
    }

    static boolean isCodeLetter(char c) {
        return (CLASSES[c] & (CODE_WORD | DIGIT)) == CODE_WORD;
    }

    static boolean isCodeWord(char c) {
        return (CLASSES[c] & CODE_WORD) != 0;
    }

    static boolean isMoneySign(char c) {
        return c == '$' || (c >= 0x80 && Character.getType(c) == Character.CURRENCY_SYMBOL);
    }

    static boolean isSentenceEnd(char c) {
        return c < 0x80 ? c == '.' || c == '!' || c == '?' : SENTENCE_ENDS.indexOf(c) >= 0;
    }

    static boolean isComma(char c) {
        return COMMAS.indexOf(c) >= 0;
    }
}
