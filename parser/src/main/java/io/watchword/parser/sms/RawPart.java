package io.watchword.parser.sms;

import java.util.Map;

/**
 * What one deliver_sm or data_sm carried. Immutable by contract: the arrays are neither copied nor changed here.
 *
 * @param octets short_message as received, the user data header included; empty for a data_sm
 * @param esmClass esm_class, 0-255
 * @param dataCoding data_coding, 0-255
 * @param tlvs the values of optional parameters by tag
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and a copy an SMS would buy nothing
public record RawPart(byte[] octets, int esmClass, int dataCoding, Map<Integer, byte[]> tlvs) {
    /** SMPP 3.4 section 5.3.2.32. */
    public static final int MESSAGE_PAYLOAD = 0x0424;
    /** SMPP 3.4 section 5.3.2.22. */
    public static final int SAR_MSG_REF_NUM = 0x020C;
    /** SMPP 3.4 section 5.3.2.23. */
    public static final int SAR_TOTAL_SEGMENTS = 0x020E;
    /** SMPP 3.4 section 5.3.2.24. */
    public static final int SAR_SEGMENT_SEQNUM = 0x020F;
    /** SMPP 3.4 section 5.3.2.12. */
    public static final int RECEIPTED_MESSAGE_ID = 0x001E;
    /** SMPP 3.4 section 5.3.2.35. */
    public static final int MESSAGE_STATE = 0x0427;

    /** Whether this is a report on a message rather than a message: by esm_class, or by the parameters only a report has. */
    public boolean deliveryReceipt() {
        return new EsmClass(esmClass).deliveryReceipt()
                || (tlvs.containsKey(RECEIPTED_MESSAGE_ID) && tlvs.containsKey(MESSAGE_STATE));
    }
}
