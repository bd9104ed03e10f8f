package io.watchword.parser.otp;

import java.util.Arrays;

/**
 * A text made plain: invisible characters gone, digits in ASCII, ligatures taken apart, with the way back to the text
 * as given. Confined to one extraction; callers read the arrays and never write them.
 */
final class Message {

    /** What is read of a text; an SMS of 255 parts is longer only in theory. */
    static final int LENGTH_MAX = 10_000;

    final char[] plain;
    final char[] folded;
    final int length;
    final boolean truncated;
    private final String given;
    private final int[] origin;
    private final boolean[] boundaries;

    private Message(String given, char[] plain, char[] folded, int[] origin, int length, boolean truncated) {
        this.given = given;
        this.plain = plain;
        this.folded = folded;
        this.origin = origin;
        this.length = length;
        this.boundaries = boundaries(plain, length);
        this.truncated = truncated;
    }

    static Message of(String text) {
        int given = Math.min(text.length(), LENGTH_MAX);
        Builder builder = new Builder(given);
        for (int i = 0; i < given; i++) {
            char c = text.charAt(i);
            if (c < Character.MIN_SURROGATE) {
                builder.add(Folding.plain(c), i);
            } else if (Character.isHighSurrogate(c) && i + 1 < given && Character.isLowSurrogate(text.charAt(i + 1))) {
                builder.add(supplementary(Character.toCodePoint(c, text.charAt(i + 1))), i);
                i++;
            } else {
                builder.addAll(c, i);
            }
        }
        return builder.build(text, given);
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

    /** Where a plain position lies in the given text. */
    int origin(int position) {
        return origin[position];
    }

    /** One past the last given character of a plain span. */
    int originEnd(int end) {
        if (end == 0) {
            return 0;
        }
        int last = origin[end - 1];
        return last + Character.charCount(given.codePointAt(last));
    }

    String text(int start, int end) {
        return new String(plain, start, end - start);
    }

    char at(int position) {
        return position >= 0 && position < length ? plain[position] : '\n';
    }

    /** Whether a word may begin or end between the character before this position and the one at it. */
    boolean isBoundary(int position) {
        return boundaries[position];
    }

    private static boolean[] boundaries(char[] plain, int length) {
        boolean[] boundaries = new boolean[length + 1];
        boundaries[0] = true;
        boundaries[length] = true;
        for (int i = 1; i < length; i++) {
            char before = plain[i - 1];
            char after = plain[i];
            boundaries[i] = !Letters.isWord(before)
                    || !Letters.isWord(after)
                    || Letters.isUnspaced(before)
                    || Letters.isUnspaced(after)
                    || Letters.isDigit(before) != Letters.isDigit(after);
        }
        return boundaries;
    }

    private static final class Builder {
        private char[] plain;
        private int[] origin;
        private int length;

        Builder(int capacity) {
            plain = new char[capacity + 16];
            origin = new int[capacity + 17];
        }

        void addAll(char c, int index) {
            String expansion = Folding.expansion(c);
            if (expansion.isEmpty()) {
                add(Folding.plain(c), index);
            } else {
                for (int i = 0; i < expansion.length(); i++) {
                    add(Folding.plain(expansion.charAt(i)), index);
                }
            }
        }

        void add(char c, int index) {
            if (c == 0) {
                return;
            }
            if (length + 1 >= plain.length) {
                plain = Arrays.copyOf(plain, length * 2 + 2);
                origin = Arrays.copyOf(origin, length * 2 + 3);
            }
            plain[length] = c;
            origin[length++] = index;
        }

        private boolean isInner(int i) {
            return Folding.isInner(plain[i])
                    && i > 0
                    && i + 1 < length
                    && Character.isLetter(plain[i - 1])
                    && Character.isLetter(plain[i + 1]);
        }

        Message build(String text, int given) {
            origin[length] = given;
            char[] folded = new char[length];
            for (int i = 0; i < length; i++) {
                folded[i] = isInner(i) ? Folding.SKIP : Folding.folded(plain[i]);
            }
            return new Message(text, plain, folded, origin, length, text.length() > given);
        }
    }
}
