package io.watchword.parser.otp;

import java.util.Arrays;
import java.util.List;

/**
 * What the patterns of the lexicons mean: for each pattern its length and its readings, one for each language that has
 * it, in the order of the languages. A reading is one number, so that thousands of them are read without a pointer
 * followed. Immutable.
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

    private final int[] starts;
    private final int[] readings;
    private final char[] lengths;
    private final List<String> values;

    /**
     * What is there for {@code p} lies between {@code starts[p]} and {@code starts[p + 1]}.
     *
     * @param values what readings have behind {@code =}; the first is the empty text
     */
    Meanings(int[] starts, int[] readings, char[] lengths, List<String> values) {
        this.starts = starts;
        this.readings = readings;
        this.lengths = lengths;
        this.values = List.copyOf(values);
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
        return lengths[pattern];
    }

    int first(int pattern) {
        return starts[pattern];
    }

    int end(int pattern) {
        return starts[pattern + 1];
    }

    int reading(int index) {
        return readings[index];
    }

    /** The place of a reading's file in {@link Lexicon#languages()}. */
    static int language(int reading) {
        return reading & (LANGUAGES_MAX - 1);
    }

    static CueKind kind(int reading) {
        return KINDS[(reading >>> KIND_SHIFT) & 0x3F];
    }

    /** Whether it may stand here: at the start and end of a word, or within it where it is open. */
    static boolean allows(int reading, boolean wordStart, boolean wordEnd) {
        return (wordStart || (reading & OPEN_START) != 0) && (wordEnd || (reading & OPEN_END) != 0);
    }

    /** What follows {@code =}, or an empty text. */
    String value(int reading) {
        return values.get(reading >>> VALUE_SHIFT);
    }

    int[] starts() {
        return starts;
    }

    int[] readings() {
        return readings;
    }

    char[] lengths() {
        return lengths;
    }

    List<String> values() {
        return values;
    }

    /** By pattern, whether any language has it as the end of a longer word. */
    boolean[] openStarts() {
        boolean[] open = new boolean[lengths.length];
        for (int p = 0; p < open.length; p++) {
            open[p] = Arrays.stream(readings, starts[p], starts[p + 1]).anyMatch(r -> (r & OPEN_START) != 0);
        }
        return open;
    }
}
