package io.watchword.parser.sms;

/**
 * data_coding: the values of SMPP (3.4 section 5.2.19) below 0x10, the coding groups of 3GPP 23.038 section 4 above.
 *
 * @param value the octet, 0-255
 */
public record DataCoding(int value) {
    private static final int UCS2 = 2;

    /** Keeps the low eight bits. */
    public DataCoding {
        value &= 0xFF;
    }

    /** Whether the text is compressed (3GPP 23.042), which nobody sends and nothing here reads. */
    public boolean compressed() {
        return general() && (value & 0x20) != 0;
    }

    /** Whether the octets are data rather than text. */
    public boolean binary() {
        if (value < 0x10) {
            return value == 2 || value == 4;
        }
        return general() ? (value >> 2 & 3) == 1 : value >= 0xF0 && (value & 4) != 0;
    }

    /** Whether the value means nothing, so that the default alphabet is assumed (3GPP 23.038 section 4). */
    public boolean reserved() {
        if (value < 0x10) {
            return value == 0x0B || value == 0x0C || value == 0x0F;
        }
        return general() ? (value >> 2 & 3) == 3 : value >= 0x80 && value < 0xC0;
    }

    /** The alphabet of the text, given what this link means by "default". */
    public Alphabet alphabet(Alphabet linkDefault) {
        if (value == 0 || reserved()) {
            return linkDefault;
        }
        if (value < 0x10) {
            return smpp(linkDefault);
        }
        boolean ucs2 = general() ? (value >> 2 & 3) == UCS2 : value >= 0xE0 && value < 0xF0;
        if (ucs2) {
            return Alphabet.UTF16;
        }
        // These groups name GSM 7-bit outright; whether it is packed is the link's habit.
        return linkDefault == Alphabet.GSM7_PACKED ? linkDefault : Alphabet.GSM7;
    }

    private Alphabet smpp(Alphabet linkDefault) {
        return switch (value) {
            case 0x01 -> Alphabet.ASCII;
            case 0x03 -> Alphabet.LATIN1;
            case 0x05, 0x09 -> Alphabet.SHIFT_JIS;
            case 0x06 -> Alphabet.ISO_8859_5;
            case 0x07 -> Alphabet.ISO_8859_8;
            case 0x08 -> Alphabet.UTF16;
            case 0x0A -> Alphabet.ISO_2022_JP;
            case 0x0D -> Alphabet.EUC_JP;
            case 0x0E -> Alphabet.EUC_KR;
            default -> linkDefault;
        };
    }

    /** Groups 00xx and 01xx (automatic deletion), which share their bits. */
    private boolean general() {
        return value >= 0x10 && value < 0x80;
    }
}
