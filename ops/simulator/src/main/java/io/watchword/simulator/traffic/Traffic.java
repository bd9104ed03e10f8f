package io.watchword.simulator.traffic;

import io.watchword.simulator.Sms;
import java.util.List;
import java.util.Random;

/**
 * An endless stream of messages to given numbers: the same for the same seed. Confined to one thread.
 *
 * <p>Texts are ours, services invented; a tenth or so has several parts.
 */
public final class Traffic {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXY";
    private static final int REFERENCES = 256;

    private final Random random;
    private final List<String> numbers;
    private final Texts texts;
    private int reference;

    /**
     * @param numbers E.164, at least one
     * @param codeShare how many messages in a hundred carry a code, 0 to 100
     */
    public Traffic(long seed, List<String> numbers, int codeShare) {
        if (numbers.isEmpty() || codeShare < 0 || codeShare > 100) {
            throw new IllegalArgumentException("numbers must not be empty, codeShare 0 to 100");
        }
        this.random = new Random(seed);
        this.numbers = List.copyOf(numbers);
        this.texts = Texts.load(codeShare);
    }

    /** The next message. */
    public Sms next() {
        return next(numbers.get(random.nextInt(numbers.size())));
    }

    /** The next message, to this number. */
    public Sms next(String number) {
        return fill(texts.pick(random), number);
    }

    /** A message with a code, to this number. */
    public Sms nextCode(String number) {
        return fill(texts.pickCode(random), number);
    }

    private Sms fill(Texts.Text text, String number) {
        String code = code(text.body());
        String body = text.body()
                .replace("{code}", code)
                .replace("{split}", code.length() > 3 ? code.substring(0, 3) + "-" + code.substring(3) : code)
                .replace("{short}", code)
                .replace("{letters}", code)
                .replace("{amount}", String.format("%d.%02d", 1 + random.nextInt(900), random.nextInt(100)))
                .replace("{ref}", letters(4) + (1000 + random.nextInt(9000)));
        reference = (reference + 1) % REFERENCES;
        return Sms.of(text.sender(), number, body, reference).withCode(text.carriesCode() ? code : "");
    }

    private String code(String body) {
        if (body.contains("{letters}")) {
            return letters(2) + digits(2) + letters(2);
        }
        return digits(body.contains("{short}") ? 4 : 6);
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        // A code that begins with 19 or 20 would look like a year.
        digits.append((char) ('3' + random.nextInt(7)));
        while (digits.length() < count) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private String letters(int count) {
        StringBuilder letters = new StringBuilder(count);
        while (letters.length() < count) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
