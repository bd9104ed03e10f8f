package io.watchword.simulator.pdu;

import java.nio.charset.StandardCharsets;

/** An address as SMPP carries it: type of number, numbering plan, octets (SMPP 3.4 §5.2.5 to 5.2.9). Immutable. */
public record Address(int ton, int npi, Octets value) {
    public static final Address NONE = new Address(0, 0, Octets.EMPTY);

    private static final int SHORT_CODE_DIGITS_MAX = 6;

    /**
     * What a carrier would send for {@code text}: {@code +15551234} or long digits as international without the plus,
     * up to six digits as a short code, anything else as an alphanumeric sender.
     */
    public static Address of(String text) {
        String digits = text.startsWith("+") ? text.substring(1) : text;
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return alphanumeric(text);
        }
        boolean isShort = digits.length() == text.length() && digits.length() <= SHORT_CODE_DIGITS_MAX;
        return isShort ? of(3, 0, digits) : of(1, 1, digits);
    }

    public static Address of(int ton, int npi, String latin1) {
        return new Address(ton, npi, Octets.text(latin1, StandardCharsets.ISO_8859_1));
    }

    public static Address alphanumeric(String latin1) {
        return of(5, 0, latin1);
    }

    void write(OctetWriter out) {
        out.u8(ton).u8(npi).cString(value);
    }

    static Address read(OctetReader in, String name, int sizeMax) throws MalformedPduException {
        return new Address(in.u8(name + "_ton"), in.u8(name + "_npi"), in.cString(name, sizeMax));
    }

    /** The last two digits alone, so that it can stand in a log or a test's failure. */
    @Override
    public String toString() {
        String text = value.toText(StandardCharsets.ISO_8859_1);
        return "**" + text.substring(Math.max(0, text.length() - 2));
    }
}
