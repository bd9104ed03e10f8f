package io.watchword.parser.sms;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The name in an alphanumeric address. Stateless.
 *
 * <p>SMPP has such an address in ASCII (SMPP 3.4 section 5.2.8), a phone in the GSM 7-bit alphabet (3GPP 23.040 section
 * 9.1.2.5), and many SMSCs hand its septets on as octets. The two have the same letters, digits and most signs in the same
 * places; where they differ, what is likelier in a name is read.
 */
public final class AddressName {

    /** Likelier in a name than the inverted exclamation mark, currency and section signs of the GSM alphabet. */
    private static final String READ_AS_ASCII = "@$_";

    private static final String THEIR_SEPTETS = "\0\2\21";

    private static final int SEPTET_MAX = 0x7F;

    private AddressName() {}

    /**
     * The name as it is meant to be read. What is not valid in {@code alphabet} is read as UTF-8, if it is that, else as
     * Latin-1.
     *
     * @param address its octets, each as the character of that value
     * @param alphabet what data_coding 0 means on its link
     */
    public static String read(String address, Alphabet alphabet) {
        return switch (alphabet) {
            case GSM7, GSM7_PACKED -> isAscii(address) ? gsm7(address) : decoded(address, StandardCharsets.UTF_8);
            case ASCII -> decoded(address, StandardCharsets.UTF_8);
            default -> decoded(address, Charset.forName(alphabet.charset()));
        };
    }

    private static boolean isAscii(String address) {
        return address.chars().allMatch(octet -> octet <= SEPTET_MAX);
    }

    private static String gsm7(String address) {
        byte[] septets = new byte[address.length()];
        for (int i = 0; i < septets.length; i++) {
            int ascii = READ_AS_ASCII.indexOf(address.charAt(i));
            septets[i] = (byte) (ascii < 0 ? address.charAt(i) : THEIR_SEPTETS.charAt(ascii));
        }
        Gsm7Reader reader = new Gsm7Reader();
        reader.read(septets, Gsm7Tables.locking(0), Gsm7Tables.single(0));
        return reader.text();
    }

    private static String decoded(String address, Charset charset) {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(address.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException other) {
            return address;
        }
    }
}
