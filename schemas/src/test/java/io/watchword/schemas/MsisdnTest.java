package io.watchword.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MsisdnTest {

    @ParameterizedTest
    @CsvSource({
        // written address, TON, region, E.164 by the country's numbering plan
        "+12025550101, 1, US, +12025550101",
        "12025550101, 1, US, +12025550101",
        "12025550101, 0, DE, +12025550101",
        "2025550101, 2, US, +12025550101",
        "0012025550101, 0, DE, +12025550101",
        "01711234567, 2, DE, +491711234567",
        "491711234567, 0, DE, +491711234567",
        "07400123456, 0, GB, +447400123456",
        "447400123456, 1, GB, +447400123456",
        "919876543210, 1, IN, +919876543210",
        "9876543210, 0, IN, +919876543210",
    })
    void shouldReadAnAddressAsE164(String address, int ton, String region, String e164) {
        assertThat(Msisdn.ofAddress(address, ton, region)).contains(new Msisdn(e164));
    }

    /** Numbers that regulators keep for stories, and what they are whatever the carrier says of their type. */
    @ParameterizedTest
    @CsvSource({
        "12025550101, US, +12025550101",
        "12025550101, DE, +12025550101",
        "12025550101, GB, +12025550101",
        "2025550101, US, +12025550101",
        "07700900123, GB, +447700900123",
        "447700900123, GB, +447700900123",
        "447700900123, US, +447700900123",
        "00447700900123, DE, +447700900123",
        "+447700900123, US, +447700900123",
        "0491570006, AU, +61491570006",
        "61491570006, AU, +61491570006",
        "0639981234, FR, +33639981234",
        "33639981234, FR, +33639981234",
        "9876543210, IN, +919876543210",
    })
    void shouldReadANumberByContent_whateverItsTypeIsSaidToBe(String address, String region, String e164) {
        for (int ton = 0; ton <= 7; ton++) {
            assertThat(Msisdn.ofAddress(address, ton, region)).as("TON %d", ton).contains(new Msisdn(e164));
        }
    }

    /** 479-555-0123 in Arkansas, or 955 50 123 in Norway: both are in use, and nothing else tells. */
    @ParameterizedTest
    @CsvSource({"0, +14795550123", "1, +4795550123", "2, +14795550123", "3, +14795550123"})
    void shouldAskTheTypeOfNumber_whereTheDigitsFitBothReadings(int ton, String e164) {
        assertThat(Msisdn.ofAddress("4795550123", ton, "US")).contains(new Msisdn(e164));
    }

    @ParameterizedTest
    @CsvSource({"12345, DE", "22000, DE", "72345, FI", "27182, AT", "116117, DE", "22000, GB", "12345, US"})
    void shouldLeaveShortCodesAlone_whereThePlanCallsAnyLengthPossible(String address, String region) {
        for (int ton = 0; ton <= 3; ton++) {
            assertThat(Msisdn.ofAddress(address, ton, region)).as("TON %d", ton).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "22000", "Google", "", "+", "T-Mobile", "112", "+1202555010123456789"})
    void shouldLeaveShortCodesAndNamesAlone(String address) {
        assertThat(Msisdn.ofAddress(address, 0, "US")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12025550101", "%2B12025550101", "12025550101", " +1 (202) 555-0101 "})
    void shouldTakeTheFormsThatPeopleWrite(String written) {
        assertThat(Msisdn.parse(written)).contains(new Msisdn("+12025550101"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "abc", "+1202555010x", "+999999999999999"})
    void shouldRefuseWhatIsNoNumber(String written) {
        assertThat(Msisdn.parse(written)).isEmpty();
    }

    @Test
    void shouldShowTwoDigitsAtMost() {
        assertThat(new Msisdn("+12025550101")).hasToString("+*********01");
        assertThatThrownBy(() -> new Msisdn("2025550101")).hasMessageNotContaining("2025550101");
    }

    @ParameterizedTest
    @CsvSource({"12345, raw:3132333435", "Google, raw:476f6f676c65", "'', raw:", "12025550101, +12025550101"})
    void shouldKeyWhatIsNoNumberByItsOctets(String address, String key) {
        assertThat(NumberKey.of(address, 0, "US").value()).isEqualTo(key);
    }
}
