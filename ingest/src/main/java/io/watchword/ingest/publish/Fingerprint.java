package io.watchword.ingest.publish;

import io.watchword.ingest.pdu.Parameter;
import io.watchword.ingest.pdu.Sms;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;

/**
 * What tells a message from another for the carrier's repeats: 128 bits over group, source, destination, user data
 * header (in the octets) or SAR, and octets. Immutable.
 */
record Fingerprint(long high, long low) {

    /** sar_msg_ref_num, sar_total_segments, sar_segment_seqnum, message_payload (SMPP 3.4 section 5.3.2). */
    private static final Set<Integer> TAGS = Set.of(0x020C, 0x020E, 0x020F, 0x0424);

    static Fingerprint of(String group, Sms sms) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, group.getBytes(StandardCharsets.UTF_8));
            add(digest, sms.source().value().getBytes(StandardCharsets.ISO_8859_1));
            add(digest, sms.destination().value().getBytes(StandardCharsets.ISO_8859_1));
            add(digest, sms.octets());
            for (Parameter parameter : sms.parameters()) {
                if (TAGS.contains(parameter.tag())) {
                    digest.update(ByteBuffer.allocate(4).putInt(0, parameter.tag()));
                    add(digest, parameter.value());
                }
            }
            ByteBuffer bits = ByteBuffer.wrap(digest.digest());
            return new Fingerprint(bits.getLong(), bits.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void add(MessageDigest digest, byte[] octets) {
        digest.update(ByteBuffer.allocate(4).putInt(0, octets.length));
        digest.update(octets);
    }
}
