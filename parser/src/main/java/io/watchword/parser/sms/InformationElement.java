package io.watchword.parser.sms;

/**
 * One element of a user data header (3GPP 23.040 section 9.2.3.24).
 *
 * @param id the identifier, 0-255
 * @param data its octets; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record InformationElement(int id, byte[] data) {
    /** Concatenation with an 8-bit reference. */
    public static final int CONCATENATED_8 = 0x00;
    /** Concatenation with a 16-bit reference. */
    public static final int CONCATENATED_16 = 0x08;
    /** National language single shift table. */
    public static final int SINGLE_SHIFT = 0x24;
    /** National language locking shift table. */
    public static final int LOCKING_SHIFT = 0x25;

    /** The octet at a place of the data, unsigned. */
    int octet(int at) {
        return data[at] & 0xFF;
    }
}
