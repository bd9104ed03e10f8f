package io.watchword.parser.otp;

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

    private final int[] steps;
    private final int[] sentences;

    private Tallies(int[] steps, int[] sentences) {
        this.steps = steps;
        this.sentences = sentences;
    }

    static Tallies of(Message message, List<Token> tokens) {
        int[] steps = new int[message.length + 1];
        int[] sentences = new int[message.length + 1];
        int step = 0;
        int sentence = 0;
        int token = 0;
        boolean inWord = false;
        for (int i = 0; i < message.length; i++) {
            steps[i] = step;
            sentences[i] = sentence;
            if (token < tokens.size() && tokens.get(token).start() == i) {
                Token now = tokens.get(token++);
                while (i < now.end() - 1) {
                    i++;
                    steps[i] = step;
                    sentences[i] = sentence;
                }
                step += TOKEN;
                inWord = false;
                continue;
            }
            char c = message.plain[i];
            boolean word = Letters.isWord(c);
            if (word && Letters.isUnspaced(c)) {
                step += UNSPACED;
            } else if (word && !inWord) {
                step += WORD;
            } else if (isSentenceEnd(message, i)) {
                step += SENTENCE;
                sentence++;
            } else if (c == '\n') {
                step += LINE;
                sentence++;
            } else if (c == ',' || c == ';' || c == '(' || c == '،' || c == '、' || c == '，') {
                step += COMMA;
            }
            inWord = word;
        }
        steps[message.length] = step;
        sentences[message.length] = sentence;
        return new Tallies(steps, sentences);
    }

    /** How far it is from one place to a later one. */
    int distance(int from, int to) {
        return steps[to] - steps[from];
    }

    boolean sameSentence(int from, int to) {
        return sentences[from] == sentences[to];
    }

    int sentence(int position) {
        return sentences[position];
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
        if (after == '\n' || i + 1 >= message.length) {
            return true;
        }
        if (after != ' ') {
            return Letters.isDigit(message.at(i - 1)) != Letters.isDigit(after) && !Letters.isDigit(after);
        }
        char next = message.at(i + 2);
        return !Character.isLowerCase(next) && !(Letters.isDigit(next) && isShortWordBefore(message, i));
    }

    private static boolean isShortWordBefore(Message message, int end) {
        int i = end;
        while (i > 0 && end - i < 5 && Letters.isWord(message.plain[i - 1])) {
            i--;
        }
        return end - i < 4 && end > i && !Letters.isDigit(message.plain[end - 1]);
    }
}
