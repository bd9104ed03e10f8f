package io.watchword.parser.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What octets mean. Expected texts come from 3GPP 23.038, never from the decoder. */
class SmsDecoderTest {
    private static final DecodeOptions NUL = new DecodeOptions(Alphabet.GSM7, true);

    @Test
    void shouldReadDefaultAlphabetAndExtension_whenUnpacked() {
        DecodedSms sms =
                decode("00 01 02 11 24 1B65 1B3C 31 32 1B3E 1B14 1B28 1B29 1B2F 1B3D 1B40 1B0A", 0, Alphabet.GSM7);

        assertThat(sms.text()).isEqualTo("@£$_¤€[12]^{}\\~|\f");
        assertThat(sms.mark()).isEqualTo(Mark.CLEAN);
        assertThat(sms.alphabet()).isEqualTo(Alphabet.GSM7);
        assertThat(sms.parts()).isEqualTo(1);
        assertThat(sms.reason()).isEmpty();
    }

    @Test
    void shouldShowThePlainCharacter_whenExtensionIsUnknown() {
        assertText(decode("1B 41 31", 0, Alphabet.GSM7), "A1", Mark.LOSSY);
        assertText(decode("1B 1B 31", 0, Alphabet.GSM7), " 1", Mark.LOSSY);
        assertText(decode("31 1B", 0, Alphabet.GSM7), "1", Mark.LOSSY);
        assertText(decode("31 80 1B FF 32", 0, Alphabet.GSM7), "1\uFFFD\uFFFD2", Mark.LOSSY);
    }

    @Test
    void shouldJoinBeforeDecoding_whenAnEscapeIsSplit() {
        assertText(decodeParts(0, Alphabet.GSM7, "31 1B", "65 32"), "1€2", Mark.CLEAN);
    }

    @Test
    void shouldJoinBeforeDecoding_whenASurrogatePairOrUnitIsSplit() {
        assertText(decodeParts(8, Alphabet.GSM7, "D83D", "DE00 0031"), "\uD83D\uDE001", Mark.CLEAN);
        assertText(decodeParts(8, Alphabet.GSM7, "0031 D8", "3DDE00"), "1\uD83D\uDE00", Mark.CLEAN);
        assertText(decodeParts(0, Alphabet.UTF8, "31 C3", "A9 32"), "1é2", Mark.CLEAN);
        assertText(decode("D83D", 8, Alphabet.GSM7), "\uFFFD", Mark.LOSSY);
    }

    @Test
    void shouldUnpackSeptets_whenTheLinkPacks() {
        // "hellohello" is the packing example that 3GPP 23.038 implementations share.
        assertText(decode("E8329BFD4697D9EC37", 0, Alphabet.GSM7_PACKED), "hellohello", Mark.CLEAN);
        assertText(decode("", 0, Alphabet.GSM7_PACKED), "", Mark.CLEAN);
    }

    @Test
    void shouldSkipFillBits_whenPackedTextFollowsAHeader() {
        // Six octets of header leave one fill bit: "A" (1000001) then starts at the second bit.
        RawPart raw = new RawPart(hex("050003070201 82"), 0x40, 0, Map.of());
        DecodedSms sms = SmsDecoder.decode(List.of(SmsPart.read(raw)), 0, Alphabet.GSM7_PACKED);

        assertText(sms, "A", Mark.CLEAN);
    }

    @Test
    void shouldDropPadding_whenSevenBitsAreLeft() {
        // Seven septets take 49 bits; the seven spare bits of seven octets are zero, or CR.
        assertText(decode("31D98C56B3DD00", 0, Alphabet.GSM7_PACKED), "1234567", Mark.CLEAN);
        assertText(decode("31D98C56B3DD1A", 0, Alphabet.GSM7_PACKED), "1234567", Mark.CLEAN);
        assertText(decode("31D98C56B3DD70", 0, Alphabet.GSM7_PACKED), "12345678", Mark.CLEAN);
    }

    @ParameterizedTest
    @CsvSource({
        "0x00, WINDOWS_1252",
        "0x01, ASCII",
        "0x03, LATIN1",
        "0x05, SHIFT_JIS",
        "0x06, ISO_8859_5",
        "0x07, ISO_8859_8",
        "0x08, UTF16",
        "0x09, SHIFT_JIS",
        "0x0A, ISO_2022_JP",
        "0x0D, EUC_JP",
        "0x0E, EUC_KR",
        "0x0B, WINDOWS_1252",
        "0x0C, WINDOWS_1252",
        "0x0F, WINDOWS_1252",
        "0x10, GSM7",
        "0x13, GSM7",
        "0x18, UTF16",
        "0x1B, UTF16",
        "0x1C, WINDOWS_1252",
        "0x40, GSM7",
        "0x48, UTF16",
        "0x80, WINDOWS_1252",
        "0xBF, WINDOWS_1252",
        "0xC0, GSM7",
        "0xD0, GSM7",
        "0xDF, GSM7",
        "0xE0, UTF16",
        "0xEF, UTF16",
        "0xF0, GSM7",
        "0xF3, GSM7",
        "0xF8, GSM7",
    })
    void shouldNameTheAlphabet_forEachDataCoding(String coding, Alphabet expected) {
        assertThat(decode("", Integer.decode(coding), Alphabet.WINDOWS_1252).alphabet())
                .isEqualTo(expected);
    }

    @Test
    void shouldUnpackGroupCodings_whenTheLinkPacks() {
        assertText(decode("E8329BFD4697D9EC37", 0xF1, Alphabet.GSM7_PACKED), "hellohello", Mark.CLEAN);
    }

    @Test
    void shouldFlagReservedCodings() {
        assertThat(decode("31", 0x8F, Alphabet.GSM7).flags()).containsExactly(Flag.DATA_CODING_RESERVED);
        assertThat(decode("31", 0x00, Alphabet.GSM7).flags()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0x02", "0x04", "0x14", "0x17", "0x54", "0xF4", "0xF5", "0xF7", "0xFF"})
    void shouldMarkBinary_whenTheCodingSaysData(String coding) {
        assertText(decode("436F6465", Integer.decode(coding), Alphabet.GSM7), "Code", Mark.BINARY);
        assertText(decode("E9FF", Integer.decode(coding), Alphabet.GSM7), "éÿ", Mark.BINARY);
    }

    @ParameterizedTest
    @CsvSource({"0x20", "0x31", "0x3F", "0x60", "0x7F"})
    void shouldRefuseCompressed_withItsReason(String coding) {
        DecodedSms sms = decode("313233", Integer.decode(coding), Alphabet.GSM7);

        assertText(sms, "", Mark.UNDECODABLE);
        assertThat(sms.reason()).contains(UndecodableReason.COMPRESSED);
    }

    @Test
    void shouldReadTheCharsetsOfSmpp() {
        assertText(decode("436F6465 E9", 3, Alphabet.GSM7), "Codeé", Mark.CLEAN);
        assertText(decode("E9", 1, Alphabet.GSM7), "\uFFFD", Mark.LOSSY);
        assertText(decode("BAD0D4", 6, Alphabet.GSM7), "Кад", Mark.CLEAN);
        assertText(decode("E7E5E3", 7, Alphabet.GSM7), "חוד", Mark.CLEAN);
        assertText(decode("80", 0, Alphabet.WINDOWS_1252), "€", Mark.CLEAN);
        assertText(decode("C3", 0, Alphabet.UTF8), "\uFFFD", Mark.LOSSY);
        assertText(decode("31 E9", 0, Alphabet.LATIN1), "1é", Mark.CLEAN);
    }

    @Test
    void shouldReadLittleEndian_whenMarkedOrPlain() {
        DecodedSms marked = decode("FFFE 3100 1F04", 8, Alphabet.GSM7);
        DecodedSms plain = decode("5900 6F00 7500", 8, Alphabet.GSM7);
        DecodedSms cyrillic = decode("1A04 3E04 3404 2000 3100 3200", 8, Alphabet.GSM7);

        assertText(marked, "1П", Mark.CLEAN);
        assertText(plain, "You", Mark.CLEAN);
        assertText(cyrillic, "Код 12", Mark.CLEAN);
        assertThat(List.of(marked, plain, cyrillic)).allMatch(sms -> sms.flags().equals(Set.of(Flag.LITTLE_ENDIAN)));
        assertText(decode("FEFF 0031", 8, Alphabet.GSM7), "1", Mark.CLEAN);
    }

    @Test
    void shouldStayBigEndian_whenChineseHoldsFewZeroOctets() {
        DecodedSms sms = decode("4E00 3000 9A8C 8BC1 7801 0031 0032 0033", 8, Alphabet.GSM7);

        assertText(sms, "一\u3000验证码123", Mark.CLEAN);
        assertThat(sms.flags()).isEmpty();
        assertText(decode("4E00", 8, Alphabet.GSM7), "一", Mark.CLEAN);
        assertText(decode("4E00 5F00 9A8C 8BC1 7801 4F60 597D 662F 6211", 8, Alphabet.GSM7), "一开验证码你好是我", Mark.CLEAN);
    }

    @Test
    void shouldTolerateOddLength() {
        assertText(decode("0031 00", 8, Alphabet.GSM7), "1", Mark.CLEAN);
        assertText(decode("0031 41", 8, Alphabet.GSM7), "1\uFFFD", Mark.LOSSY);
        assertText(decode("31", 8, Alphabet.GSM7), "\uFFFD", Mark.LOSSY);
        DecodedSms little = decode("5900 6F00 75", 8, Alphabet.GSM7);
        assertText(little, "You", Mark.CLEAN);
        assertThat(little.flags()).containsExactlyInAnyOrder(Flag.ODD_LENGTH, Flag.LITTLE_ENDIAN);
    }

    @Test
    void shouldStripOneTrailingNul_onlyWhenTheLinkSaysSo() {
        assertText(decode("31 00", 0, Alphabet.GSM7), "1@", Mark.CLEAN);
        DecodedSms sms = SmsDecoder.decode(List.of(part("31 00 00"), part("32 00"), part("")), 0, NUL);
        assertText(sms, "1@2", Mark.CLEAN);
        assertThat(sms.flags()).containsExactly(Flag.NUL_STRIPPED);
        assertThat(SmsDecoder.decode(List.of(part("31")), 0, NUL).flags()).isEmpty();
        assertText(SmsDecoder.decode(List.of(part("0031 0100")), 8, NUL), "1Ā", Mark.CLEAN);
        assertText(SmsDecoder.decode(List.of(part("0031 0000")), 8, NUL), "1", Mark.CLEAN);
        DecodedSms odd = SmsDecoder.decode(List.of(part("0031 00")), 8, NUL);
        assertText(odd, "1", Mark.CLEAN);
        assertThat(odd.flags()).containsExactly(Flag.NUL_STRIPPED);
    }

    @Test
    void shouldReadByEachPartsTables_whenNationalShiftsAreNamed() {
        // Turkish: locking 0x07 is dotless i, single shift 0x53 is S with cedilla, 0x67 is g with breve.
        assertText(decodeUdh("03 2501 01", "07 31"), "ı1", Mark.CLEAN);
        assertText(decodeUdh("03 2401 01", "1B53 1B67 07"), "Şğì", Mark.CLEAN);
        // Hindi: locking 0x12 is U+0912, single shift 0x1D is the digit one.
        assertText(decodeUdh("06 2501 06 2401 06", "12 1B1D"), "\u0912\u0967", Mark.CLEAN);
        // Spanish has a single shift table alone.
        assertText(decodeUdh("06 2401 02 2501 02", "1B61 05"), "áé", Mark.CLEAN);
        // A place without a character.
        assertText(decodeUdh("03 2501 04", "11"), "\uFFFD", Mark.LOSSY);
    }

    @Test
    void shouldReadByNationalTables_whenTheCodingSaysIa5() {
        SmsPart part = SmsPart.read(new RawPart(hex("03 2501 01" + "1D 31"), 0x40, 0, Map.of()));
        assertText(SmsDecoder.decode(List.of(part), 1, Alphabet.LATIN1), "ş1", Mark.CLEAN);
        assertText(decode("1D31", 1, Alphabet.GSM7), "\u001D1", Mark.CLEAN);
    }

    @Test
    void shouldFallBackToTheDefault_whenTheTableIsUnknown() {
        DecodedSms sms = decodeUdh("03 2501 0E", "05");
        assertText(sms, "é", Mark.LOSSY);
        assertThat(sms.flags()).containsExactly(Flag.NATIONAL_TABLE_UNKNOWN);
        assertText(decodeUdh("03 2401 FF", "1B65"), "€", Mark.LOSSY);
        assertText(decodeUdh("04 2502 0101", "05"), "é", Mark.CLEAN);
    }

    @Test
    void shouldKeepTheTextOutOfToString() {
        assertThat(decode("313233343536", 0, Alphabet.GSM7).toString())
                .doesNotContain("123456")
                .contains("CLEAN");
    }

    @Test
    void shouldRefuseADefaultThatNoLinkCanHave() {
        assertThatThrownBy(() -> DecodeOptions.of(Alphabet.UTF16)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Stream.of(Alphabet.values()).filter(Alphabet::linkDefault))
                .containsExactly(
                        Alphabet.GSM7,
                        Alphabet.GSM7_PACKED,
                        Alphabet.LATIN1,
                        Alphabet.ASCII,
                        Alphabet.UTF8,
                        Alphabet.WINDOWS_1252);
    }

    @Test
    void shouldReadJapaneseAndKorean() {
        for (Map.Entry<Integer, String> coding :
                Map.of(5, "Shift_JIS", 10, "ISO-2022-JP", 13, "EUC-JP").entrySet()) {
            byte[] octets = "認証コード 1234".getBytes(Charset.forName(coding.getValue()));
            assertText(
                    decode(HexFormat.of().formatHex(octets), coding.getKey(), Alphabet.GSM7), "認証コード 1234", Mark.CLEAN);
        }
        assertText(decode("C0CEC1F5", 14, Alphabet.GSM7), "인증", Mark.CLEAN);
        assertText(decodeParts(0, Alphabet.ASCII), "", Mark.CLEAN);
    }

    private static void assertText(DecodedSms sms, String text, Mark mark) {
        assertThat(sms.text()).isEqualTo(text);
        assertThat(sms.mark()).isEqualTo(mark);
    }

    private static DecodedSms decode(String octets, int dataCoding, Alphabet defaultAlphabet) {
        return decodeParts(dataCoding, defaultAlphabet, octets);
    }

    private static DecodedSms decodeParts(int dataCoding, Alphabet defaultAlphabet, String... octets) {
        return SmsDecoder.decode(Stream.of(octets).map(SmsDecoderTest::part).toList(), dataCoding, defaultAlphabet);
    }

    private static DecodedSms decodeUdh(String header, String body) {
        SmsPart part = SmsPart.read(new RawPart(hex(header + body), 0x40, 0, Map.of()));
        assertThat(part.flags()).isEmpty();
        return SmsDecoder.decode(List.of(part), 0, Alphabet.GSM7);
    }

    private static SmsPart part(String octets) {
        return SmsPart.read(new RawPart(hex(octets), 0, 0, Map.of()));
    }

    private static byte[] hex(String octets) {
        return HexFormat.of().parseHex(octets.replace(" ", ""));
    }
}
