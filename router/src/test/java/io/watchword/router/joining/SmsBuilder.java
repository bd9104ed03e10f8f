package io.watchword.router.joining;

import io.watchword.schemas.Seals;
import io.watchword.schemas.avro.Address;
import io.watchword.schemas.avro.RawSms;
import io.watchword.schemas.avro.RedeliveryExpected;
import io.watchword.schemas.avro.SmppCommand;
import io.watchword.schemas.avro.Tlv;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes parts as ingest stores them. */
public final class SmsBuilder {

    private static final int UDHI = 0x40;

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private static int count;

    private final List<Tlv> tlvs = new ArrayList<>();
    private String id = "sms-" + ++count;
    private String link = "carrier-a-1";
    private String session = "carrier-a/one/0";
    private String sender = "Google";
    private int esmClass;
    private int dataCoding = 3;
    private byte[] header = {};
    private byte[] body = {};
    private RedeliveryExpected redelivery = RedeliveryExpected.NO;
    private @Nullable Instant uncleanEndAt;
    private @Nullable Instant refusedSince;
    private Instant readAt = NOON;

    /** A text in Latin-1 from Google. */
    public static SmsBuilder text(String text) {
        SmsBuilder builder = new SmsBuilder();
        builder.body = text.getBytes(StandardCharsets.ISO_8859_1);
        return builder;
    }

    public SmsBuilder id(String value) {
        id = value;
        return this;
    }

    /** A link of the group, and a session of it. */
    public SmsBuilder over(String value, String itsSession) {
        link = value;
        session = itsSession;
        return this;
    }

    public SmsBuilder from(String value) {
        sender = value;
        return this;
    }

    public SmsBuilder esmClass(int value) {
        esmClass = value;
        return this;
    }

    public SmsBuilder dataCoding(int value) {
        dataCoding = value;
        return this;
    }

    public SmsBuilder octets(byte[] value) {
        body = value;
        return this;
    }

    /** Information element 0x00. */
    public SmsBuilder part8(int reference, int total, int index) {
        return header(0x05, 0x00, 0x03, reference, total, index);
    }

    /** Information element 0x08. */
    public SmsBuilder part16(int reference, int total, int index) {
        return header(0x06, 0x08, 0x04, reference >> 8, reference & 0xFF, total, index);
    }

    private SmsBuilder header(int... octets) {
        header = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            header[i] = (byte) octets[i];
        }
        esmClass |= UDHI;
        return this;
    }

    /** sar_msg_ref_num, sar_total_segments, sar_segment_seqnum. */
    public SmsBuilder partSar(int reference, int total, int index) {
        tlvs.add(new Tlv(0x020C, Seals.clear(new byte[] {(byte) (reference >> 8), (byte) reference})));
        tlvs.add(new Tlv(0x020E, Seals.clear(new byte[] {(byte) total})));
        tlvs.add(new Tlv(0x020F, Seals.clear(new byte[] {(byte) index})));
        return this;
    }

    /** Copies read since {@code since} were not answered OK. */
    public SmsBuilder refused(RedeliveryExpected why, Instant since) {
        redelivery = why;
        refusedSince = since;
        return this;
    }

    public SmsBuilder afterUncleanEnd(Instant end) {
        redelivery = RedeliveryExpected.SESSION_ENDED_UNCLEANLY;
        uncleanEndAt = end;
        return this;
    }

    public SmsBuilder readAt(Instant value) {
        readAt = value;
        return this;
    }

    public RawSms build() {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        octets.writeBytes(header);
        octets.writeBytes(body);
        return RawSms.newBuilder()
                .setId(id)
                .setLink(link)
                .setGroup("carrier-a")
                .setSession(session)
                .setReadAt(readAt)
                .setCommand(SmppCommand.DELIVER_SM)
                .setSource(new Address(sender, sender.startsWith("+") ? 1 : 5, 0))
                .setDestination(new Address("12025550101", 1, 1))
                .setServiceType("")
                .setEsmClass(esmClass)
                .setProtocolId(0)
                .setDataCoding(dataCoding)
                .setOctets(Seals.clear(octets.toByteArray()))
                .setTlvs(tlvs)
                .setDefaultAlphabet("GSM7")
                .setRegion("US")
                .setRedeliveryExpected(redelivery)
                .setUncleanEndAt(uncleanEndAt)
                .setRefusedSince(refusedSince)
                .build();
    }
}
