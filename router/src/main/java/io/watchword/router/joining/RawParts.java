package io.watchword.router.joining;

import io.watchword.parser.sms.RawPart;
import io.watchword.schemas.Seals;
import io.watchword.schemas.avro.RawSms;
import io.watchword.schemas.avro.Tlv;
import java.util.HashMap;
import java.util.Map;

/** Gives the parser a stored part. Stateless. */
public final class RawParts {

    private RawParts() {}

    /** What the parser reads. */
    public static RawPart of(RawSms raw) {
        Map<Integer, byte[]> tlvs = raw.getTlvs().isEmpty() ? Map.of() : tlvs(raw);
        return new RawPart(Seals.octets(raw.getOctets()), raw.getEsmClass(), raw.getDataCoding(), tlvs);
    }

    private static Map<Integer, byte[]> tlvs(RawSms raw) {
        Map<Integer, byte[]> values = new HashMap<>();
        for (Tlv tlv : raw.getTlvs()) {
            values.putIfAbsent(tlv.getTag(), Seals.octets(tlv.getValue()));
        }
        return values;
    }
}
