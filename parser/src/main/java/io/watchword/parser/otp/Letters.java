package io.watchword.parser.otp;

/** Classes of plain characters. */
final class Letters {

    /** Those of Armenian, Urdu, Arabic, Indic scripts, Myanmar, Ethiopic, Khmer, Chinese and Japanese. */
    private static final String SENTENCE_ENDS = "\u0589\u06D4\u061F\u0964\u104B\u1362\u17D4\u3002\uFF01\uFF1F";

    private static final int WORD = 1;
    private static final int UNSPACED = 2;
    private static final int CODE_LETTER = 4;

    /** Asked several times for each character of a text. */
    private static final byte[] CLASSES = new byte[1 << 16];

    static {
        for (int c = 0; c < CLASSES.length; c++) {
            CLASSES[c] = classOf((char) c);
        }
    }

    private Letters() {}

    private static byte classOf(char c) {
        boolean letter = c < 0x80 ? isAsciiLetter(c) : Character.isLetter(c);
        int type = Character.getType(c);
        boolean word = letter
                || Character.isDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
        boolean unspaced = isOfUnspacedScript(c);
        return (byte) ((word ? WORD : 0) | (unspaced ? UNSPACED : 0) | (letter && !unspaced ? CODE_LETTER : 0));
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

    /** A letter, digit or mark of any script. */
    static boolean isWord(char c) {
        return (CLASSES[c] & WORD) != 0;
    }

    /** A letter of a script that writes words together, or glues particles to them: no word boundary can be asked of it. */
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

    /** A letter that can be part of a code or of a written-apart word. */
    static boolean isCodeLetter(char c) {
        return (CLASSES[c] & CODE_LETTER) != 0;
    }

    static boolean isCodeWord(char c) {
        return isDigit(c) || isCodeLetter(c);
    }

    static boolean isMoneySign(char c) {
        return c == '$' || (c >= 0x80 && Character.getType(c) == Character.CURRENCY_SYMBOL);
    }

    static boolean isSentenceEnd(char c) {
        return c < 0x80 ? c == '.' || c == '!' || c == '?' : SENTENCE_ENDS.indexOf(c) >= 0;
    }
}
