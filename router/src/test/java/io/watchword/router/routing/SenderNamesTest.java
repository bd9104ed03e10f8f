package io.watchword.router.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.router.joining.SmsBuilder;
import io.watchword.schemas.avro.Address;
import io.watchword.schemas.avro.RawSms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderNamesTest {

    private final SenderNames names = new SenderNames();

    private String of(String address, int ton, String alphabet) {
        return names.of(RawSms.newBuilder(SmsBuilder.text("x").build())
                .setSource(new Address(address, ton, 0))
                .setDefaultAlphabet(alphabet)
                .build());
    }

    @ParameterizedTest
    @CsvSource({
        "Google, 5, Google",
        "12025550101, 1, +12025550101",
        "+447700900123, 0, +447700900123",
        // The type is wrong: what it is shows in what it says.
        "12025550101, 5, +12025550101",
        "Google, 1, Google",
        "32665, 5, 32665",
        "32665, 3, 32665",
        "M~ller, 5, Müller",
        "M~ller, 0, Müller",
    })
    void shouldReadANumberOrAName_whateverItsTypeSays(String address, int ton, String name) {
        assertThat(of(address, ton, "GSM7")).isEqualTo(name);
    }

    @Test
    void shouldReadByTheLinksAlphabet() {
        for (int round = 0; round < 2; round++) {
            assertThat(of("M~ller", 5, "GSM7")).isEqualTo("Müller");
            assertThat(of("M~ller", 5, "ASCII")).isEqualTo("M~ller");
        }
    }

    @Test
    void shouldRememberNothing_whenAnAddressIsLongerThanSmppAllows() {
        assertThat(of("a".repeat(100_000), 5, "GSM7")).hasSize(100_000);
        assertThat(names.remembered()).isZero();

        of("a".repeat(20), 5, "GSM7");
        assertThat(names.remembered()).isEqualTo(1);
    }
}
