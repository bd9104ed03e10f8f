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
