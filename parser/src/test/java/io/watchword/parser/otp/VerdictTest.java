package io.watchword.parser.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which kind a message is of, where several are near, and codes of letters alone. */
class VerdictTest {

    private static final OtpExtractor EXTRACTOR = OtpExtractor.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "To sign in, tap the number shown on your screen: 42 | NUMBER_MATCH",
                "Tap the number shown on your screen | NONE",
                "Tap the link to log in: https://fern.example/l/x | LOGIN_LINK",
                "Tap the link to log in | NONE",
                "Your parcel is in the locker. Code 482913 | PICKUP",
                "Your verification code for the parcel locker is 482913 | OTP",
                "Your code: 482913. If you did not order a parcel, ignore this | OTP",
                "Your verification code is 482913 | OTP",
                "See you at the station | NONE",
            })
    void shouldTellTheKind(String text, Kind kind) {
        assertThat(EXTRACTOR.extract(text, "").kind()).isEqualTo(kind);
    }

    @Test
    void shouldGiveBoth_whenTwoOneTimeCodesStandEquallyWell() {
        Extraction extraction = EXTRACTOR.extract("Verification code: 482913\nVerification code: 730218", "");

        assertThat(extraction.kind()).isEqualTo(Kind.OTP);
        assertThat(extraction.codes()).extracting(ExtractedCode::value).containsExactlyInAnyOrder("482913", "730218");
        assertThat(extraction.runnerUp()).isEmpty();
    }

    @Test
    void shouldBeUnsure_whenTwoCodesOfUnknownSortStandEquallyWell() {
        Extraction extraction = EXTRACTOR.extract("Code: 482913\nCode: 730218\nDo not share them with anyone", "");

        assertThat(extraction.kind()).isEqualTo(Kind.UNSURE);
        assertThat(extraction.codes()).isEmpty();
        assertThat(extraction.confidence()).isLessThan(60);
        assertThat(extraction.candidates()).extracting(Candidate::value).containsExactly("482913", "730218");
        assertThat(extraction.runnerUp().map(Candidate::value)).contains("730218");
    }

    @Test
    void shouldCountTheSameValueOnce() {
        Extraction extraction = EXTRACTOR.extract("Your verification code is 482913. Again: 482913", "");

        assertThat(extraction.candidates()).hasSize(1);
        assertThat(extraction.code().map(ExtractedCode::value)).contains("482913");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Your verification code is QXZ-RTB | QXZRTB",
                "Your verification code is QX-ZRTB | -",
                "Your verification code is QXZR- | QXZR",
                "Your verification code is QXZ | -",
                "Your verification code is QXZRTBQXZRT | -",
                "Your verification code is PASSWORD | -",
                "YOUR VERIFICATION CODE IS qxzrtb | qxzrtb",
                "Your verification code is QXZRTB | QXZRTB",
                "Your verification code: QXZ-RTB | QXZRTB",
                "Your verification code: \"QXZRTB\" | QXZRTB",
                "YOUR VERIFICATION CODE IS qxzrtb | qxzrtb",
                "Your verification code is QXZ | -",
                "Your verification code is QXZRTBQXZRT | -",
                "Your verification code is QXZRtb | -",
                "Your verification code QXZRTB | QXZRTB",
                "Your verification code PASTEL | -",
                "Your discount code is QXZRTB | -",
                "Your verification code is PASSWORD | -",
                "Your verification code: | -",
            })
    void shouldFindLettersAlone_onlyRightAfterACodeWordAndInAnotherCase(String text, String code) {
        assertThat(EXTRACTOR.extract(text, "").code().map(ExtractedCode::value).orElse(null))
                .isEqualTo(code);
    }

    @Test
    void shouldSayWhy_inPointsThatAddUpToTheScore() {
        Extraction extraction =
                EXTRACTOR.extract("Your Fernbank verification code is 482913. Do not share it. Expires in 5 min.", "");

        int sum = extraction.evidence().stream()
                .mapToInt(line -> Integer.parseInt(line.substring(line.lastIndexOf('(') + 1, line.length() - 1)
                        .replace("+", "")))
                .sum();
        assertThat(sum).isEqualTo(extraction.candidates().get(0).score());
    }

    @Test
    void shouldTakeEvidenceAsFarAsItGoes() {
        Reasons reasons = new Reasons();
        for (int i = 1; i <= 25; i++) {
            reasons.add(i % 2 == 0 ? -i : i, new Rule("rule " + i));
        }
        Reasons more = new Reasons();
        more.add(7, new Rule("first"));
        more.addAll(reasons);

        assertThat(more.sum()).isEqualTo(7 + 13);
        assertThat(more.lines()).hasSize(26).startsWith("first (+7)", "rule 1 (+1)", "rule 2 (-2)");
        assertThat(List.of(new Reasons().lines(), new Reasons().sum())).isEqualTo(List.of(List.of(), 0));
    }
}
