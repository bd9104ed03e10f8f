package io.watchword.parser.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables against places of 3GPP 23.038, annex A, picked by hand, and against what holds for all of them. */
class Gsm7TablesTest {
    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
    void shouldKeepDigitsPunctuationAndSmallLetters_inEveryLockingTable(int language) {
        String ascii = "0123456789:;";
        assertThat(new String(Gsm7Tables.locking(language), 0x30, 12)).isEqualTo(ascii);
        assertThat(new String(Gsm7Tables.locking(language), 0x61, 26)).isEqualTo("abcdefghijklmnopqrstuvwxyz");
        assertThat(Gsm7Tables.locking(language)[0x20]).isEqualTo(' ');
        assertThat(new String(Gsm7Tables.locking(language), 0x28, 2)).isEqualTo(")(");
        assertThat(Gsm7Tables.locking(language)[0x2C]).isEqualTo(',');
        assertThat(Gsm7Tables.locking(language)[0x2E]).isEqualTo('.');
        assertThat(Gsm7Tables.locking(language)[0x3F]).isEqualTo('?');
        assertThat(Gsm7Tables.locking(language)[0x0A]).isEqualTo('\n');
        assertThat(Gsm7Tables.locking(language)[0x0D]).isEqualTo('\r');
        assertThat(new String(Gsm7Tables.single(language), 0x41, 26)).isEqualTo("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        assertThat(new String(Gsm7Tables.single(language), 0x3C, 3)).isEqualTo("[~]");
    }

    @ParameterizedTest
    @CsvSource({
        "4,0x19,09E6",
        "5,0x1C,0AE6",
        "6,0x1C,0966",
        "7,0x1C,0CE6",
        "8,0x1C,0D66",
        "9,0x1C,0B66",
        "10,0x1C,0A66",
        "11,0x1C,0BE6",
        "12,0x1C,0C66"
    })
    void shouldHoldTheNativeDigits(int language, String place, String zero) {
        int code = Integer.decode(place);
        int digit = Integer.parseInt(zero, 16);
        for (int i = 0; i < 10; i++, code++) {
            code += code == 0x1B ? 1 : 0;
            assertThat(Gsm7Tables.single(language)[code]).isEqualTo((char) (digit + i));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1,0x04,20AC",
        "1,0x0B,011E",
        "1,0x0C,011F",
        "1,0x1C,015E",
        "1,0x1D,015F",
        "1,0x40,0130",
        "1,0x60,00E7",
        "3,0x12,00AA",
        "3,0x15,221E",
        "3,0x24,00BA",
        "3,0x5B,00C3",
        "3,0x7B,00E3",
        "4,0x00,0981",
        "5,0x7F,0AF1",
        "6,0x44,0930",
        "7,0x7F,0CE3",
        "7,0x24,0CA1",
        "7,0x3D,0CAA",
        "8,0x7F,0D79",
        "9,0x60,0B56",
        "10,0x7F,0A74",
        "11,0x7F,0BF9",
        "12,0x60,0C55",
        "13,0x00,0627",
        "13,0x4E,0645",
        "13,0x7F,0670"
    })
    void shouldHoldPlacesOfTheLockingTables(int language, String place, String character) {
        assertThat(Gsm7Tables.locking(language)[Integer.decode(place)])
                .isEqualTo((char) Integer.parseInt(character, 16));
    }

    @ParameterizedTest
    @CsvSource({
        "1,0x47,011E", "1,0x49,0130", "1,0x53,015E", "1,0x63,00E7", "1,0x67,011F", "1,0x69,0131", "1,0x73,015F",
        "2,0x09,00E7", "2,0x41,00C1", "2,0x6F,00F3", "2,0x75,00FA", "3,0x05,00EA", "3,0x12,03A6", "3,0x5C,00D5",
        "3,0x7F,00E2", "6,0x26,0951", "6,0x3A,0971", "4,0x2B,09F2", "7,0x26,0CDE", "0,0x65,20AC", "12,0x65,20AC"
    })
    void shouldHoldPlacesOfTheSingleShiftTables(int language, String place, String character) {
        assertThat(Gsm7Tables.single(language)[Integer.decode(place)])
                .isEqualTo((char) Integer.parseInt(character, 16));
    }

    @Test
    void shouldUseTheDefault_whereALanguageHasNoTable() {
        assertThat(Gsm7Tables.locking(2)).isSameAs(Gsm7Tables.locking(0));
        assertThat(Gsm7Tables.locking(14)).isSameAs(Gsm7Tables.locking(0));
        assertThat(Gsm7Tables.single(255)).isSameAs(Gsm7Tables.single(0));
    }
}
