package io.watchword.parser.otp;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text made plain: invisible characters gone, digits in ASCII, ligatures taken apart, with the way back to the text
 * as given; beside it the classes of its characters and what the lexicons' words are matched with. All of it is made in
 * one pass each, since every later stage reads it. Confined to one extraction; callers read the arrays and never write
 * them.
 */
final class Message {

    /** What is read of a text; an SMS of 255 parts is longer only in theory. */
    static final int LENGTH_MAX = 10_000;

    /** Enough for any place in a plain text, of which one given character may become 18. */
    static final int LENGTH_BITS = 18;

    static final int LENGTH_MASK = (1 << LENGTH_BITS) - 1;

    final char[] plain;
    final int length;
    final boolean truncated;

    /** Whether a letter and a digit stand side by side. */
    private final boolean glued;

    /** Whether it is no message but says what became of one. */
    final boolean receipt;

    /** The characters to match, one for each plain one, and a {@link Folding#BREAK} at the end. */
    final char[] folded;

    private final String given;
    private final int @Nullable [] origin;

    /** The classes of each character, those of {@link Letters}, and the boundary at the end. */
    final byte[] classes;

    private final int allClasses;

    private Message(String given, char[] plain, int length, int @Nullable [] origin) {
        this.given = given;
        this.plain = plain;
        this.length = length;
        this.origin = origin;
        this.truncated = given.length() > LENGTH_MAX;
        this.receipt = Receipt.is(given);
        this.classes = new byte[length + 1];
        this.folded = new char[length + 1];
        int all = 0;
        int before = 0;
        int glued = 0;
        for (int i = 0; i < length; i++) {
            int here = Letters.classes(plain[i]);
            classes[i] = (byte) (here | Letters.boundary(before, here));
            all |= here;
            glued |= before & here & Letters.WORD & (before ^ here) >> 2;
            before = here;
            folded[i] = (here & Letters.INNER) != 0 && isInner(i) ? Folding.SKIP : Folding.folded(plain[i]);
        }
        classes[length] = (byte) Letters.BOUNDARY;
        folded[length] = Folding.BREAK;
        this.allClasses = all;
        this.glued = glued != 0;
        if (this.glued || hasLabelledDigit()) {
            GluedWords.part(this);
        }
    }

    static Message of(String text) {
        int given = Math.min(text.length(), LENGTH_MAX);
        if (text.contains("  ")) {
            return new Builder(text, given).build();
        }
        char[] plain = new char[given];
        text.getChars(0, given, plain, 0);
        for (int i = 0; i < given; i++) {
            char simple = Folding.simple(plain[i]);
            if (simple == 0 || simple == Folding.SEVERAL) {
                return new Builder(text, given).build();
            }
            plain[i] = simple;
        }
        return new Message(text, plain, given, null);
    }

    /** Where a plain position lies in the given text. */
    int origin(int position) {
        return origin == null ? position : origin[position];
    }

    /** One past the last given character of a plain span. */
    int originEnd(int end) {
        if (end == 0) {
            return 0;
        }
        int last = origin(end - 1);
        return last + Character.charCount(given.codePointAt(last));
    }

    String text(int start, int end) {
        return new String(plain, start, end - start);
    }

    char at(int position) {
        return position >= 0 && position < length ? plain[position] : '\n';
    }

    /** Whether the character at a place is of a class, one of those of {@link Letters}; the end of the text is of none. */
    boolean is(int ofClass, int position) {
        return (classes[position] & ofClass) != 0;
    }

    /** Whether any character is of a class. */
    boolean has(int ofClass) {
        return (allClasses & ofClass) != 0;
    }

    /** Whether a word may begin or end between the character before this position and the one at it. */
    boolean isBoundary(int position) {
        return is(Letters.BOUNDARY, position);
    }

    /** Whether a comma, a dash between words, an exclamation or the end of a line lies between two places. */
    boolean isParted(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = plain[i];
            boolean dash = c == '-' && at(i - 1) == ' ' && at(i + 1) == ' ';
            if (dash || c == '\n' || c == '!' || Letters.isComma(c)) {
                return true;
            }
        }
        return false;
    }

    /** {@code code:1234}. */
    private boolean hasLabelledDigit() {
        for (int colon = given.indexOf(':'); colon >= 0; colon = given.indexOf(':', colon + 1)) {
            boolean letter = colon > 0 && Letters.isCodeLetter(given.charAt(colon - 1));
            if (letter && colon + 1 < given.length() && Letters.isDigit(Folding.plain(given.charAt(colon + 1)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether digits may belong to the word before them: to a name, perhaps. */
    boolean mayEndNames() {
        return glued || given.indexOf('_') >= 0;
    }

    private boolean isInner(int i) {
        return i > 0 && i + 1 < length && Character.isLetter(plain[i - 1]) && Character.isLetter(plain[i + 1]);
    }

    /** For a text that does not stay as long as it is. */
    private static final class Builder {
        private final String text;
        private final int given;
        private char[] plain;
        private int[] origin;
        private int length;

        Builder(String text, int given) {
            this.text = text;
            this.given = given;
            this.plain = new char[given + 16];
            this.origin = new int[given + 16];
        }

        Message build() {
            for (int i = 0; i < given; i++) {
                char c = text.charAt(i);
                if (Folding.simple(c) != Folding.SEVERAL) {
                    add(Folding.simple(c), i);
                } else if (Character.isHighSurrogate(c)
                        && i + 1 < given
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    add(supplementary(Character.toCodePoint(c, text.charAt(i + 1))), i);
                    i++;
                } else {
                    addAll(c, i);
                }
            }
            return new Message(text, plain, length, origin);
        }

        /** Mathematical and other supplementary digits and Latin letters; anything else is a symbol. */
        private static char supplementary(int codePoint) {
            int digit = Character.digit(codePoint, 10);
            if (digit >= 0) {
                return (char) ('0' + digit);
            }
            if (codePoint >= 0x1D400 && codePoint < 0x1D6A4) {
                int letter = (codePoint - 0x1D400) % 52;
                return (char) (letter < 26 ? 'A' + letter : 'a' + letter - 26);
            }
            return '★';
        }

        private void addAll(char c, int index) {
            String expansion = Folding.expansion(c);
            char plainly = Folding.plain(c);
            if (expansion.isEmpty() && length > 0 && Folding.isCombining(plainly)) {
                combine(plainly, index);
            } else if (expansion.isEmpty()) {
                add(plainly, index);
            } else {
                for (int i = 0; i < expansion.length(); i++) {
                    add(Folding.plain(expansion.charAt(i)), index);
                }
            }
        }

        /** Texts come with letters and their accents apart, too. */
        private void combine(char mark, int index) {
            char composed = Folding.composed(plain[length - 1], mark);
            if (composed == 0) {
                add(mark, index);
            } else {
                plain[length - 1] = composed;
            }
        }

        /** Of blanks in a row only the first counts. */
        private void add(char c, int index) {
            if (c == 0 || (c == ' ' && length > 0 && plain[length - 1] == ' ')) {
                return;
            }
            if (length == plain.length) {
                plain = Arrays.copyOf(plain, length * 2);
                origin = Arrays.copyOf(origin, length * 2);
            }
            plain[length] = c;
            origin[length++] = index;
        }
    }
}
