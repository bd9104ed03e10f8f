package io.watchword.ingest.canary;

import io.watchword.ingest.pdu.Commands;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The PDUs that the canary's SMSC writes (SMPP 3.4 section 4). Stateless. */
final class CanaryPdus {

    static final int HEADER_OCTETS = 16;

    /** Type of number and numbering plan (sections 5.2.5 and 5.2.6). */
    private static final int ALPHANUMERIC = 5;

    private static final int INTERNATIONAL = 1;
    private static final int ISDN = 1;
    private static final int UNKNOWN = 0;
    private static final String SENDER = "Canary";

    private CanaryPdus() {}

    /** A response with nothing in it, or no more than a system_id. */
    static byte[] response(int command, int status, int sequence, String systemId) {
        byte[] body = systemId.isEmpty() ? new byte[0] : (systemId + "\0").getBytes(StandardCharsets.US_ASCII);
        return pdu(command | Commands.RESPONSE, status, sequence, body);
    }

    /**
     * A deliver_sm in the default alphabet.
     *
     * @param number E.164
     * @param text of letters, digits, blanks and dots, which GSM 7 and ASCII have in common
     */
    static byte[] deliver(int sequence, String number, String text) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        // service_type
        body.write(0);
        address(body, ALPHANUMERIC, UNKNOWN, SENDER);
        address(body, INTERNATIONAL, ISDN, number.substring(1));
        // From esm_class to sm_default_msg_id, two empty times among them.
        body.writeBytes(new byte[9]);
        byte[] octets = text.getBytes(StandardCharsets.US_ASCII);
        body.write(octets.length);
        body.writeBytes(octets);
        return pdu(Commands.DELIVER_SM, 0, sequence, body.toByteArray());
    }

    private static void address(ByteArrayOutputStream body, int ton, int npi, String value) {
        body.write(ton);
        body.write(npi);
        body.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
        body.write(0);
    }

    private static byte[] pdu(int command, int status, int sequence, byte[] body) {
        return ByteBuffer.allocate(HEADER_OCTETS + body.length)
                .putInt(HEADER_OCTETS + body.length)
                .putInt(command)
                .putInt(status)
                .putInt(sequence)
                .put(body)
                .array();
    }
}
