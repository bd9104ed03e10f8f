package io.watchword.parser.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressNameTest {

    /** Octets as 3GPP 23.038 section 6.2.1 has them. */
    @ParameterizedTest
    @CsvSource({
        "GSM7, 476F6F676C65, Google",
        "GSM7, 4D7E6C6C6572, Müller",
        "GSM7, 5B4F4B, ÄOK",
        "GSM7, 4265626526436F, Bebe&Co",
        "GSM7, 436166 05, Café",
        "GSM7_PACKED, 4D7E6C6C6572, Müller",
        "GSM7, 1B3C411B3E, [A]",
        "GSM7, 1B655552, €UR",
        // What ASCII has in other places than the GSM alphabet, and is likelier than what the alphabet has there.
        "GSM7, 4D795F53686F70, My_Shop",
        "GSM7, 4D791153686F70, My_Shop",
        "GSM7, 40686F6D65, @home",
        "GSM7, 02617665, $ave",
        "GSM7, 24617665, $ave",
    })
    void shouldReadSeptets_whenTheLinksAlphabetIsThatOfGsm(Alphabet alphabet, String octets, String name) {
        assertThat(read(octets, alphabet)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "LATIN1, 4DFC6C6C6572, Müller",
        "WINDOWS_1252, 80757261, €ura",
        "UTF8, 4DC3BC6C6C6572, Müller",
        "ASCII, 5B417D, [A}",
    })
    void shouldReadOctets_whenTheLinksAlphabetIsAnother(Alphabet alphabet, String octets, String name) {
        assertThat(read(octets, alphabet)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "GSM7, 4DC3BC6C6C6572, Müller",
        "GSM7, 4DFC6C6C6572, Müller",
        "ASCII, 4DC3BC6C6C6572, Müller",
        "UTF8, 4DFC6C6C6572, Müller",
        "WINDOWS_1252, 4D81, M\u0081",
    })
    void shouldReadWhatItLooksLike_whenTheOctetsAreNotOfTheLinksAlphabet(
            Alphabet alphabet, String octets, String name) {
        assertThat(read(octets, alphabet)).isEqualTo(name.translateEscapes());
    }

    @Test
    void shouldLeaveAsItIs_whatAllAlphabetsHaveInCommon() {
        String common = "ABCXYZabcxyz0189 !\"#%&'()*+,-./:;<=>?";
        for (Alphabet alphabet : Alphabet.values()) {
            if (alphabet.linkDefault()) {
                assertThat(AddressName.read(common, alphabet)).isEqualTo(common);
            }
        }
    }

    private static String read(String octets, Alphabet alphabet) {
        byte[] bytes = HexFormat.of().parseHex(octets.replace(" ", ""));
        return AddressName.read(new String(bytes, StandardCharsets.ISO_8859_1), alphabet);
    }
}
