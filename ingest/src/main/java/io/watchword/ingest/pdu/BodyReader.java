package io.watchword.ingest.pdu;

import io.watchword.ingest.pdu.Reading.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the body of a deliver_sm or data_sm. Lenient on lengths that the specification limits (addresses of any
 * length, short_message up to 255): only what overruns the PDU is malformed. Confined to one call of {@link #read}.
 */
public final class BodyReader {

    private final byte[] octets;
    private int at = Frame.HEADER_OCTETS;

    private BodyReader(byte[] octets) {
        this.octets = octets;
    }

    /** Never throws for what is in the frame. */
    public static Reading read(Frame frame) {
        BodyReader reader = new BodyReader(frame.octets());
        try {
            return frame.commandId() == Commands.DELIVER_SM ? reader.deliverSm() : reader.dataSm();
        } catch (Overrun overrun) {
            return new Malformed(overrun.field);
        }
    }

    private Sms deliverSm() throws Overrun {
        String serviceType = string("service_type");
        Address source = address("source_addr");
        Address destination = address("destination_addr");
        int esmClass = octet("esm_class");
        int protocolId = octet("protocol_id");
        octet("priority_flag");
        skipString("schedule_delivery_time");
        skipString("validity_period");
        octet("registered_delivery");
        octet("replace_if_present_flag");
        int dataCoding = octet("data_coding");
        octet("sm_default_msg_id");
        byte[] text = octets(octet("sm_length"), "short_message");
        return new Sms(
                Commands.DELIVER_SM,
                serviceType,
                source,
                destination,
                esmClass,
                protocolId,
                dataCoding,
                text,
                parameters());
    }

    private Sms dataSm() throws Overrun {
        String serviceType = string("service_type");
        Address source = address("source_addr");
        Address destination = address("destination_addr");
        int esmClass = octet("esm_class");
        octet("registered_delivery");
        int dataCoding = octet("data_coding");
        return new Sms(
                Commands.DATA_SM, serviceType, source, destination, esmClass, 0, dataCoding, new byte[0], parameters());
    }

    private Address address(String field) throws Overrun {
        return new Address(octet(field), octet(field), string(field));
    }

    private List<Parameter> parameters() throws Overrun {
        if (at == octets.length) {
            return List.of();
        }
        List<Parameter> parameters = new ArrayList<>();
        while (at < octets.length) {
            int tag = octet("tlv") << 8 | octet("tlv");
            int length = octet("tlv") << 8 | octet("tlv");
            parameters.add(new Parameter(tag, octets(length, "tlv")));
        }
        return parameters;
    }

    private int octet(String field) throws Overrun {
        if (at >= octets.length) {
            throw new Overrun(field);
        }
        return octets[at++] & 0xFF;
    }

    private byte[] octets(int length, String field) throws Overrun {
        if (length > octets.length - at) {
            throw new Overrun(field);
        }
        at += length;
        return Arrays.copyOfRange(octets, at - length, at);
    }

    private String string(String field) throws Overrun {
        int start = at;
        skipString(field);
        return new String(octets, start, at - 1 - start, StandardCharsets.ISO_8859_1);
    }

    private void skipString(String field) throws Overrun {
        int end = at;
        while (end < octets.length && octets[end] != 0) {
            end++;
        }
        if (end == octets.length) {
            throw new Overrun(field);
        }
        at = end + 1;
    }

    /** A field that goes past the PDU's end; without a stack, since a peer decides how often it comes. */
    private static final class Overrun extends Exception {
        private static final long serialVersionUID = 1L;
        private final String field;

        Overrun(String field) {
            super(field, null, false, false);
            this.field = field;
        }
    }
}
