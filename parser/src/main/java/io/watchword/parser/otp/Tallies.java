package io.watchword.parser.otp;

import java.util.Arrays;
import java.util.List;

/**
 * Distances within a text, so that any two places can be compared at once: two for each word, one for each character of
 * a script without blanks, more for what parts thoughts. Immutable.
 */
final class Tallies {

    private static final int WORD = 2;
    private static final int UNSPACED = 1;
    private static final int COMMA = 1;
    private static final int LINE = 3;
    private static final int SENTENCE = 9;
    private static final int TOKEN = 7;

    /** In a place's tally, the steps before it; the sentences before it lie above. */
    private static final int STEP_BITS = 18;

    private static final int STEPS = (1 << STEP_BITS) - 1;
    private static final int ONE_SENTENCE = 1 << STEP_BITS;

    private final int[] tallies;

    private Tallies(int[] tallies) {
        this.tallies = tallies;
    }

    static Tallies of(Message message, List<Token> tokens) {
        int[] tallies = new int[message.length + 1];
        int tally = 0;
        int from = 0;
        for (Token token : tokens) {
            tally = count(message, from, token.start(), tally, tallies);
            Arrays.fill(tallies, token.start(), token.end(), tally);
            tally += TOKEN;
            from = token.end();
        }
        tallies[message.length] = count(message, from, message.length, tally, tallies);
        return new Tallies(tallies);
    }

    /** Between two tokens. */
    private static int count(Message message, int from, int to, int before, int[] tallies) {
        int tally = before;
        int counted = 0;
        for (int i = from; i < to; i++) {
            tallies[i] = tally;
            int classes = message.classes[i];
            int word = classes & Letters.WORD;
            if ((classes & (Letters.UNSPACED | Letters.PAUSE)) == 0) {
                tally += (word & ~counted) * WORD;
            } else if (word != 0) {
                tally += UNSPACED;
            } else if ((classes & Letters.PAUSE) != 0) {
                tally += pause(message, i);
            }
            counted = word;
        }
        return tally;
    }

    private static int pause(Message message, int i) {
        if (isSentenceEnd(message, i)) {
            return ONE_SENTENCE + SENTENCE;
        }
        if (message.plain[i] == '\n') {
            return ONE_SENTENCE + LINE;
        }
        return Letters.isSentenceEnd(message.plain[i]) ? 0 : COMMA;
    }

    /** How far it is from one place to a later one. */
    int distance(int from, int to) {
        return (tallies[to] & STEPS) - (tallies[from] & STEPS);
    }

    boolean sameSentence(int from, int to) {
        return tallies[from] >>> STEP_BITS == tallies[to] >>> STEP_BITS;
    }

    /** A full stop, but not that of an abbreviation before a number, nor one within a number. */
    private static boolean isSentenceEnd(Message message, int i) {
        char c = message.plain[i];
        if (!Letters.isSentenceEnd(c)) {
            return false;
        }
        if (c != '.') {
            return true;
        }
        char after = message.at(i + 1);
        if (after == '\n') {
            return true;
        }
        if (after != ' ') {
            return Letters.isDigit(message.at(i - 1)) != Letters.isDigit(after) && !Letters.isDigit(after);
        }
        if (isInitial(message, i)) {
            return false;
        }
        char next = message.at(i + 2);
        return !Character.isLowerCase(next) && !(Letters.isDigit(next) && isShortWordBefore(message, i));
    }

    /** The stop behind one capital, {@code M. Name}. */
    private static boolean isInitial(Message message, int end) {
        return Character.isUpperCase(message.at(end - 1)) && !Letters.isWord(message.at(end - 2));
    }

    private static boolean isShortWordBefore(Message message, int end) {
        int i = end;
        while (i > 0 && end - i < 5 && Letters.isWord(message.plain[i - 1])) {
            i--;
        }
        return end - i < 4 && end > i && !Letters.isDigit(message.plain[end - 1]);
    }
}
