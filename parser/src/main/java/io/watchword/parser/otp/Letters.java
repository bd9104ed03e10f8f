package io.watchword.parser.otp;

/** Classes of plain characters. */
final class Letters {

    private Letters() {}

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
        if (c < 0x80) {
            return isAsciiWord(c);
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** A letter of a script that writes words together, or glues particles to them: no word boundary can be asked of it. */
    static boolean isUnspaced(char c) {
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
        return c < 0x80 ? isAsciiLetter(c) : Character.isLetter(c) && !isUnspaced(c);
    }

    static boolean isCodeWord(char c) {
        return isDigit(c) || isCodeLetter(c);
    }

    static boolean isMoneySign(char c) {
        return c == '$' || (c >= 0x80 && Character.getType(c) == Character.CURRENCY_SYMBOL);
    }

    static boolean isSentenceEnd(char c) {
        return c == '.' || c == '!' || c == '?' || c == '。' || c == '！' || c == '？' || c == '।' || c == '۔' || c == '؟';
    }
}
