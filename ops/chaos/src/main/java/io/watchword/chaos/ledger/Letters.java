package io.watchword.chaos.ledger;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Texts of which no two are the same, nor any two parts of them: codes in one part and in two, and now and then a text without a code. The same for
 * the same start. Thread-safe.
 */
public final class Letters {

    /** What a text says and the code that a reader should find in it; empty where there is none. */
    public record Letter(String text, String code) {}

    private static final int CODES = 700_000;
    private static final int FIRST_CODE = 300_000;
    /** Has no factor in common with {@link #CODES}: each code comes once before any comes twice. */
    private static final long STRIDE = 433_494_437L;

    private static final int LONG_ONE_IN = 8;
    private static final int PLAIN_ONE_IN = 5;
    private static final String[] SYLLABLES = {"ka", "lo", "mi", "nu", "pe", "ra", "so", "ti", "vu", "we"};

    private final AtomicInteger next;

    /** Begins with the letter of this number, 0 or more. */
    public Letters(int first) {
        this.next = new AtomicInteger(first);
    }

    /** The next one. */
    public Letter next() {
        int number = next.getAndIncrement();
        if (number % PLAIN_ONE_IN == 0) {
            return new Letter("Lunch at noon by the water? Bring " + word(number) + " along.", "");
        }
        String code = Long.toString(FIRST_CODE + number * STRIDE % CODES);
        if (number % LONG_ONE_IN == 0) {
            return new Letter(
                    "Harbour writes to " + word(number)
                            + " at some length before the number that you asked for, so that this text does not fit"
                            + " into one part of a message and has to be sent in two. Your Harbour code is " + code
                            + ". Do not share it.",
                    code);
        }
        return new Letter(code + " is your Harbour code. Do not share it.", code);
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            word.append(SYLLABLES[digit - '0']);
        }
        return word.toString();
    }
}
