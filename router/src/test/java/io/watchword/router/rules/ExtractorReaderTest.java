package io.watchword.router.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.parser.otp.OtpExtractor;
import io.watchword.schemas.avro.CodeKind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractorReaderTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final CodeReader reader = new ExtractorReader(OtpExtractor.standard());

    @Test
    void shouldHandOverCodeAndValidity_whenTheTextHasThem() {
        CodeReading reading =
                reader.read("Your verification code is 481516. It expires in 5 minutes.", "Example", NOON);

        assertThat(reading.kind()).isEqualTo(CodeKind.OTP);
        assertThat(reading.codes()).extracting(CodeReading.FoundCode::value).containsExactly("481516");
        assertThat(reading.validity()).contains(Duration.ofMinutes(5));
    }

    @Test
    void shouldHandOverTheDomain_whenTheTextIsBoundToOne() {
        CodeReading reading = reader.read("481516 is your code.\n\n@login.example.com #481516", "+12025550199", NOON);

        assertThat(reading.domain()).contains("login.example.com");
        assertThat(reading.codes()).extracting(CodeReading.FoundCode::value).containsExactly("481516");
    }

    @Test
    void shouldHandOverNoCode_whenTheTextIsChatter() {
        CodeReading reading = reader.read("See you at the station tonight", "+12025550199", NOON);

        assertThat(reading.kind()).isEqualTo(CodeKind.NONE);
        assertThat(reading.codes()).isEmpty();
        assertThat(reading.guesses()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-25T12:00:00Z | Your code is 481516, valid until 14:35 EST. | 2026-11-25T19:35:00Z",
                "2026-07-25T12:00:00Z | Your code is 481516, valid until 14:35 EDT. | 2026-07-25T18:35:00Z",
                "2026-11-25T22:58:00Z | Ihr Code 481516 gilt bis 00:03 Uhr MEZ. | 2026-11-25T23:03:00Z",
                "2026-11-25T23:58:00Z | Your code is 481516, valid until 00:03 UTC | 2026-11-26T00:03:00Z",
                "2026-11-25T12:00:00Z | Your code is 481516, valid until 14:35 (GMT+2) | 2026-11-25T12:35:00Z",
            })
    void shouldCountUntilATimeFromWhenItCame_inTheZoneThatIsStated(Instant receivedAt, String text, Instant expiry) {
        assertThat(reader.read(text, "Example", receivedAt).validity()).contains(Duration.between(receivedAt, expiry));
    }

    @Test
    void shouldNotGuessAZone() {
        assertThat(reader.read("Your code is 481516, valid until 14:35.", "Example", NOON)
                        .validity())
                .isEmpty();
    }

    @Test
    void shouldPrintNothingOfTheText() {
        CodeReading reading = reader.read("Your verification code is 481516", "Example", NOON);

        assertThat(reading + " " + reading.codes()).doesNotContain("481516");
    }
}
