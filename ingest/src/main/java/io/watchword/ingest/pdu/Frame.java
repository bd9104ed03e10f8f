package io.watchword.ingest.pdu;

import java.nio.ByteBuffer;

/**
 * One PDU as received, header included. The array is not copied and must not be changed. Immutable.
 *
 * @param octets at least the 16 of the header
 */
@SuppressWarnings("ArrayRecordComponent") // Read-only by contract; a copy for each message would cost.
public record Frame(byte[] octets) {

    /** Octets of a PDU's header (SMPP 3.4 section 3.2). */
    public static final int HEADER_OCTETS = 16;

    public int commandId() {
        return ByteBuffer.wrap(octets).getInt(4);
    }

    public int status() {
        return ByteBuffer.wrap(octets).getInt(8);
    }

    /** All 32 bits, as the peer sent them. */
    public int sequence() {
        return ByteBuffer.wrap(octets).getInt(12);
    }

    /** Never its octets. */
    @Override
    public String toString() {
        return "Frame[" + Commands.name(commandId()) + ", " + octets.length + " octets]";
    }
}
