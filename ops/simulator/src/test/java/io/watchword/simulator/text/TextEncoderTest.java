package io.watchword.simulator.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchword.simulator.pdu.Tlv;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Octets worked out by hand from 3GPP 23.038 and 23.040. */
class TextEncoderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GSM7        | hello     | 68656c6c6f",
                "GSM7        | @£ é€{    | 000120051b651b28",
                "GSM7_PACKED | hello     | e8329bfd06",
                "GSM7_PACKED | 12345678  | 31d98c56b3dd70",
                "ASCII       | a@b       | 614062",
                "LATIN1      | déjà      | 64e96ae0",
                "UCS2        | кд        | 043a0434",
                "UCS2        | 🔑        | d83ddd11",
                "UTF8        | é         | c3a9"
            })
    void shouldWriteEachAlphabet(Alphabet alphabet, String text, String octets) {
        EncodedText encoded = TextEncoder.encode(text, TextStyle.standard(1).withAlphabet(alphabet));
        assertThat(encoded.parts()).singleElement().satisfies(part -> {
            assertThat(part.octets().toHex()).isEqualTo(octets);
            assertThat(part.udhi()).isFalse();
        });
    }

    @Test
    void shouldTellTheLanguageInTheHeader_whenATableIsNational() {
        TextStyle turkish = TextStyle.standard(1).withAlphabet(Alphabet.GSM7);
        // ş: locking table 0x1D; single shift table 0x73 after an escape.
        assertThat(TextEncoder.encode("ş", turkish.withLocking(NationalTable.TURKISH))
                        .parts()
                        .get(0)
                        .octets()
                        .toHex())
                .isEqualTo("032501011d");
        assertThat(TextEncoder.encode("ş", turkish.withSingle(NationalTable.TURKISH))
                        .parts()
                        .get(0)
                        .octets()
                        .toHex())
                .isEqualTo("032401011b73");
    }

    @Test
    void shouldFillBitsAfterTheHeader_whenSeptetsArePacked() {
        TextStyle style = TextStyle.standard(7).withAlphabet(Alphabet.GSM7_PACKED);
        EncodedText encoded = TextEncoder.encode("1".repeat(161), style);

        assertThat(encoded.parts()).hasSize(2);
        // Six octets of header are 48 bits: one fill bit, then "1" (0x31) shifted by it.
        assertThat(encoded.parts().get(0).octets().toHex()).startsWith("050003070201" + "62");
        assertThat(encoded.parts().get(0).octets().length()).isEqualTo(140);
    }

    @Test
    void shouldNumberParts_byTheReferenceThatIsAskedFor() {
        String text = "a".repeat(161);
        assertThat(first(text, Concatenation.UDH_8)).startsWith("050003ad0201");
        assertThat(first(text, Concatenation.UDH_16)).startsWith("06080412ad0201");
        EncodedText.Part sar = TextEncoder.encode(
                        text, TextStyle.standard(0x12AD).withConcatenation(Concatenation.SAR))
                .parts()
                .get(1);
        assertThat(sar.udhi()).isFalse();
        assertThat(sar.tlvs()).isEqualTo(List.of(Tlv.u16(0x020C, 0x12AD), Tlv.u8(0x020E, 2), Tlv.u8(0x020F, 2)));
        EncodedText payload = TextEncoder.encode(text, TextStyle.standard(1).withConcatenation(Concatenation.PAYLOAD));
        assertThat(payload.parts()).singleElement().satisfies(part -> {
            assertThat(part.payload()).isTrue();
            assertThat(part.octets().length()).isEqualTo(161);
        });
    }

    private static String first(String text, Concatenation concatenation) {
        return TextEncoder.encode(text, TextStyle.standard(0x12AD).withConcatenation(concatenation))
                .parts()
                .get(0)
                .octets()
                .toHex();
    }

    @Test
    void shouldCutAPair_onlyWhenTold() {
        // 66 characters of two octets and a pair fill 136 octets; a part beside six octets of header has 134.
        String text = "к".repeat(66) + "🔑".repeat(3);
        TextStyle style = TextStyle.standard(1);
        assertThat(TextEncoder.encode(text, style).parts().get(0).octets().length())
                .isEqualTo(6 + 132);
        assertThat(TextEncoder.encode(text, style.withSplitAnywhere())
                        .parts()
                        .get(0)
                        .octets()
                        .length())
                .isEqualTo(6 + 134);
    }

    @ParameterizedTest
    @EnumSource(
            value = Alphabet.class,
            names = {"GSM7", "GSM7_PACKED", "ASCII", "LATIN1"})
    void shouldRefuseACharacterThatTheTableLacks(Alphabet alphabet) {
        assertThatThrownBy(() -> TextEncoder.encode("код", TextStyle.standard(1).withAlphabet(alphabet)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("код");
    }

    @Test
    void shouldRefuseMoreThan255Parts() {
        assertThatThrownBy(() -> TextEncoder.encode("a".repeat(153 * 256), TextStyle.standard(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
