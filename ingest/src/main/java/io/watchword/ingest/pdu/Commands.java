package io.watchword.ingest.pdu;

/** Command ids and statuses of SMPP (3.4 section 5.1.2.1 and 5.1.3) that this module reads or writes itself. */
public final class Commands {

    public static final int BIND_RECEIVER_RESP = 0x8000_0001;
    public static final int BIND_TRANSCEIVER_RESP = 0x8000_0009;
    public static final int DELIVER_SM = 0x0000_0005;
    public static final int DATA_SM = 0x0000_0103;
    public static final int ENQUIRE_LINK = 0x0000_0015;
    public static final int ENQUIRE_LINK_RESP = 0x8000_0015;
    public static final int UNBIND = 0x0000_0006;
    public static final int UNBIND_RESP = 0x8000_0006;
    public static final int ALERT_NOTIFICATION = 0x0000_0102;
    public static final int OUTBIND = 0x0000_000B;
    public static final int GENERIC_NACK = 0x8000_0000;

    /** Set in the command id of every response. */
    public static final int RESPONSE = 0x8000_0000;

    private Commands() {}

    /** Whether it is a response. */
    public static boolean response(int commandId) {
        return (commandId & RESPONSE) != 0;
    }

    /** Its name from a closed set, for a metric. */
    public static String name(int commandId) {
        return switch (commandId) {
            case DELIVER_SM -> "deliver_sm";
            case DATA_SM -> "data_sm";
            case ENQUIRE_LINK -> "enquire_link";
            case ENQUIRE_LINK_RESP -> "enquire_link_resp";
            case UNBIND -> "unbind";
            case UNBIND_RESP -> "unbind_resp";
            case GENERIC_NACK -> "generic_nack";
            case ALERT_NOTIFICATION -> "alert_notification";
            case OUTBIND -> "outbind";
            case BIND_RECEIVER_RESP, BIND_TRANSCEIVER_RESP -> "bind_resp";
            default -> "other";
        };
    }
}
