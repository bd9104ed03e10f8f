package io.watchword.parser.sms;

/**
 * esm_class of a deliver_sm or data_sm (SMPP 3.4 section 5.2.12).
 *
 * @param value the octet; only its low eight bits count
 */
public record EsmClass(int value) {
    private static final int MESSAGE_TYPE = 0b0011_1100;
    private static final int UDHI = 0b0100_0000;
    private static final int REPLY_PATH = 0b1000_0000;

    /** Whether the text starts with a user data header. */
    public boolean udhi() {
        return (value & UDHI) != 0;
    }

    /** Whether a reply path is set. */
    public boolean replyPath() {
        return (value & REPLY_PATH) != 0;
    }

    /** Whether this reports on another message (bits 2-5: receipts, acknowledgements, notifications), and is no text to read. */
    public boolean deliveryReceipt() {
        return (value & MESSAGE_TYPE) != 0;
    }
}
