package io.watchword.router.joining;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final String PLAIN =
            Fingerprint.of(SmsBuilder.text("code=1").id("a").build());

    @Test
    void shouldBeTheSame_whenOnlyWhatIngestAddedDiffers() {
        assertThat(Fingerprint.of(SmsBuilder.text("code=1").id("b").build())).isEqualTo(PLAIN);
    }

    @Test
    void shouldDiffer_whenTheContentOrTheSenderDiffers() {
        assertThat(Fingerprint.of(SmsBuilder.text("code=2").build())).isNotEqualTo(PLAIN);
        assertThat(Fingerprint.of(SmsBuilder.text("code=1").from("Other").build()))
                .isNotEqualTo(PLAIN);
        assertThat(Fingerprint.of(SmsBuilder.text("code=1").dataCoding(0).build()))
                .isNotEqualTo(PLAIN);
    }

    @Test
    void shouldDiffer_whenTheReferenceDiffers() {
        assertThat(Fingerprint.of(SmsBuilder.text("code=1").part8(1, 2, 1).build()))
                .isNotEqualTo(
                        Fingerprint.of(SmsBuilder.text("code=1").part8(2, 2, 1).build()));
        assertThat(Fingerprint.of(SmsBuilder.text("code=1").partSar(1, 2, 1).build()))
                .isNotEqualTo(Fingerprint.of(
                        SmsBuilder.text("code=1").partSar(1, 2, 2).build()))
                .isNotEqualTo(PLAIN);
    }

    @Test
    void shouldShowNothingOfTheContent() {
        assertThat(PLAIN).matches("[A-Za-z0-9_-]{22}");
    }
}
