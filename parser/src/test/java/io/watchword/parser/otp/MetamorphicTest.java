package io.watchword.parser.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must not change the answer, does not. */
class MetamorphicTest {

    private static final long SEED = 20261125;
    private static final OtpExtractor EXTRACTOR = OtpExtractor.standard();

    /** Texts with {@code #} for the code. */
    static Stream<String> texts() {
        return Stream.of(
                "Your Fernbank verification code is #. It expires in 5 minutes.",
                "# is your login code. Do not share it with anyone.",
                "Ihr Bestätigungscode lautet: #. Gültig 10 Minuten.",
                "Votre code de vérification est #. Ne le partagez avec personne.",
                "Tu código de verificación es #. No lo compartas.",
                "Seu código de verificação é #. Não compartilhe.",
                "Код подтверждения: #. Никому не сообщайте его.",
                "【Fern】您的验证码是#，5分钟内有效。",
                "OTP: #");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void shouldFindAnyOtherDigits(String text) {
        Random random = new Random(SEED);
        for (int i = 0; i < 50; i++) {
            String code = String.valueOf(100_000 + random.nextInt(900_000));
            assertThat(found(text.replace("#", code))).as("seed %s", SEED).contains(code);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void shouldFindDigitsOfOtherScripts(String text) {
        for (char zero : List.of('٠', '۰', '०', '০', '๐', '０', '០', '၀')) {
            StringBuilder code = new StringBuilder();
            "482913".chars().forEach(c -> code.append((char) (zero + c - '0')));
            assertThat(found(text.replace("#", code))).contains("482913");
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void shouldPassOverSeparators(String text) {
        for (String code : List.of("482-913", "482 913", "48 29 13", "48-29-13", "482\u2013913", "482\u00A0913")) {
            assertThat(found(text.replace("#", code)))
                    .as(code.replaceAll("\\d", "9"))
                    .contains("482913");
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void shouldIgnoreAnAddedHotlineAmountOrDate(String text) {
        for (String added : List.of(
                " +1 202 555 0142",
                " Tel. 0800-555-0199",
                " USD 1,500.00",
                " 25.11.2026",
                " 2026-11-25 14:30",
                " €350")) {
            assertThat(found(text.replace("#", "482913") + added)).as(added).contains("482913");
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void shouldIgnoreInvisibleMarks(String text) {
        assertThat(found("\u200E\u202B" + text.replace("#", "\u206648\u200B2913\u2069")))
                .contains("482913");
    }

    @Test
    void shouldBeTheSameEveryTime() {
        String text = "Use 482913 to log in to Fernbank";

        assertThat(EXTRACTOR.extract(text, "Fern")).isEqualTo(EXTRACTOR.extract(text, "Fern"));
    }

    private static Optional<String> found(String text) {
        return EXTRACTOR.extract(text, "").code().map(ExtractedCode::value);
    }
}
