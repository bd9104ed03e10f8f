package io.watchword.simulator.pdu;

/** One PDU: its header without the length, which follows from the body, and its body (SMPP 3.4 §3.2). Immutable. */
public record Pdu(int commandId, int commandStatus, int sequenceNumber, Octets body) {
    public static final int HEADER_LENGTH = 16;

    public static Pdu request(int commandId, int sequenceNumber, Octets body) {
        return new Pdu(commandId, CommandStatus.ESME_ROK, sequenceNumber, body);
    }

    /** The answer to {@code request}, with its sequence_number. */
    public static Pdu answer(Pdu request, int commandStatus, Octets body) {
        return new Pdu(CommandId.responseTo(request.commandId()), commandStatus, request.sequenceNumber(), body);
    }

    /** From a whole PDU, command_length included; the length must be that of {@code octets}. */
    public static Pdu parse(Octets octets) throws MalformedPduException {
        OctetReader in = new OctetReader(octets);
        int length = in.u32("command_length");
        if (length != octets.length()) {
            throw new MalformedPduException("command_length", "not the PDU's length");
        }
        return new Pdu(
                in.u32("command_id"),
                in.u32("command_status"),
                in.u32("sequence_number"),
                in.octets("body", in.remaining()));
    }

    /** As written to the wire. */
    public Octets encode() {
        return new OctetWriter()
                .u32(HEADER_LENGTH + body.length())
                .u32(commandId)
                .u32(commandStatus)
                .u32(sequenceNumber)
                .octets(body)
                .toOctets();
    }

    @Override
    public String toString() {
        return CommandId.name(commandId) + " " + CommandStatus.name(commandStatus) + " #"
                + Integer.toUnsignedString(sequenceNumber) + ", " + body;
    }
}
