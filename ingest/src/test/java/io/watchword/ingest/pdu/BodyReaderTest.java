package io.watchword.ingest.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.ingest.Pdus;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {

    @Test
    void shouldKeepEveryOctet() {
        byte[] text = {5, 0, 3, 9, 2, 1, (byte) 0xC3, 0x1B, 0};
        byte[] sar = {0x02, 0x0C, 0, 2, 0x12, (byte) 0x34};

        Sms sms = (Sms) BodyReader.read(new Frame(Pdus.deliverSm(7, "12025550101", 0x40, text, sar)));

        assertThat(sms.source()).isEqualTo(new Address(5, 0, "ACME"));
        assertThat(sms.destination()).isEqualTo(new Address(1, 1, "12025550101"));
        assertThat(sms.esmClass()).isEqualTo(0x40);
        assertThat(sms.octets()).isEqualTo(text);
        assertThat(sms.parameters()).hasSize(1);
        assertThat(sms.parameters().get(0).tag()).isEqualTo(0x020C);
        assertThat(sms.parameters().get(0).value()).containsExactly(0x12, 0x34);
        assertThat(sms.receipt()).isFalse();
    }

    @Test
    void shouldTakeTextOf255Octets() {
        byte[] text = new byte[255];
        Arrays.fill(text, (byte) 'x');

        assertThat(((Sms) BodyReader.read(new Frame(Pdus.deliverSm(1, "1", 0, text)))).octets())
                .isEqualTo(text);
    }

    @Test
    void shouldReadPayloadOfDataSm() {
        Sms sms = (Sms) BodyReader.read(new Frame(Pdus.dataSm(1, new byte[] {0, 'h', 0, 'i'})));

        assertThat(sms.dataCoding()).isEqualTo(8);
        assertThat(sms.parameters().get(0).value()).containsExactly(0, 'h', 0, 'i');
    }

    @ParameterizedTest
    @ValueSource(ints = {0x04, 0x08, 0x20, 0x44})
    void shouldTellReceiptsByEsmClass(int esmClass) {
        assertThat(((Sms) BodyReader.read(new Frame(Pdus.deliverSm(1, "1", esmClass, new byte[0])))).receipt())
                .isTrue();
    }

    @Test
    void shouldFindEveryTruncationMalformed() {
        byte[] whole = Pdus.deliverSm(
                1, "12025550101", 0, new byte[] {1, 2, 3}, (byte) 2, (byte) 0x0C, (byte) 0, (byte) 1, (byte) 9);
        int endOfText = whole.length - 5;
        for (int length = 16; length < whole.length; length++) {
            Reading reading = BodyReader.read(new Frame(Arrays.copyOf(whole, length)));
            if (length == endOfText) {
                assertThat(reading).isInstanceOf(Sms.class);
            } else {
                assertThat(reading).as("cut at %d", length).isInstanceOf(Reading.Malformed.class);
            }
        }
    }

    @Test
    void shouldPrintNothingOfContent() {
        Reading reading = BodyReader.read(new Frame(Pdus.deliverSm(1, "code 482913")));

        assertThat(reading.toString()).doesNotContain("482913").doesNotContain("12025550101");
    }
}
