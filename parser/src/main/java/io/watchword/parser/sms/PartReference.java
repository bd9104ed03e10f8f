package io.watchword.parser.sms;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of which message this is.
 *
 * @param kind where the reference was read; references of different kinds never meet
 * @param reference the sender's number for the message
 * @param total how many parts it has, 1-255
 * @param index which part this is, 1 to total
 */
public record PartReference(Kind kind, int reference, int total, int index) {
    /** Where a reference comes from. */
    public enum Kind {
        /** Information element 0x00. */
        BIT8,
        /** Information element 0x08. */
        BIT16,
        /** The sar_* parameters of SMPP. */
        SAR
    }

    /** Checks the bounds that 3GPP 23.040 section 9.2.3.24.1 sets. */
    public PartReference {
        if (!plausible(total, index)) {
            throw new IllegalArgumentException("part index outside its total");
        }
    }

    /** Reads an element of concatenation; empty if it is another element, or to be ignored (9.2.3.24.1, 9.2.3.24.8). */
    static Optional<PartReference> of(InformationElement element) {
        if (element.id() == InformationElement.CONCATENATED_8 && element.data().length == 3) {
            return of(Kind.BIT8, element.octet(0), element.octet(1), element.octet(2));
        }
        if (element.id() == InformationElement.CONCATENATED_16 && element.data().length == 4) {
            return of(Kind.BIT16, element.octet(0) << 8 | element.octet(1), element.octet(2), element.octet(3));
        }
        return Optional.empty();
    }

    /** Reads the three sar_* parameters; empty if one lacks or is out of bounds. */
    static Optional<PartReference> ofSar(Map<Integer, byte[]> tlvs) {
        return of(
                Kind.SAR,
                unsigned(tlvs.get(RawPart.SAR_MSG_REF_NUM)),
                unsigned(tlvs.get(RawPart.SAR_TOTAL_SEGMENTS)),
                unsigned(tlvs.get(RawPart.SAR_SEGMENT_SEQNUM)));
    }

    private static Optional<PartReference> of(Kind kind, int reference, int total, int index) {
        return reference >= 0 && plausible(total, index)
                ? Optional.of(new PartReference(kind, reference, total, index))
                : Optional.empty();
    }

    private static boolean plausible(int total, int index) {
        return index >= 1 && index <= total && total <= 255;
    }

    /** The value of a parameter of one or two octets (some carriers widen or narrow them), else -1. */
    private static int unsigned(byte @Nullable [] value) {
        if (value == null || value.length < 1 || value.length > 2) {
            return -1;
        }
        return value.length == 1 ? value[0] & 0xFF : (value[0] & 0xFF) << 8 | (value[1] & 0xFF);
    }
}
