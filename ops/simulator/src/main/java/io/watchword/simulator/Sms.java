package io.watchword.simulator;

import io.watchword.simulator.pdu.Address;
import io.watchword.simulator.pdu.MessagePdu;
import io.watchword.simulator.pdu.Octets;
import io.watchword.simulator.pdu.Tlv;
import io.watchword.simulator.text.EncodedText;
import io.watchword.simulator.text.TextEncoder;
import io.watchword.simulator.text.TextStyle;
import java.util.List;

/**
 * A text on its way to a subscriber. Immutable; {@code toString} shows neither text nor full numbers.
 *
 * @param code that a reader should find in it, as a person would type it; empty where there is none
 * @param style how it becomes octets and parts
 */
public record Sms(Address from, Address to, String text, String code, TextStyle style) {

    /** As most carriers would send it: GSM 7-bit or UCS-2, parts by an 8-bit reference. */
    public static Sms of(String from, String to, String text, int reference) {
        return new Sms(Address.of(from), Address.of(to), text, "", TextStyle.standard(reference));
    }

    /** A short text, with the reference 1 should it have parts all the same. */
    public static Sms of(String from, String to, String text) {
        return of(from, to, text, 1);
    }

    public Sms withStyle(TextStyle value) {
        return new Sms(from, to, text, code, value);
    }

    public Sms withCode(String value) {
        return new Sms(from, to, text, value, style);
    }

    /** The deliver_sm of each part, in order. */
    public List<MessagePdu> parts() {
        EncodedText encoded = TextEncoder.encode(text, style);
        return encoded.parts().stream()
                .map(part -> deliverSm(part, encoded.dataCoding()))
                .toList();
    }

    private MessagePdu deliverSm(EncodedText.Part part, int dataCoding) {
        MessagePdu pdu = part.payload()
                ? MessagePdu.deliverSm(from, to, dataCoding, Octets.EMPTY)
                        .withTlv(new Tlv(Tlv.MESSAGE_PAYLOAD, part.octets()))
                : MessagePdu.deliverSm(from, to, dataCoding, part.octets());
        for (Tlv tlv : part.tlvs()) {
            pdu = pdu.withTlv(tlv);
        }
        return part.udhi() ? pdu.withEsmClass(MessagePdu.UDHI) : pdu;
    }

    @Override
    public String toString() {
        return "Sms from " + from + " to " + to + ", " + text.length() + " characters";
    }
}
