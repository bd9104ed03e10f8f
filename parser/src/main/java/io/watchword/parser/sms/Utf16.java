package io.watchword.parser.sms;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** Reads UCS-2 as UTF-16, big-endian (3GPP 23.038 section 6.2.3) unless its octets clearly say otherwise. */
final class Utf16 {
    private Utf16() {}

    /** The text; what was odd is added to the flags. */
    static String read(byte[] octets, Set<Flag> flags) {
        boolean little = littleEndian(octets);
        byte[] even = octets;
        String rest = "";
        if (octets.length % 2 != 0) {
            flags.add(Flag.ODD_LENGTH);
            // In little-endian order the missing octet is a zero; otherwise a lone octet other than a NUL is a loss.
            even = Arrays.copyOf(octets, little ? octets.length + 1 : octets.length - 1);
            rest = little || octets[octets.length - 1] == 0 ? "" : "\uFFFD";
        }
        if (little) {
            flags.add(Flag.LITTLE_ENDIAN);
        }
        String text = new String(even, little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text) + rest;
    }

    /**
     * By byte order mark; else where two characters and a quarter of all are printable ASCII in little-endian order,
     * and more than in big-endian order. Big-endian text would need as many characters like U+3000 or U+4E00.
     */
    private static boolean littleEndian(byte[] octets) {
        if (octets.length < 2) {
            return false;
        }
        int mark = (octets[0] & 0xFF) << 8 | (octets[1] & 0xFF);
        if (mark == 0xFFFE || mark == 0xFEFF) {
            return mark == 0xFFFE;
        }
        int little = 0;
        int big = 0;
        for (int i = 0; i + 1 < octets.length; i += 2) {
            little += octets[i + 1] == 0 && printable(octets[i]) ? 1 : 0;
            big += octets[i] == 0 && printable(octets[i + 1]) ? 1 : 0;
        }
        return little >= 2 && little > big && little * 4 >= octets.length / 2;
    }

    private static boolean printable(byte octet) {
        return octet >= 0x20 && octet < 0x7F;
    }
}
