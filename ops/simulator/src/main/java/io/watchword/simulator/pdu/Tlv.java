package io.watchword.simulator.pdu;

import java.util.ArrayList;
import java.util.List;

/** An optional parameter (SMPP 3.4 §3.2.4.1): a tag of 16 bits and at most 65,535 octets. Immutable. */
public record Tlv(int tag, Octets value) {
    public static final int SC_INTERFACE_VERSION = 0x0210;
    public static final int RECEIPTED_MESSAGE_ID = 0x001E;
    public static final int SAR_MSG_REF_NUM = 0x020C;
    public static final int SAR_TOTAL_SEGMENTS = 0x020E;
    public static final int SAR_SEGMENT_SEQNUM = 0x020F;
    public static final int MESSAGE_PAYLOAD = 0x0424;
    public static final int MESSAGE_STATE = 0x0427;

    public Tlv {
        if (tag < 0 || tag > 0xFFFF || value.length() > 0xFFFF) {
            throw new IllegalArgumentException("tag or length over 16 bits");
        }
    }

    public static Tlv u8(int tag, int value) {
        return new Tlv(tag, Octets.ofInts(value));
    }

    public static Tlv u16(int tag, int value) {
        return new Tlv(tag, Octets.ofInts((value >>> 8) & 0xFF, value & 0xFF));
    }

    void write(OctetWriter out) {
        out.u16(tag).u16(value.length()).octets(value);
    }

    /** All parameters up to the end of the PDU. */
    static List<Tlv> readAll(OctetReader in) throws MalformedPduException {
        List<Tlv> tlvs = new ArrayList<>();
        while (in.remaining() > 0) {
            int tag = in.u16("optional parameter tag");
            int length = in.u16("optional parameter length");
            tlvs.add(new Tlv(tag, in.octets("optional parameter value", length)));
        }
        return List.copyOf(tlvs);
    }
}
