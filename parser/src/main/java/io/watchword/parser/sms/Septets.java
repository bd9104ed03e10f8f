package io.watchword.parser.sms;

import java.util.Arrays;

/** GSM 7-bit packing: eight septets in seven octets, low bits first (3GPP 23.038 section 6.1.2.1). */
final class Septets {
    private static final int CR = 0x0D;

    private Septets() {}

    /**
     * Unpacks one part. A header is followed by fill bits, so that the text starts at a septet's edge counted from the
     * header's first octet (3GPP 23.040 section 9.2.3.24). SMPP counts octets, not septets: where the last septet fills
     * the last octet and is zero, it is taken for the seven spare bits, and a CR there for their padding.
     */
    static byte[] unpack(byte[] packed, int headerOctets) {
        int fill = (7 - headerOctets * 8 % 7) % 7;
        int bits = packed.length * 8 - fill;
        int count = Math.max(0, bits / 7);
        byte[] septets = new byte[count];
        for (int i = 0; i < count; i++) {
            int bit = fill + i * 7;
            int low = (packed[bit >> 3] & 0xFF) >> (bit & 7);
            int high = (bit & 7) > 1 ? (packed[(bit >> 3) + 1] & 0xFF) << (8 - (bit & 7)) : 0;
            septets[i] = (byte) ((low | high) & 0x7F);
        }
        boolean padded = count > 0 && bits % 7 == 0 && (septets[count - 1] == 0 || septets[count - 1] == CR);
        return padded ? Arrays.copyOf(septets, count - 1) : septets;
    }
}
