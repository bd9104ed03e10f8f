package io.watchword.simulator.pdu;

import java.util.Map;
import java.util.NoSuchElementException;

/** The command_status values (SMPP 3.4 §5.1.3) by name; any other 32-bit value is carried as it is. */
public final class CommandStatus {
    public static final int ESME_ROK = 0x00;
    public static final int ESME_RINVCMDLEN = 0x02;
    public static final int ESME_RINVCMDID = 0x03;
    public static final int ESME_RINVBNDSTS = 0x04;
    public static final int ESME_RALYBND = 0x05;
    public static final int ESME_RSYSERR = 0x08;
    public static final int ESME_RBINDFAIL = 0x0D;
    public static final int ESME_RINVPASWD = 0x0E;
    public static final int ESME_RINVSYSID = 0x0F;
    public static final int ESME_RMSGQFUL = 0x14;
    public static final int ESME_RTHROTTLED = 0x58;
    public static final int ESME_RX_T_APPN = 0x64;
    public static final int ESME_RX_P_APPN = 0x65;
    public static final int ESME_RX_R_APPN = 0x66;
    public static final int ESME_RUNKNOWNERR = 0xFF;

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(ESME_ROK, "ESME_ROK"),
            Map.entry(ESME_RINVCMDLEN, "ESME_RINVCMDLEN"),
            Map.entry(ESME_RINVCMDID, "ESME_RINVCMDID"),
            Map.entry(ESME_RINVBNDSTS, "ESME_RINVBNDSTS"),
            Map.entry(ESME_RALYBND, "ESME_RALYBND"),
            Map.entry(ESME_RSYSERR, "ESME_RSYSERR"),
            Map.entry(ESME_RBINDFAIL, "ESME_RBINDFAIL"),
            Map.entry(ESME_RINVPASWD, "ESME_RINVPASWD"),
            Map.entry(ESME_RINVSYSID, "ESME_RINVSYSID"),
            Map.entry(ESME_RMSGQFUL, "ESME_RMSGQFUL"),
            Map.entry(ESME_RTHROTTLED, "ESME_RTHROTTLED"),
            Map.entry(ESME_RX_T_APPN, "ESME_RX_T_APPN"),
            Map.entry(ESME_RX_P_APPN, "ESME_RX_P_APPN"),
            Map.entry(ESME_RX_R_APPN, "ESME_RX_R_APPN"),
            Map.entry(ESME_RUNKNOWNERR, "ESME_RUNKNOWNERR"));

    private CommandStatus() {}

    public static String name(int status) {
        String name = NAMES.get(status);
        return name == null ? String.format("0x%08X", status) : name;
    }

    /** By name, with or without {@code ESME_}, or by number ({@code 0x64}, {@code 100}). */
    public static int parse(String text) {
        String wanted = text.startsWith("ESME_") ? text : "ESME_" + text;
        for (Map.Entry<Integer, String> entry : NAMES.entrySet()) {
            if (entry.getValue().equals(wanted)) {
                return entry.getKey();
            }
        }
        try {
            return Integer.decode(text);
        } catch (NumberFormatException e) {
            throw new NoSuchElementException("no command_status " + text);
        }
    }
}
