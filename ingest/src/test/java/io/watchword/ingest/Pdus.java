package io.watchword.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** PDUs as an SMSC writes them, built from the specification and not by the code under test. */
public final class Pdus {

    public static final int BIND_TRANSCEIVER_RESP = 0x8000_0009;
    public static final int DELIVER_SM = 5;
    public static final int DELIVER_SM_RESP = 0x8000_0005;
    public static final int DATA_SM = 0x103;
    public static final int ENQUIRE_LINK = 0x15;
    public static final int ENQUIRE_LINK_RESP = 0x8000_0015;
    public static final int UNBIND = 6;
    public static final int UNBIND_RESP = 0x8000_0006;

    public static final String NUMBER = "12025550101";

    private Pdus() {}

    public static byte[] pdu(int command, int status, int sequence, byte[] body) {
        return ByteBuffer.allocate(16 + body.length)
                .putInt(16 + body.length)
                .putInt(command)
                .putInt(status)
                .putInt(sequence)
                .put(body)
                .array();
    }

    public static byte[] deliverSm(int sequence, String destination, int esmClass, byte[] text, byte... tlvs) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(new byte[] {0, 5, 0});
        body.writeBytes("ACME\0".getBytes(StandardCharsets.ISO_8859_1));
        body.writeBytes(new byte[] {1, 1});
        body.writeBytes((destination + "\0").getBytes(StandardCharsets.ISO_8859_1));
        body.writeBytes(new byte[] {(byte) esmClass, 0, 0, 0, 0, 0, 0, 0, 0});
        body.write(text.length);
        body.writeBytes(text);
        body.writeBytes(tlvs);
        return pdu(DELIVER_SM, 0, sequence, body.toByteArray());
    }

    public static byte[] deliverSm(int sequence, String text) {
        return deliverSm(sequence, NUMBER, 0, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public static byte[] dataSm(int sequence, byte[] payload) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(new byte[] {0, 1, 1, '4', '4', 0, 1, 1});
        body.writeBytes((NUMBER + "\0").getBytes(StandardCharsets.ISO_8859_1));
        body.writeBytes(new byte[] {0, 0, 8, 0x04, 0x24, 0, (byte) payload.length});
        body.writeBytes(payload);
        return pdu(DATA_SM, 0, sequence, body.toByteArray());
    }
}
