package io.watchword.simulator.pdu;

import java.util.Map;

/** The command_id values of SMPP 3.4 §5.1.2.1 that a message centre meets. */
public final class CommandId {
    public static final int BIND_RECEIVER = 0x0000_0001;
    public static final int BIND_TRANSMITTER = 0x0000_0002;
    public static final int QUERY_SM = 0x0000_0003;
    public static final int SUBMIT_SM = 0x0000_0004;
    public static final int DELIVER_SM = 0x0000_0005;
    public static final int UNBIND = 0x0000_0006;
    public static final int BIND_TRANSCEIVER = 0x0000_0009;
    public static final int OUTBIND = 0x0000_000B;
    public static final int ENQUIRE_LINK = 0x0000_0015;
    public static final int ALERT_NOTIFICATION = 0x0000_0102;
    public static final int DATA_SM = 0x0000_0103;
    public static final int GENERIC_NACK = 0x8000_0000;

    private static final int RESPONSE_BIT = 0x8000_0000;

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(BIND_RECEIVER, "bind_receiver"),
            Map.entry(BIND_TRANSMITTER, "bind_transmitter"),
            Map.entry(QUERY_SM, "query_sm"),
            Map.entry(SUBMIT_SM, "submit_sm"),
            Map.entry(DELIVER_SM, "deliver_sm"),
            Map.entry(UNBIND, "unbind"),
            Map.entry(BIND_TRANSCEIVER, "bind_transceiver"),
            Map.entry(OUTBIND, "outbind"),
            Map.entry(ENQUIRE_LINK, "enquire_link"),
            Map.entry(ALERT_NOTIFICATION, "alert_notification"),
            Map.entry(DATA_SM, "data_sm"));

    private CommandId() {}

    public static boolean isResponse(int commandId) {
        return (commandId & RESPONSE_BIT) != 0;
    }

    /** The command that answers {@code request}. */
    public static int responseTo(int request) {
        return request | RESPONSE_BIT;
    }

    /** The specification's name, or the value in hexadecimal. */
    public static String name(int commandId) {
        if (commandId == GENERIC_NACK) {
            return "generic_nack";
        }
        String name = NAMES.get(commandId & ~RESPONSE_BIT);
        if (name == null) {
            return String.format("0x%08X", commandId);
        }
        return isResponse(commandId) ? name + "_resp" : name;
    }
}
