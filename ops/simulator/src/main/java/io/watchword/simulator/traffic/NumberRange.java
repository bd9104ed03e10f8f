package io.watchword.simulator.traffic;

import java.util.List;
import java.util.stream.LongStream;

/** One number, or all from the first to the last, at most 1,000,000. Immutable. */
public record NumberRange(long first, long last) {

    private static final int NUMBERS_MAX = 1_000_000;

    public NumberRange {
        if (last < first || last - first >= NUMBERS_MAX) {
            throw new IllegalArgumentException("must be FIRST..LAST with 1 to " + NUMBERS_MAX + " numbers");
        }
    }

    /** Reads {@code +FIRST..+LAST} or one number. */
    public static NumberRange of(String text) {
        String[] ends = text.split("\\.\\.", -1);
        if (ends.length > 2) {
            throw new IllegalArgumentException("must be a number or FIRST..LAST");
        }
        return new NumberRange(digits(ends[0]), digits(ends[ends.length - 1]));
    }

    private static long digits(String number) {
        if (!number.matches("\\+\\d{5,15}")) {
            throw new IllegalArgumentException("a number must be + and 5 to 15 digits");
        }
        return Long.parseLong(number.substring(1));
    }

    /** E.164, in order. */
    public List<String> numbers() {
        return LongStream.rangeClosed(first, last).mapToObj(n -> "+" + n).toList();
    }
}
