package io.watchword.parser.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchword.parser.sms.PartReference.Kind;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from a part's header and optional parameters. */
class SmsPartTest {
    private static final int UDHI = 0x40;

    @Test
    void shouldReadBothWidthsOfReference() {
        SmsPart bit8 = read(UDHI, "050003 FF0302 4142");
        SmsPart bit16 = read(UDHI, "060804 1234 0201 41");

        assertThat(bit8.reference()).contains(new PartReference(Kind.BIT8, 255, 3, 2));
        assertThat(text(bit8)).isEqualTo("AB");
        assertThat(bit8.header().octets()).isEqualTo(6);
        assertThat(bit16.reference()).contains(new PartReference(Kind.BIT16, 0x1234, 2, 1));
        assertThat(text(bit16)).isEqualTo("A");
        assertThat(bit8.flags()).isEmpty();
    }

    @Test
    void shouldFindTheElements_inAnyOrder() {
        SmsPart part = read(UDHI, "11 0504 0B8423F0 2401 01 0003 070201 2501 03 41");

        assertThat(part.reference()).contains(new PartReference(Kind.BIT8, 7, 2, 1));
        assertThat(part.header().singleShift()).isEqualTo(1);
        assertThat(part.header().lockingShift()).isEqualTo(3);
        assertThat(part.header().elements()).extracting(InformationElement::id).containsExactly(5, 0x24, 0, 0x25);
        assertThat(text(part)).isEqualTo("A");
    }

    @Test
    void shouldLetTheLastValidElementHold_whenOneIsRepeated() {
        assertThat(read(UDHI, "0F 0003 010201 0003 020202 0003 030200 41").reference())
                .contains(new PartReference(Kind.BIT8, 2, 2, 2));
        assertThat(read(UDHI, "06 2401 01 2401 02 41").header().singleShift()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"59 6F75", "02 00", "050003 0102", "0400 0301 02 41", "01 00 41", "0100", "FF", ""})
    void shouldKeepTheText_whenTheHeaderIsNotValid(String octets) {
        SmsPart part = read(UDHI, octets);

        assertThat(part.flags()).containsExactly(Flag.UDH_INVALID);
        assertThat(part.body()).isEqualTo(hex(octets));
        assertThat(part.header()).isEqualTo(UserDataHeader.NONE);
        assertThat(part.reference()).isEmpty();
    }

    @Test
    void shouldTakeAnEmptyHeaderForOne() {
        SmsPart part = read(UDHI, "00 41");

        assertThat(part.flags()).isEmpty();
        assertThat(text(part)).isEqualTo("A");
    }

    @Test
    void shouldReadNoHeader_whenNoneIsAnnounced() {
        assertThat(read(0, "050003 FF0302 41").body()).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "050003 070001",
                "050003 070200",
                "050003 070203",
                "0400 02 0702",
                "0600 04 07020101",
                "0508 03 070201",
                "0608 04 00070000"
            })
    void shouldIgnoreAReference_whenItIsOutOfBounds(String header) {
        SmsPart part = read(UDHI, header + "41");

        assertThat(part.reference()).isEmpty();
        assertThat(part.flags()).containsExactly(Flag.REFERENCE_INVALID);
        assertThat(text(part)).isEqualTo("A");
    }

    @Test
    void shouldReadSarParameters_ofOneOrTwoOctets() {
        assertThat(sar("0007", "02", "01").reference()).contains(new PartReference(Kind.SAR, 7, 2, 1));
        assertThat(sar("FF", "0002", "0002").reference()).contains(new PartReference(Kind.SAR, 255, 2, 2));
        assertThat(sar("1234", "FF", "FF").reference()).contains(new PartReference(Kind.SAR, 0x1234, 255, 255));
        assertThat(sar("0007", "02", "01").flags()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0007,00,01", "0007,02,03", "0007,02,00", "'',02,01", "000007,02,01", "0007,0100,01"})
    void shouldIgnoreSarParameters_whenTheyAreOutOfBounds(String reference, String total, String index) {
        assertThat(sar(reference, total, index).reference()).isEmpty();
        assertThat(sar(reference, total, index).flags()).containsExactly(Flag.REFERENCE_INVALID);
    }

    @ParameterizedTest
    @ValueSource(ints = {RawPart.SAR_MSG_REF_NUM, RawPart.SAR_TOTAL_SEGMENTS, RawPart.SAR_SEGMENT_SEQNUM})
    void shouldIgnoreSarParameters_whenTheyAreIncomplete(int tag) {
        SmsPart part = SmsPart.read(new RawPart(hex("41"), 0, 0, Map.of(tag, hex("01"))));

        assertThat(part.reference()).isEqualTo(Optional.empty());
        assertThat(part.flags()).containsExactly(Flag.REFERENCE_INVALID);
    }

    @Test
    void shouldPreferTheHeader_whenSarParametersAreThereToo() {
        Map<Integer, byte[]> tlvs = Map.of(0x020C, hex("0009"), 0x020E, hex("03"), 0x020F, hex("03"));
        SmsPart both = SmsPart.read(new RawPart(hex("050003 070201 41"), UDHI, 0, tlvs));
        SmsPart badHeader = SmsPart.read(new RawPart(hex("050003 070001 41"), UDHI, 0, tlvs));

        assertThat(both.reference()).contains(new PartReference(Kind.BIT8, 7, 2, 1));
        assertThat(both.flags()).containsExactly(Flag.SAR_AND_UDH);
        assertThat(badHeader.reference()).contains(new PartReference(Kind.SAR, 9, 3, 3));
    }

    @Test
    void shouldReadThePayload_withItsHeader() {
        SmsPart part = SmsPart.read(new RawPart(hex(""), UDHI, 0, Map.of(0x0424, hex("050003 070201 41"))));

        assertThat(part.reference()).contains(new PartReference(Kind.BIT8, 7, 2, 1));
        assertThat(text(part)).isEqualTo("A");
        assertThat(part.flags()).isEmpty();
    }

    @Test
    void shouldReadTheLonger_whenPayloadAndShortMessageAreThere() {
        SmsPart payload = SmsPart.read(new RawPart(hex("41"), 0, 0, Map.of(0x0424, hex("4243"))));
        SmsPart shortMessage = SmsPart.read(new RawPart(hex("4142"), 0, 0, Map.of(0x0424, hex("43"))));
        SmsPart equal = SmsPart.read(new RawPart(hex("41"), 0, 0, Map.of(0x0424, hex("42"))));

        assertThat(text(payload)).isEqualTo("BC");
        assertThat(text(shortMessage)).isEqualTo("AB");
        assertThat(text(equal)).isEqualTo("B");
        assertThat(equal.flags()).containsExactly(Flag.PAYLOAD_AND_SHORT_MESSAGE);
        assertThat(SmsPart.read(new RawPart(hex("41"), 0, 0, Map.of(0x0424, hex(""))))
                        .flags())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0x00,false",
        "0x04,true",
        "0x08,true",
        "0x10,true",
        "0x18,true",
        "0x20,true",
        "0x44,true",
        "0x40,false",
        "0x80,false",
        "0x03,false"
    })
    void shouldTellReceiptsApart_byEsmClass(String esmClass, boolean receipt) {
        RawPart raw = new RawPart(hex(""), Integer.decode(esmClass), 0, Map.of());
        assertThat(raw.deliveryReceipt()).isEqualTo(receipt);
    }

    @Test
    void shouldTellReceiptsApart_byTheirParameters() {
        byte[] any = hex("01");
        assertThat(new RawPart(any, 0, 0, Map.of(0x001E, any, 0x0427, any)).deliveryReceipt())
                .isTrue();
        assertThat(new RawPart(any, 0, 0, Map.of(0x001E, any)).deliveryReceipt())
                .isFalse();
        assertThat(new RawPart(any, 0, 0, Map.of(0x0427, any)).deliveryReceipt())
                .isFalse();
    }

    @Test
    void shouldReadTheBitsOfEsmClass() {
        assertThat(new EsmClass(0xC0).udhi()).isTrue();
        assertThat(new EsmClass(0xC0).replyPath()).isTrue();
        assertThat(new EsmClass(0x3F).udhi()).isFalse();
        assertThat(new EsmClass(0x3F).replyPath()).isFalse();
    }

    @Test
    void shouldRefuseAReferenceOutOfBounds() {
        assertThatThrownBy(() -> new PartReference(Kind.BIT8, 1, 2, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static SmsPart sar(String reference, String total, String index) {
        return SmsPart.read(
                new RawPart(hex("41"), 0, 0, Map.of(0x020C, hex(reference), 0x020E, hex(total), 0x020F, hex(index))));
    }

    private static SmsPart read(int esmClass, String octets) {
        return SmsPart.read(new RawPart(hex(octets), esmClass, 0, Map.of()));
    }

    private static String text(SmsPart part) {
        return new String(part.body(), StandardCharsets.US_ASCII);
    }

    private static byte[] hex(String octets) {
        return HexFormat.of().parseHex(octets.replace(" ", ""));
    }
}
