package io.watchword.parser.otp;

/**
 * Knows a delivery receipt by its text, {@code id:... submit date:... stat:...} of SMPP 3.4, appendix B, for receipts that
 * come as if they were messages. Its end quotes a message that somebody sent, and no code in it is for whoever receives
 * it. Stateless.
 */
final class Receipt {

    private static final String ID = "id:";
    private static final String STATE = " stat:";
    private static final String SUBMITTED = " submit date:";
    private static final String DONE = " done date:";

    /** All fields but the text end before this. */
    private static final int HEAD_MAX = 300;

    private Receipt() {}

    static boolean is(String text) {
        return text.regionMatches(true, 0, ID, 0, ID.length())
                && has(text, STATE)
                && (has(text, SUBMITTED) || has(text, DONE));
    }

    private static boolean has(String text, String field) {
        for (int i = ID.length(); i <= HEAD_MAX - field.length() && i + field.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, field, 0, field.length())) {
                return true;
            }
        }
        return false;
    }
}
