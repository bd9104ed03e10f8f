package io.watchword.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.ingest.pdu.Address;
import org.junit.jupiter.api.Test;

class NumberKeysTest {

    private final NumberKeys keys = new NumberKeys();

    private String key(String address, int ton, String region) {
        return keys.of(new Address(ton, 1, address), region);
    }

    @Test
    void shouldTellApartWhatDiffersInTypeOrRegion_whateverCameBefore() {
        for (int round = 0; round < 2; round++) {
            assertThat(key("4795550123", 1, "US")).isEqualTo("+4795550123");
            assertThat(key("4795550123", 0, "US")).isEqualTo("+14795550123");
            assertThat(key("07700900123", 0, "GB")).isEqualTo("+447700900123");
            assertThat(key("07700900123", 0, "US")).isEqualTo("raw:3037373030393030313233");
            assertThat(key("12345", 0, "US")).isEqualTo("raw:3132333435");
        }
    }

    @Test
    void shouldStayRight_whenAddressesTakeEachOthersPlaces() {
        NumberKeys few = new NumberKeys(8);
        for (int round = 0; round < 2; round++) {
            for (int number = 0; number < 2_000; number++) {
                String address = "1" + (2_025_000_000 + number);
                assertThat(few.of(new Address(0, 1, address), "US")).isEqualTo("+" + address);
            }
        }
    }

    @Test
    void shouldKeepNothing_whenAnAddressIsLongerThanSmppAllows() {
        assertThat(key("9".repeat(100_000), 1, "US")).startsWith("raw:3939");
        assertThat(key("123456789012345678901", 1, "US")).startsWith("raw:");
        assertThat(keys.kept()).isZero();

        key("12345678901234567890", 1, "US");
        assertThat(keys.kept()).isEqualTo(1);
    }
}
