package io.watchword.ingest.pdu;

/** An optional parameter (SMPP 3.4 section 3.2.4), its value as received. Immutable. */
@SuppressWarnings("ArrayRecordComponent") // Read-only by contract; a copy for each message would cost.
public record Parameter(int tag, byte[] value) {

    /** Never the value. */
    @Override
    public String toString() {
        return "Parameter[" + tag + "]";
    }
}
