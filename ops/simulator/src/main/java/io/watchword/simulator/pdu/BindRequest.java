package io.watchword.simulator.pdu;

import java.util.Locale;

/** A bind_receiver, bind_transmitter or bind_transceiver (SMPP 3.4 §4.1). Immutable; {@code toString} hides the password. */
public record BindRequest(
        Kind kind,
        String systemId,
        String password,
        String systemType,
        int interfaceVersion,
        int addressTon,
        int addressNpi,
        String addressRange) {

    /** What the session may be used for. */
    public enum Kind {
        RECEIVER(CommandId.BIND_RECEIVER),
        TRANSMITTER(CommandId.BIND_TRANSMITTER),
        TRANSCEIVER(CommandId.BIND_TRANSCEIVER);

        private final int commandId;

        Kind(int commandId) {
            this.commandId = commandId;
        }

        public int commandId() {
            return commandId;
        }

        /** May be sent deliver_sm and data_sm. */
        public boolean receives() {
            return this != TRANSMITTER;
        }

        static Kind of(int commandId) throws MalformedPduException {
            for (Kind kind : values()) {
                if (kind.commandId == commandId) {
                    return kind;
                }
            }
            throw new MalformedPduException("command_id", "not a bind");
        }
    }

    public static boolean isBind(int commandId) {
        return commandId == CommandId.BIND_RECEIVER
                || commandId == CommandId.BIND_TRANSMITTER
                || commandId == CommandId.BIND_TRANSCEIVER;
    }

    /** Field sizes are those of the specification, NUL included; nothing may follow address_range. */
    public static BindRequest parse(Pdu pdu) throws MalformedPduException {
        OctetReader in = new OctetReader(pdu.body());
        BindRequest request = new BindRequest(
                Kind.of(pdu.commandId()),
                in.latin1("system_id", 16),
                in.latin1("password", 9),
                in.latin1("system_type", 13),
                in.u8("interface_version"),
                in.u8("addr_ton"),
                in.u8("addr_npi"),
                in.latin1("address_range", 41));
        Tlv.readAll(in);
        return request;
    }

    public Octets encodeBody() {
        return new OctetWriter()
                .cString(systemId)
                .cString(password)
                .cString(systemType)
                .u8(interfaceVersion)
                .u8(addressTon)
                .u8(addressNpi)
                .cString(addressRange)
                .toOctets();
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + systemId + ", version "
                + Integer.toHexString(interfaceVersion);
    }
}
