package io.watchword.simulator.pdu;

import java.util.ArrayList;
import java.util.List;

/**
 * The body of deliver_sm and submit_sm (SMPP 3.4 §4.4.1, §4.6.1, the same fields) or of data_sm (§4.7.1, where those
 * that data_sm lacks are not written). Immutable; its {@code toString} shows neither text nor full numbers.
 */
public record MessagePdu(
        int commandId,
        String serviceType,
        Address source,
        Address destination,
        int esmClass,
        int protocolId,
        int priorityFlag,
        int registeredDelivery,
        int dataCoding,
        Octets shortMessage,
        List<Tlv> tlvs) {

    public static final int UDHI = 0x40;

    private static final int SHORT_MESSAGE_MAX = 255;

    public MessagePdu {
        if (shortMessage.length() > SHORT_MESSAGE_MAX) {
            throw new IllegalArgumentException("short_message over " + SHORT_MESSAGE_MAX + " octets");
        }
        if (commandId == CommandId.DATA_SM && !shortMessage.isEmpty()) {
            throw new IllegalArgumentException("data_sm has no short_message; use message_payload");
        }
        tlvs = List.copyOf(tlvs);
    }

    /** A deliver_sm with every field 0 or empty but those given. */
    public static MessagePdu deliverSm(Address source, Address destination, int dataCoding, Octets shortMessage) {
        return new MessagePdu(
                CommandId.DELIVER_SM, "", source, destination, 0, 0, 0, 0, dataCoding, shortMessage, List.of());
    }

    public MessagePdu withEsmClass(int value) {
        return new MessagePdu(
                commandId,
                serviceType,
                source,
                destination,
                value,
                protocolId,
                priorityFlag,
                registeredDelivery,
                dataCoding,
                shortMessage,
                tlvs);
    }

    public MessagePdu withTlv(Tlv tlv) {
        List<Tlv> more = new ArrayList<>(tlvs);
        more.add(tlv);
        return new MessagePdu(
                commandId,
                serviceType,
                source,
                destination,
                esmClass,
                protocolId,
                priorityFlag,
                registeredDelivery,
                dataCoding,
                shortMessage,
                more);
    }

    /** The same as a data_sm, whose octets are all in message_payload (SMPP 3.4 §4.7.1). */
    public MessagePdu asDataSm() {
        MessagePdu bare = new MessagePdu(
                CommandId.DATA_SM,
                serviceType,
                source,
                destination,
                esmClass,
                0,
                0,
                registeredDelivery,
                dataCoding,
                Octets.EMPTY,
                tlvs);
        return shortMessage.isEmpty() ? bare : bare.withTlv(new Tlv(Tlv.MESSAGE_PAYLOAD, shortMessage));
    }

    /** As written to the wire. */
    public Octets encode(int sequenceNumber) {
        return Pdu.request(commandId, sequenceNumber, encodeBody()).encode();
    }

    public Octets encodeBody() {
        OctetWriter out = new OctetWriter().cString(serviceType);
        source.write(out);
        destination.write(out);
        out.u8(esmClass);
        if (commandId == CommandId.DATA_SM) {
            out.u8(registeredDelivery).u8(dataCoding);
        } else {
            out.u8(protocolId).u8(priorityFlag);
            // schedule_delivery_time and validity_period: NULL in deliver_sm; replace_if_present and
            // sm_default_msg_id: 0.
            out.u8(0).u8(0).u8(registeredDelivery).u8(0).u8(dataCoding).u8(0);
            out.u8(shortMessage.length()).octets(shortMessage);
        }
        tlvs.forEach(tlv -> tlv.write(out));
        return out.toOctets();
    }

    /** Reads a submit_sm, deliver_sm or data_sm as strictly as the specification allows. */
    public static MessagePdu parse(int commandId, Octets body) throws MalformedPduException {
        OctetReader in = new OctetReader(body);
        String serviceType = in.latin1("service_type", 6);
        boolean data = commandId == CommandId.DATA_SM;
        Address source = Address.read(in, "source_addr", data ? 65 : 21);
        Address destination = Address.read(in, "destination_addr", data ? 65 : 21);
        int esmClass = in.u8("esm_class");
        if (data) {
            int registered = in.u8("registered_delivery");
            int coding = in.u8("data_coding");
            List<Tlv> tlvs = Tlv.readAll(in);
            return new MessagePdu(
                    commandId,
                    serviceType,
                    source,
                    destination,
                    esmClass,
                    0,
                    0,
                    registered,
                    coding,
                    Octets.EMPTY,
                    tlvs);
        }
        int protocolId = in.u8("protocol_id");
        int priority = in.u8("priority_flag");
        in.latin1("schedule_delivery_time", 17);
        in.latin1("validity_period", 17);
        int registered = in.u8("registered_delivery");
        in.u8("replace_if_present_flag");
        int coding = in.u8("data_coding");
        in.u8("sm_default_msg_id");
        Octets text = in.octets("short_message", in.u8("sm_length"));
        List<Tlv> tlvs = Tlv.readAll(in);
        return new MessagePdu(
                commandId,
                serviceType,
                source,
                destination,
                esmClass,
                protocolId,
                priority,
                registered,
                coding,
                text,
                tlvs);
    }

    @Override
    public String toString() {
        return CommandId.name(commandId) + " to " + destination + ", data_coding " + dataCoding + ", " + shortMessage;
    }
}
