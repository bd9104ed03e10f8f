package io.watchword.ingest.pdu;

import java.util.List;

/** A deliver_sm or data_sm (SMPP 3.4 section 4.6.1, 4.7.1). Immutable; the arrays must not be changed. */
@SuppressWarnings("ArrayRecordComponent") // Read-only by contract; a copy for each message would cost.
public record Sms(
        int commandId,
        String serviceType,
        Address source,
        Address destination,
        int esmClass,
        int protocolId,
        int dataCoding,
        byte[] octets,
        List<Parameter> parameters)
        implements Reading {

    /** Bits 2 to 5 of esm_class (SMPP 3.4 section 5.2.12). */
    private static final int MESSAGE_TYPE = 0x3C;

    public Sms {
        parameters = List.copyOf(parameters);
    }

    /** Whether the message type in esm_class says that it is a receipt or an acknowledgement, not a text. */
    public boolean receipt() {
        return (esmClass & MESSAGE_TYPE) != 0;
    }

    /** Never its content. */
    @Override
    public String toString() {
        return "Sms[" + Commands.name(commandId) + ", " + octets.length + " octets]";
    }
}
