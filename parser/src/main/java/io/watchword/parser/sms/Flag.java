package io.watchword.parser.sms;

/** What was odd about a part or a message. A flag never means that text was withheld. */
public enum Flag {
    /** A user data header was announced, but its lengths do not add up: all octets were read as text. */
    UDH_INVALID,
    /** The reference for joining was out of bounds or incomplete and is ignored. */
    REFERENCE_INVALID,
    /** Both a reference in the header and sar_* parameters: the header holds. */
    SAR_AND_UDH,
    /** Both short_message and message_payload: the longer was read. */
    PAYLOAD_AND_SHORT_MESSAGE,
    /** The header names a national table that 3GPP 23.038 does not define: read by the default one. */
    NATIONAL_TABLE_UNKNOWN,
    /** data_coding is a reserved value: read by the link's default alphabet. */
    DATA_CODING_RESERVED,
    /** UTF-16 came in little-endian order. */
    LITTLE_ENDIAN,
    /** UTF-16 came with an odd number of octets. */
    ODD_LENGTH,
    /** A trailing NUL was taken off, as the link's setting says. */
    NUL_STRIPPED
}
