package io.watchword.parser.otp;

import java.util.List;

/**
 * What the patterns of the lexicons mean: for each pattern its length and its readings, one for each language that has
 * it, in the order of the languages. A pattern's number is its place in one array, where its readings follow it, and a
 * reading is one number, so that thousands of them are read without a pointer followed. Immutable.
 */
final class Meanings {

    private static final CueKind[] KINDS = CueKind.values();
    private static final int KIND_SHIFT = 8;
    private static final int OPEN_START = 1 << 14;
    private static final int OPEN_END = 1 << 15;
    private static final int VALUE_SHIFT = 16;

    /** A reading has so much room for each. */
    static final int LANGUAGES_MAX = 1 << KIND_SHIFT;

    static final int VALUES_MAX = 1 << VALUE_SHIFT;

    private static final int LENGTH_SHIFT = 16;
    private static final int COUNT = (1 << LENGTH_SHIFT) - 1;

    private final int[] patterns;
    private final List<String> values;

    /**
     * A pattern is one number, made by {@link #pattern}, and its readings behind it.
     *
     * @param values what readings have behind {@code =}; the first is the empty text
     */
    Meanings(int[] patterns, List<String> values) {
        this.patterns = patterns;
        this.values = List.copyOf(values);
    }

    static int pattern(int length, int readings) {
        return length << LENGTH_SHIFT | readings;
    }

    static int reading(int language, LexiconFile.Entry entry, int value) {
        return language
                | entry.kind().place() << KIND_SHIFT
                | (entry.openStart() ? OPEN_START : 0)
                | (entry.openEnd() ? OPEN_END : 0)
                | value << VALUE_SHIFT;
    }

    /** How many characters a pattern has. */
    int length(int pattern) {
        return patterns[pattern] >>> LENGTH_SHIFT;
    }

    int first(int pattern) {
        return pattern + 1;
    }

    int end(int pattern) {
        return pattern + 1 + (patterns[pattern] & COUNT);
    }

    int reading(int index) {
        return patterns[index];
    }

    /** The place of a reading's file in {@link Lexicon#languages()}. */
    static int language(int reading) {
        return reading & (LANGUAGES_MAX - 1);
    }

    static CueKind kind(int reading) {
        return KINDS[(reading >>> KIND_SHIFT) & 0x3F];
    }

    /** How open a reading must be to stand where a word starts and ends, or does not. */
    static int openness(boolean wordStart, boolean wordEnd) {
        return (wordStart ? 0 : OPEN_START) | (wordEnd ? 0 : OPEN_END);
    }

    /** Whether a reading is as open as that. */
    static boolean allows(int reading, int openness) {
        return (reading & openness) == openness;
    }

    /** What follows {@code =}, or an empty text. */
    String value(int reading) {
        return values.get(reading >>> VALUE_SHIFT);
    }

    int[] patterns() {
        return patterns;
    }

    List<String> values() {
        return values;
    }

    /** Whether any language has a pattern as the end of a longer word. */
    boolean isEnding(int pattern) {
        return any(pattern, OPEN_START);
    }

    /** Whether any language has a pattern as the beginning of longer words. */
    boolean isStem(int pattern) {
        return any(pattern, OPEN_END);
    }

    private boolean any(int pattern, int bit) {
        for (int i = first(pattern); i < end(pattern); i++) {
            if ((patterns[i] & bit) != 0) {
                return true;
            }
        }
        return false;
    }
}
