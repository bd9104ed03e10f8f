package io.watchword.parser.otp;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Characters made comparable: invisible ones vanish, digits of every script become ASCII, letters lose case, accents
 * and the differences between look-alikes. Texts and lexicons pass through the same tables. Immutable.
 */
final class Folding {

    /** In a folded text: a character that matching passes over (blank, hyphen, apostrophe). */
    static final char SKIP = 0;

    /** In a folded text: a character that ends any match. */
    static final char BREAK = 1;

    private static final String LOOK_ALIKES =
            // Cyrillic, Greek and others that a carrier's alphabet or a spoofer replaces by Latin letters
            "аaвbеeкkмmнhоoрpсcтtуyхxіiѕsјjӏl" + "αaβbεeζzηhιiκkμmνnοoρpτtυyχx"
                    + "ıiłløođdðdßsæaœoŋnħhəe"
                    // Arabic, Persian and Urdu forms of one letter
                    + "\u064A\u06CC\u0649\u06CC\u0643\u06A9\u0629\u0647\u06C0\u0647\u06D5\u0647\u06C1\u0647\u06BE\u0647"
                    + "\u0626\u06CC\u0624\u0648\u0623\u0627\u0625\u0627\u0622\u0627\u0671\u0627ςσ";

    /** Frames the digit before it, as in emoji. */
    private static final char KEYCAP = 0x20E3;

    /** In place of a plain character: several stand for this one, or it is half of one. No text holds this character. */
    static final char SEVERAL = '\uFFFF';

    private static final char[] PLAIN = new char[1 << 16];
    private static final char[] SIMPLE = new char[1 << 16];
    private static final char[] FOLDED = new char[1 << 16];
    private static final Map<Character, String> EXPANDED = new HashMap<>();

    static {
        for (int c = 0; c < PLAIN.length; c++) {
            PLAIN[c] = plainOf((char) c);
            FOLDED[c] = (char) c;
        }
        for (int c = 0; c < 0x3000; c++) {
            FOLDED[c] = foldedOf(PLAIN[c]);
        }
        for (int c = 0xF900; c < 0x10000; c++) {
            FOLDED[c] = foldedOf(PLAIN[c]);
        }
        for (int i = 0; i < LOOK_ALIKES.length(); i += 2) {
            char from = LOOK_ALIKES.charAt(i);
            FOLDED[from] = LOOK_ALIKES.charAt(i + 1);
            FOLDED[Character.toUpperCase(from)] = LOOK_ALIKES.charAt(i + 1);
        }
        for (int c = 0x80; c < 0x3000; c++) {
            char base = FOLDED[c];
            FOLDED[c] = FOLDED[base];
        }
        for (int c = 0; c < PLAIN.length; c++) {
            boolean several = Character.isSurrogate((char) c)
                    || EXPANDED.containsKey((char) c)
                    || isCombining(PLAIN[c])
                    || isOtherBlank((char) c);
            SIMPLE[c] = several ? SEVERAL : PLAIN[c];
        }
        FOLDED['I'] = 'i';
        FOLDED['K'] = 'k';
    }

    private Folding() {}

    /** The character to show and type: 0 when it is invisible. */
    static char plain(char c) {
        return PLAIN[c];
    }

    /** The same, but {@link #SEVERAL} where one character for one would not do. */
    static char simple(char c) {
        return SIMPLE[c];
    }

    /** Whether a plain character may make one with the one before it: an accent, a kana's voice mark, a vowel of Hangul. */
    static boolean isCombining(char plain) {
        return (plain >= 0x0300 && plain <= 0x036F)
                || plain == 0x3099
                || plain == 0x309A
                || (plain >= 0x1161 && plain <= 0x1175)
                || (plain >= 0x11A8 && plain <= 0x11C2);
    }

    private static boolean isOtherBlank(char c) {
        return c != ' ' && PLAIN[c] == ' ';
    }

    /** The character that two make together, or 0. */
    static char composed(char base, char mark) {
        String both = Normalizer.normalize(String.valueOf(new char[] {base, mark}), Normalizer.Form.NFC);
        return both.length() == 1 ? both.charAt(0) : 0;
    }

    /** The character to match. */
    static char folded(char c) {
        return FOLDED[c];
    }

    /** The letters a ligature stands for, or an empty text. */
    static String expansion(char c) {
        return c < 0xFB00 ? "" : EXPANDED.getOrDefault(c, "");
    }

    /** A lexicon's words as they appear in a folded text. */
    static String fold(String words) {
        StringBuilder out = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char plain = PLAIN[words.charAt(i)];
            char folded = plain == 0 || isInner(plain) ? SKIP : FOLDED[plain];
            if (folded != SKIP) {
                out.append(folded);
            }
        }
        return out.toString();
    }

    /** Marks within abbreviations: O.T.P, A/C, T&amp;C. */
    static boolean isInner(char plain) {
        return plain == '.' || plain == '/' || plain == '&';
    }

    private static char plainOf(char c) {
        if (c < 0x80) {
            return c == '\t' || c == '\r' ? ' ' : c;
        }
        int type = Character.getType(c);
        if (type == Character.DECIMAL_DIGIT_NUMBER) {
            return (char) ('0' + Character.digit(c, 10));
        }
        if (type == Character.FORMAT
                || c == KEYCAP
                || c == 0x00AD
                || (c >= 0xFE00 && c <= 0xFE0F)
                || isVowelPoint(c)
                || c == 0x0640) {
            return 0;
        }
        if (Character.isSpaceChar(c)) {
            return c == 0x2028 || c == 0x2029 ? '\n' : ' ';
        }
        if (c == '，') {
            return '、';
        }
        if (c >= 0xFB00) {
            return compatible(c);
        }
        return switch (c) {
            case '‐', '‑', '‒', '–', '—', '−' -> '-';
            default -> c;
        };
    }

    private static char compatible(char c) {
        String nfkc = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        if (nfkc.length() > 1) {
            EXPANDED.put(c, nfkc);
        }
        return nfkc.length() == 1 ? nfkc.charAt(0) : c;
    }

    private static boolean isVowelPoint(char c) {
        return (c >= 0x064B && c <= 0x065F) || c == 0x0670 || (c >= 0x0591 && c <= 0x05C7 && c != 0x05BE);
    }

    private static char foldedOf(char plain) {
        if (plain == ' ' || plain == '-' || plain == '_' || plain == '\'' || plain == '’' || plain == '\n') {
            return SKIP;
        }
        if (plain == 0 || (Character.getType(plain) == Character.NON_SPACING_MARK && plain < 0x0900)) {
            return SKIP;
        }
        if (plain == '№') {
            return 'n';
        }
        if (!Character.isLetterOrDigit(plain)
                && !isMark(plain)
                && Character.getType(plain) != Character.CURRENCY_SYMBOL) {
            return BREAK;
        }
        char base = plain;
        if (plain >= 0x80 && plain < 0x2000 && Character.isLetter(plain)) {
            base = Normalizer.normalize(String.valueOf(plain), Normalizer.Form.NFD)
                    .charAt(0);
        }
        return Character.toLowerCase(base);
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
