package io.watchword.parser.otp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Picks what may be a code by its looks. Confined to one extraction. */
final class ShapeFinder {

    /** More are not looked at: no message with a code has as many numbers. */
    private static final int SHAPES_MAX = 64;

    private static final int MIXED_MAX = 12;

    /** So many small letters in a row read as a word: a name, not a code. */
    private static final int WORD = 4;

    private static final int DIGITS_MAX = 10;

    private static final Rule PREFIXED = Shape.look("digits after a letter and a hyphen");
    private static final Rule MIXED = Shape.look("letters and digits");
    private static final Rule[] DIGITS = IntStream.rangeClosed(0, DIGITS_MAX)
            .mapToObj(length -> Shape.look(length + " digits"))
            .toArray(Rule[]::new);

    private final Message message;
    private final List<Shape> shapes = new ArrayList<>();

    private ShapeFinder(Message message) {
        this.message = message;
    }

    static List<Shape> find(Message message, List<Token> tokens) {
        ShapeFinder finder = new ShapeFinder(message);
        for (Token token : tokens) {
            if (finder.shapes.size() < SHAPES_MAX && token.type().mayBeCode()) {
                finder.add(token);
            }
        }
        return finder.shapes;
    }

    private void add(Token token) {
        String value = value(token.start(), token.end());
        if (token.type() == Token.Type.MIXED) {
            mixed(token, value);
            return;
        }
        boolean prefixed = isPrefixed(token.start());
        int points = prefixed ? prefixedPoints(token.start()) : points(value);
        if (points > 0) {
            Rule look = prefixed ? PREFIXED : DIGITS[value.length()];
            shapes.add(new Shape(value, token.start(), token.end(), points, look));
        }
    }

    private static int points(String digits) {
        return switch (digits.length()) {
            case 6 -> 22;
            case 4 -> isYear(digits) ? 6 : 16;
            case 5 -> 16;
            case 7, 8 -> 14;
            case 9, 10 -> 4;
            case 3 -> 1;
            default -> 0;
        };
    }

    private static boolean isYear(String digits) {
        return digits.startsWith("19") || digits.startsWith("20");
    }

    /** {@code G-123456}. */
    private boolean isPrefixed(int start) {
        return message.at(start - 1) == '-'
                && Character.isUpperCase(message.at(start - 2))
                && !Letters.isWord(message.at(start - 3));
    }

    /** Google prints its letter before all its codes; others may mean a seat. */
    private int prefixedPoints(int start) {
        return message.at(start - 2) == 'G' ? 62 : 40;
    }

    private void mixed(Token token, String value) {
        int digits = 0;
        int lower = 0;
        int word = 0;
        int wordMax = 0;
        for (int i = 0; i < value.length(); i++) {
            boolean small = Character.isLowerCase(value.charAt(i));
            digits += Letters.isDigit(value.charAt(i)) ? 1 : 0;
            lower += small ? 1 : 0;
            word = small ? word + 1 : 0;
            wordMax = Math.max(wordMax, word);
        }
        if (value.length() < 4 || value.length() > MIXED_MAX) {
            return;
        }
        boolean oneCase = lower == 0 || lower == value.length() - digits;
        int points = value.length() <= 8 ? 12 : 6;
        points -= oneCase ? 0 : 2;
        points -= digits < 2 ? 3 : 0;
        points -= wordMax >= WORD ? 8 : 0;
        shapes.add(new Shape(value, token.start(), token.end(), Math.max(1, points), MIXED));
    }

    /** Without blanks and hyphens. */
    private String value(int start, int end) {
        StringBuilder value = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            if (Letters.isWord(message.plain[i])) {
                value.append(message.plain[i]);
            }
        }
        return value.toString();
    }
}
