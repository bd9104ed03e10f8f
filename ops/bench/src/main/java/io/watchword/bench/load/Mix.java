package io.watchword.bench.load;

import io.watchword.simulator.Sms;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What the carrier delivers: 60 % codes, a tenth of all in two parts, to numbers drawn at random. Every text carries its
 * place in letters, so that no other number is near the code. One for all runs of a bench, or a run would repeat what the
 * warm-up sent, and repeats take another way than new messages. The same seed gives the same messages. Confined to one
 * thread.
 */
final class Mix {

    /** The message at a place; the code is empty where it has none. */
    record Item(int place, Sms sms, Optional<String> code) {}

    private static final int CODES_PERCENT = 60;
    private static final int TWO_PARTS_PERCENT = 10;
    private static final int FIRST_CODE = 10_000_000;
    private static final int CODES = 89_000_000;
    /** Has no factor in common with {@link #CODES}, so that codes come back only after all others. */
    private static final long STRIDE = 7_919;

    private static final int LETTERS = 26;
    private static final int MARK_LENGTH = 6;
    private static final String MARK = " zz";

    /** Makes the text longer than one part of 160 septets. */
    private static final String PADDING =
            " Please keep this message for as long as you need it; it was written to be longer"
                    + " than what fits into one part of a text message, so that the second part has something to carry.";

    private final SplittableRandom random;
    private final List<String> numbers;
    private int place;

    Mix(long seed, List<String> numbers) {
        this.random = new SplittableRandom(seed);
        this.numbers = List.copyOf(numbers);
    }

    /** How many messages there were. */
    int place() {
        return place;
    }

    /** The next message; the first has the place 0. */
    Item next() {
        Item item = at(place);
        place++;
        return item;
    }

    private Item at(int place) {
        boolean hasCode = random.nextInt(100) < CODES_PERCENT;
        String padding = random.nextInt(100) < TWO_PARTS_PERCENT ? PADDING : "";
        String number = numbers.get(random.nextInt(numbers.size()));
        if (hasCode) {
            String code = Long.toString(FIRST_CODE + place * STRIDE % CODES);
            String text = "Your verification code is " + code + "." + padding + mark(place);
            return new Item(place, Sms.of("Bench", number, text, place), Optional.of(code));
        }
        String text = "See you at the office after lunch, bring the papers." + padding + mark(place);
        return new Item(place, Sms.of("Bench", number, text, place), Optional.empty());
    }

    private static String mark(int place) {
        char[] letters = new char[MARK_LENGTH];
        int left = place;
        for (int i = MARK_LENGTH - 1; i >= 0; i--) {
            letters[i] = (char) ('a' + left % LETTERS);
            left /= LETTERS;
        }
        return MARK + new String(letters);
    }

    /** The place that a text of this class carries, or -1. */
    static int placeOf(String text) {
        int start = text.length() - MARK_LENGTH;
        if (start < MARK.length() || !text.startsWith(MARK, start - MARK.length())) {
            return -1;
        }
        int place = 0;
        for (int i = start; i < text.length(); i++) {
            int digit = text.charAt(i) - 'a';
            if (digit < 0 || digit >= LETTERS) {
                return -1;
            }
            place = place * LETTERS + digit;
        }
        return place;
    }
}
