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
        this.classes = new byte[length + 1];
        this.folded = new char[length + 1];
        int all = 0;
        int before = 0;
        for (int i = 0; i < length; i++) {
            int here = Letters.classes(plain[i]);
            classes[i] = (byte) (here | Letters.boundary(before, here));
            all |= here;
            before = here;
            folded[i] = (here & Letters.INNER) != 0 && isInner(i) ? Folding.SKIP : Folding.folded(plain[i]);
        }
        classes[length] = (byte) Letters.BOUNDARY;
        folded[length] = Folding.BREAK;
        this.allClasses = all;
    }

    static Message of(String text) {
        int given = Math.min(text.length(), LENGTH_MAX);
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
            return '\u2022';
        }

        private void addAll(char c, int index) {
            String expansion = Folding.expansion(c);
            if (expansion.isEmpty()) {
                add(Folding.plain(c), index);
            } else {
                for (int i = 0; i < expansion.length(); i++) {
                    add(Folding.plain(expansion.charAt(i)), index);
                }
            }
        }

        private void add(char c, int index) {
            if (c == 0) {
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
