package io.watchword.router.joining;

import io.watchword.parser.sms.Alphabet;
import io.watchword.parser.sms.DecodeOptions;
import io.watchword.parser.sms.DecodedSms;
import io.watchword.parser.sms.RawPart;
import io.watchword.parser.sms.SmsDecoder;
import io.watchword.parser.sms.SmsPart;
import io.watchword.schemas.Seals;
import io.watchword.schemas.avro.RawSms;
import io.watchword.schemas.avro.Tlv;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives the parser stored parts. Stateless. */
public final class RawParts {

    private RawParts() {}

    /** What the parser reads. */
    public static RawPart of(RawSms raw) {
        Map<Integer, byte[]> tlvs = raw.getTlvs().isEmpty() ? Map.of() : tlvs(raw);
        return new RawPart(Seals.octets(raw.getOctets()), raw.getEsmClass(), raw.getDataCoding(), tlvs);
    }

    /**
     * The text of a message's parts, in part order.
     *
     * @param defaultAlphabet what data_coding 0 means; a name that no link may have means the standard's default
     */
    public static DecodedSms decode(List<RawSms> parts, String defaultAlphabet) {
        RawSms first = parts.get(0);
        return SmsDecoder.decode(
                parts.stream().map(RawParts::of).map(SmsPart::read).toList(),
                first.getDataCoding(),
                new DecodeOptions(alphabet(defaultAlphabet), first.getStripTrailingNul()));
    }

    /** A link's default alphabet by its name; one that no link may have means the standard's default. */
    public static Alphabet alphabet(String name) {
        return Alphabet.ofLink(name).orElse(Alphabet.GSM7);
    }

    private static Map<Integer, byte[]> tlvs(RawSms raw) {
        Map<Integer, byte[]> values = new HashMap<>();
        for (Tlv tlv : raw.getTlvs()) {
            values.putIfAbsent(tlv.getTag(), Seals.octets(tlv.getValue()));
        }
        return values;
    }
}
