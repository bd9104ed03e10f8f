package io.watchword.router.streams;

/** Numbers within the keys of a store, which sorts by octets. Stateless. */
public final class SortedKeys {

    private SortedKeys() {}

    /** With zeros before it, so that the order of the keys is that of the numbers; {@code number} is not negative. */
    public static String digits(long number, int count) {
        String digits = Long.toString(number);
        return "0".repeat(count - digits.length()) + digits;
    }
}
