package io.watchword.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Octets that are no message, or no PDU, or nothing that an SMSC has to say; and what must become of each. */
enum Garbage {
    HEADER_ONLY(Pdus.pdu(Pdus.DELIVER_SM, 0, Garbage.SEQUENCE, new byte[0]), Fate.ANSWERED),
    NO_NUL(Pdus.pdu(Pdus.DELIVER_SM, 0, Garbage.SEQUENCE, "secret".getBytes(StandardCharsets.UTF_8)), Fate.ANSWERED),
    CUT_IN_SOURCE(cut(9), Fate.ANSWERED),
    CUT_IN_DESTINATION(cut(22), Fate.ANSWERED),
    CUT_BEFORE_TEXT(cut(31), Fate.ANSWERED),
    TEXT_OVERRUN(patched(last("text".length() + 1), 200), Fate.ANSWERED),
    TLV_OVERRUN(Pdus.deliverSm(Garbage.SEQUENCE, "1", 0, new byte[] {'a'}, bytes(4, 36, 0, 200, 1)), Fate.ANSWERED),
    TLV_LENGTH_MISSING(Pdus.deliverSm(Garbage.SEQUENCE, "1", 0, new byte[] {'a'}, bytes(4, 36, 0)), Fate.ANSWERED),
    DATA_SM_HEADER_ONLY(Pdus.pdu(Pdus.DATA_SM, 0, Garbage.SEQUENCE, new byte[0]), Fate.ANSWERED),
    DATA_SM_NO_NUL(Pdus.pdu(Pdus.DATA_SM, 0, Garbage.SEQUENCE, bytes(1, 2, 3)), Fate.ANSWERED),
    UNKNOWN_COMMAND(Pdus.pdu(0x0000_0999, 0, Garbage.SEQUENCE, bytes(1, 2, 3)), Fate.NACKED),
    SUBMIT_SM(Pdus.pdu(0x0000_0004, 0, Garbage.SEQUENCE, new byte[0]), Fate.NACKED),
    BIND_FROM_SMSC(Pdus.pdu(0x0000_0009, 0, Garbage.SEQUENCE, new byte[0]), Fate.NACKED),
    STRAY_RESPONSE(Pdus.pdu(0x8000_0004, 0, Garbage.SEQUENCE, bytes(1)), Fate.PASSED_OVER),
    UNKNOWN_RESPONSE(Pdus.pdu(0x8000_0999, 0, Garbage.SEQUENCE, bytes(1)), Fate.PASSED_OVER),
    STRAY_ENQUIRE_LINK_RESP(Pdus.pdu(0x8000_0015, 0, Garbage.SEQUENCE, bytes(1)), Fate.PASSED_OVER),
    GENERIC_NACK(Pdus.pdu(0x8000_0000, 3, Garbage.SEQUENCE, new byte[0]), Fate.PASSED_OVER),
    ALERT_HEADER_ONLY(Pdus.pdu(0x0000_0102, 0, Garbage.SEQUENCE, new byte[0]), Fate.PASSED_OVER),
    HUGE_LENGTH(length(Integer.MAX_VALUE), Fate.CLOSED),
    NEGATIVE_LENGTH(length(-1), Fate.CLOSED),
    TINY_LENGTH(length(3), Fate.CLOSED),
    ZERO_LENGTH(length(0), Fate.CLOSED),
    HTTP("GET / HTTP/1.1\r\nHost: smsc\r\n\r\n".getBytes(StandardCharsets.US_ASCII), Fate.CLOSED),
    /** Nothing follows that would make a header of it. */
    TINY_LENGTH_ALONE(bytes(0, 0, 0, 4), Fate.CLOSED),
    HUGE_LENGTH_ALONE(bytes(0x7F, 0xFF, 0xFF, 0xFF), Fate.CLOSED),
    HTTP_LINE("GET /\r\n".getBytes(StandardCharsets.US_ASCII), Fate.CLOSED),
    TLS_HELLO(HexFormat.of().parseHex("1603010200010001fc0303a1b2c3d4e5f60718"), Fate.CLOSED);

    static final int SEQUENCE = 77;

    /** What must become of it on a link that is bound and has room. */
    enum Fate {
        /** Kept whole, and answered as the link's settings say. */
        ANSWERED,
        /** generic_nack, ESME_RINVCMDID. */
        NACKED,
        PASSED_OVER,
        /** Its first octets kept, and the connection closed. */
        CLOSED
    }

    private final String hex;
    private final Fate fate;

    Garbage(byte[] octets, Fate fate) {
        this.hex = HexFormat.of().formatHex(octets);
        this.fate = fate;
    }

    byte[] octets() {
        return HexFormat.of().parseHex(hex);
    }

    Fate fate() {
        return fate;
    }

    /** What must be kept of it, in hexadecimal. */
    String kept() {
        return fate == Fate.CLOSED ? hex.substring(0, Math.min(hex.length(), 32)) : hex;
    }

    private static byte[] good() {
        return Pdus.deliverSm(SEQUENCE, "text");
    }

    /** A good message of which only {@code bodyOctets} of the body came, with a command_length that says so. */
    private static byte[] cut(int bodyOctets) {
        byte[] body = new byte[bodyOctets];
        System.arraycopy(good(), 16, body, 0, bodyOctets);
        return Pdus.pdu(Pdus.DELIVER_SM, 0, SEQUENCE, body);
    }

    private static int last(int octets) {
        return good().length - octets;
    }

    private static byte[] patched(int at, int value) {
        byte[] octets = good();
        octets[at] = (byte) value;
        return octets;
    }

    private static byte[] length(int length) {
        byte[] octets = good();
        ByteBuffer.wrap(octets).putInt(0, length);
        return octets;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int place = 0; place < values.length; place++) {
            bytes[place] = (byte) values[place];
        }
        return bytes;
    }
}
