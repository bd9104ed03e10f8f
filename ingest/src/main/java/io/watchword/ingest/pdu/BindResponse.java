package io.watchword.ingest.pdu;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Makes a bind_resp one that jSMPP reads: it gives up on an sc_interface_version it does not know, and then the bind
 * blocks. Kept are the system_id and a known version; other optional parameters have no use here. Stateless.
 */
final class BindResponse {

    private static final int SYSTEM_ID_CHARS_MAX = 15;
    private static final int SC_INTERFACE_VERSION = 0x0210;
    private static final int TLV_OCTETS = 5;

    private BindResponse() {}

    static byte[] sound(Frame frame) {
        byte[] octets = frame.octets();
        if (octets.length == Frame.HEADER_OCTETS) {
            return octets;
        }
        int end = Frame.HEADER_OCTETS;
        while (end < octets.length && octets[end] != 0) {
            end++;
        }
        int kept = Math.min(end, Frame.HEADER_OCTETS + SYSTEM_ID_CHARS_MAX);
        int version = version(octets, end + 1);
        int length = kept + 1 + (version == 0 ? 0 : TLV_OCTETS);
        ByteBuffer sound = ByteBuffer.wrap(Arrays.copyOf(Arrays.copyOf(octets, kept), length));
        sound.putInt(0, length);
        if (version != 0) {
            sound.position(kept + 1);
            sound.putShort((short) SC_INTERFACE_VERSION).putShort((short) 1).put((byte) version);
        }
        return sound.array();
    }

    /** 0 where there is none. Versions between or beyond the known ones count as the next lower known one. */
    private static int version(byte[] octets, int from) {
        ByteBuffer tlvs = ByteBuffer.wrap(octets);
        int at = from;
        while (at + 4 <= octets.length) {
            int length = tlvs.getShort(at + 2) & 0xFFFF;
            if (at + 4 + length > octets.length) {
                return 0;
            }
            if ((tlvs.getShort(at) & 0xFFFF) == SC_INTERFACE_VERSION && length == 1) {
                int said = octets[at + 4] & 0xFF;
                return said >= 0x50 ? 0x50 : said >= 0x34 ? 0x34 : 0x33;
            }
            at += 4 + length;
        }
        return 0;
    }
}
