package io.watchword.router.joining;

import io.watchword.parser.sms.RawPart;
import io.watchword.schemas.avro.RawSms;
import io.watchword.schemas.avro.Tlv;

/**
 * What makes two PDUs the same message part: link group, source, destination, user data header or sar_* parameters, and
 * octets, the payload's among them. What a carrier changes when it delivers again is left out.
 */
public final class Fingerprint {

    private Fingerprint() {}

    /** As a digest, fit to be a key. */
    public static String of(RawSms raw) {
        return content(
                        Digests.create()
                                .add(raw.getGroup())
                                .add(raw.getSource().getValue())
                                .add(raw.getDestination().getValue()),
                        raw)
                .text();
    }

    /** Of the octets alone: whether two parts with the same place in a set are the same part. */
    static byte[] ofContent(RawSms raw) {
        return content(Digests.create(), raw).octets();
    }

    private static Digests content(Digests digests, RawSms raw) {
        digests.add(raw.getDataCoding()).add(raw.getOctets().getBytes());
        for (Tlv tlv : raw.getTlvs()) {
            switch (tlv.getTag()) {
                case RawPart.MESSAGE_PAYLOAD,
                        RawPart.SAR_MSG_REF_NUM,
                        RawPart.SAR_TOTAL_SEGMENTS,
                        RawPart.SAR_SEGMENT_SEQNUM ->
                    digests.add(tlv.getTag()).add(tlv.getValue().getBytes());
                default -> {}
            }
        }
        return digests;
    }
}
