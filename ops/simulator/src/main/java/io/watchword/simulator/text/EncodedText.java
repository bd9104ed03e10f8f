package io.watchword.simulator.text;

import io.watchword.simulator.pdu.Octets;
import io.watchword.simulator.pdu.Tlv;
import java.util.List;

/** A text as the parts that carry it. Immutable. */
public record EncodedText(int dataCoding, List<Part> parts) {
    public EncodedText {
        parts = List.copyOf(parts);
    }

    /**
     * One part.
     *
     * @param udhi whether {@code octets} begins with a user data header
     * @param octets header and text, as short_message or, where {@code payload}, as message_payload
     * @param tlvs SAR parameters, if these tell the parts
     */
    public record Part(boolean udhi, Octets octets, boolean payload, List<Tlv> tlvs) {
        public Part {
            tlvs = List.copyOf(tlvs);
        }
    }
}
