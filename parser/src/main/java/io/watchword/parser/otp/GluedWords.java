package io.watchword.parser.otp;

/**
 * Marks where words may begin and end in a long run of letters glued to digits, as in {@code Yourcodeis482913}: anywhere,
 * as in scripts that part no words. Stateless.
 */
final class GluedWords {

    /** Shorter runs are words, or codes of letters and digits. */
    private static final int LETTERS_MIN = 8;

    /** Further from the digits than this, nothing is looked for. */
    private static final int LETTERS_MAX = 64;

    /** Letters behind these are no longer of Latin, Greek or Cyrillic. */
    private static final char CASED_END = 0x530;

    private GluedWords() {}

    /** Adds boundaries to a message's classes. */
    static void part(Message message) {
        int i = 0;
        while (i < message.length) {
            int end = i;
            while (end < message.length && isLetter(message, end)) {
                end++;
            }
            if (end - i >= LETTERS_MIN) {
                part(message, i, end);
            }
            i = Math.max(end, i + 1);
        }
    }

    private static void part(Message message, int start, int end) {
        int behind = message.at(end) == ':' ? end + 1 : end;
        if (Letters.isDigit(message.at(behind))) {
            mark(message, Math.max(start, end - LETTERS_MAX), end);
        }
        if (Letters.isDigit(message.at(start - 1))) {
            mark(message, start, Math.min(end, start + LETTERS_MAX));
        }
    }

    private static void mark(Message message, int from, int to) {
        for (int i = from; i < to; i++) {
            message.classes[i] |= (byte) Letters.BOUNDARY;
        }
    }

    private static boolean isLetter(Message message, int i) {
        return Letters.isCodeLetter(message.plain[i]) && message.plain[i] < CASED_END;
    }
}
