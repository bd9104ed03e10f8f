package io.watchword.runtime;

/** Makes a phone number fit to be logged. Stateless. */
public final class Mask {

    private static final int SHOWN = 2;

    private Mask() {}

    /** The last two characters of a number behind asterisks; nothing at all of one with fewer than five. */
    public static String number(String number) {
        return number.length() < 5 ? "***" : "***" + number.substring(number.length() - SHOWN);
    }
}
