package io.watchword.parser.sms;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One part of a message with its user data header read. Immutable by contract.
 *
 * @param reference what it joins to; empty for a message of its own
 * @param header the header; {@link UserDataHeader#NONE} if there is none or it is not valid
 * @param body the octets after the header; not copied
 * @param flags what was odd
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record SmsPart(Optional<PartReference> reference, UserDataHeader header, byte[] body, Set<Flag> flags) {
    /** Keeps a copy of the flags. */
    public SmsPart {
        flags = Set.copyOf(flags);
    }

    /** Reads one part. Never throws: what is not a valid header stays in the text. */
    public static SmsPart read(RawPart raw) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        byte[] text = text(raw, flags);
        UserDataHeader header = UserDataHeader.NONE;
        if (new EsmClass(raw.esmClass()).udhi()) {
            Optional<UserDataHeader> read = UserDataHeader.read(text);
            if (read.isEmpty()) {
                flags.add(Flag.UDH_INVALID);
            }
            header = read.orElse(UserDataHeader.NONE);
        }
        Optional<PartReference> reference = reference(raw, header, flags);
        return new SmsPart(reference, header, Arrays.copyOfRange(text, header.octets(), text.length), flags);
    }

    /** Both at once is against SMPP 3.4 section 4.6.1 but sent; the longer one loses nothing. */
    private static byte[] text(RawPart raw, Set<Flag> flags) {
        byte[] payload = raw.tlvs().getOrDefault(RawPart.MESSAGE_PAYLOAD, new byte[0]);
        if (payload.length > 0 && raw.octets().length > 0) {
            flags.add(Flag.PAYLOAD_AND_SHORT_MESSAGE);
        }
        return payload.length >= raw.octets().length ? payload : raw.octets();
    }

    private static Optional<PartReference> reference(RawPart raw, UserDataHeader header, Set<Flag> flags) {
        Optional<PartReference> inHeader = header.reference();
        Optional<PartReference> sar = PartReference.ofSar(raw.tlvs());
        boolean sarThere = raw.tlvs().containsKey(RawPart.SAR_MSG_REF_NUM)
                || raw.tlvs().containsKey(RawPart.SAR_TOTAL_SEGMENTS)
                || raw.tlvs().containsKey(RawPart.SAR_SEGMENT_SEQNUM);
        if ((header.concatenated() && inHeader.isEmpty()) || (sarThere && sar.isEmpty())) {
            flags.add(Flag.REFERENCE_INVALID);
        }
        if (inHeader.isPresent() && sar.isPresent()) {
            flags.add(Flag.SAR_AND_UDH);
        }
        return inHeader.isPresent() ? inHeader : sar;
    }
}
