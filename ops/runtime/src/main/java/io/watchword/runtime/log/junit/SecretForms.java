package io.watchword.runtime.log.junit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Secrets in every form that a log may show them in: as text, in hexadecimal, base64, decimal octets, UCS-2 or packed GSM
 * 7, wherever in a longer text they stand. Secrets are of digits, letters and signs that ASCII and GSM 7 have alike, six or
 * more: what is shorter is found in anything. Immutable.
 */
public final class SecretForms {

    private static final int LENGTH_MIN = 6;

    private final List<String> forms;

    private SecretForms(Set<String> forms) {
        this.forms = List.copyOf(forms);
    }

    /**
     * All forms of all of these.
     *
     * @throws IllegalArgumentException where one is too short
     */
    public static SecretForms of(String... secrets) {
        Set<String> forms = new LinkedHashSet<>();
        for (String secret : secrets) {
            if (secret.length() < LENGTH_MIN) {
                throw new IllegalArgumentException("A secret must have " + LENGTH_MIN + " characters or more");
            }
            byte[] octets = secret.getBytes(StandardCharsets.ISO_8859_1);
            forms.add(bare(secret));
            forms.add(HexFormat.of().formatHex(octets));
            forms.add(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_16BE)));
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                forms.add(HexFormat.of().formatHex(packed(octets, bit)));
            }
            for (int before = 0; before < 3; before++) {
                forms.add(bare(base64(octets, before)));
            }
            String decimal = Arrays.toString(octets);
            forms.add(bare(decimal.substring(1, decimal.length() - 1)));
        }
        return new SecretForms(forms);
    }

    /** Whether any of it is in this text. */
    public boolean in(String text) {
        String bare = bare(text);
        return forms.stream().anyMatch(bare::contains);
    }

    /** Without what dumps put between octets. */
    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s:|]", "");
    }

    /**
     * The octets that hold nothing else (3GPP 23.038 section 6.1.2.1).
     *
     * @param first the bit of an octet at which the secret begins, 0 to 7
     */
    private static byte[] packed(byte[] septets, int first) {
        byte[] packed = new byte[(first + septets.length * 7 + 7) / 8];
        for (int bit = 0; bit < septets.length * 7; bit++) {
            int value = septets[bit / 7] >> (bit % 7) & 1;
            packed[(first + bit) / 8] |= (byte) (value << ((first + bit) % 8));
        }
        return Arrays.copyOfRange(packed, first == 0 ? 0 : 1, (first + septets.length * 7) / 8);
    }

    /**
     * The characters that say nothing of what is before or behind.
     *
     * @param before octets of the same group of three before the secret, 0 to 2
     */
    private static String base64(byte[] octets, int before) {
        byte[] group = new byte[before + octets.length];
        System.arraycopy(octets, 0, group, before, octets.length);
        String all = Base64.getEncoder().withoutPadding().encodeToString(group);
        return all.substring((before * 8 + 5) / 6, group.length * 8 / 6);
    }
}
