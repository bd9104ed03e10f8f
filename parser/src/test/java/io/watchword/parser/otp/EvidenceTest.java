package io.watchword.parser.otp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules and what each is worth, as docs/reference/extraction.md tells them. */
class EvidenceTest {

    private static final OtpExtractor EXTRACTOR = OtpExtractor.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // looks
                "Verification code: 482913 | looks like a code: 6 digits (+22)",
                "Verification code: 48291 | looks like a code: 5 digits (+16)",
                "Verification code: 4829 | looks like a code: 4 digits (+16)",
                "Verification code: 2029 | looks like a code: 4 digits (+6)",
                "Verification code: 1929 | looks like a code: 4 digits (+6)",
                "Verification code: 4829137 | looks like a code: 7 digits (+14)",
                "Verification code: 48291377 | looks like a code: 8 digits (+14)",
                "Verification code: 482913775 | looks like a code: 9 digits (+4)",
                "Verification code: 4829137756 | looks like a code: 10 digits (+4)",
                "Verification code: 482 | looks like a code: 3 digits (+1)",
                "G-482913 code | looks like a code: digits after a letter and a hyphen (+62)",
                "F-482913 code | looks like a code: digits after a letter and a hyphen (+40)",
                "Verification code: HT52LQ | looks like a code: letters and digits (+12)",
                "Verification code: HT52lq | looks like a code: letters and digits (+10)",
                "Verification code: HTRZL5 | looks like a code: letters and digits (+9)",
                "Verification code: HT52LQ73K | looks like a code: letters and digits (+6)",
                "Verification code: QXZRTB | looks like a code: letters that stand out (+8)",
                // names, less two a word
                "Verification code: 482913 | named as a one-time code (+60)",
                "Your verification code is 482913 | named as a one-time code (+58)",
                "Code: 482913 | named as a code (+45)",
                "Your code is 482913 | named as a code (+43)",
                "Parcel code: 482913 | named as a code for goods (+60)",
                "Discount code: 482913 | named as another sort of number (-60)",
                "Code: 482913 | handed over by a colon or a word (+8)",
                "Code: 482913 | the only one in the message (+6)",
                "Order 482913 has shipped | labelled as another number (-50)",
                "Use 482913 to log in | to be entered, in a message about proving something (+44)",
                // the message
                "Code 482913. Do not share it | to be kept secret (+8)",
                "Code 482913 is valid for 5 minutes | valid for a limited time (+6)",
                "Code 482913 is valid for 2 hours | valid for a limited time (+6)",
                "Code 482913 is valid for 3 hours | a time or a validity (+3)",
                "Code 482913 (5 minutes) | a time or a validity (+3)",
                "Code 482913. If you did not ask for it, ignore this | tells what to do when it was not asked for (+6)",
                "Code 482913 to log in | about logging in or signing up (+4)",
                "Code 482913 to sign up | about logging in or signing up (+4)",
                "Code 482913\\nFA+9qCX9VSu | ends with an app's hash (+10)",
                "Code 482913, 20% today | speaks of selling (-12)",
                "Verification code 482913, 20% today | speaks of selling (-6)",
                "Code 482913, call 0800 555 0199"
                        + " | has a link, a number to call or an amount, and no care is asked for (-6)",
                "Code 482913, call 0800 555 0199, or see fern.example, USD 500"
                        + " | has a link, a number to call or an amount, and no care is asked for (-18)",
                // the sentence
                "Your verification code 482913 has expired | its sentence says it is no longer good (-70)",
                // the verdict
                "See you at the station | no code in it",
                "Tap the link to log in: https://fern.example/l/x | asks to open a link to log in",
                "To sign in, tap the number shown on your screen: 42 | asks to choose a number shown elsewhere",
                "Code\\n@fern.example #482913 | named by an origin-bound line",
            })
    void shouldCountARule(String text, String line) {
        assertThat(EXTRACTOR.extract(text.replace("\\n", "\n"), "").evidence()).contains(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Code 482913, call 0800 555 0199. Do not share it | has a link",
                "Verification code 482913, call 0800 555 0199 | has a link",
                "Code 482913, fern.example\\nFA+9qCX9VSu | has a link",
                "Code 482913 to pay USD 500 | has a link",
                "Code 482913 | speaks of selling",
                "Code 482913 | to be kept secret",
                "Code 482913 | valid for",
                "Code 482913 | about logging in",
                "Code 482913 | ends with an app's hash",
                "Codes: 482913 and 730218 | the only one",
                "Code 482913 has arrived. The other has expired | no longer good",
            })
    void shouldNotCountARule_thatDoesNotApply(String text, String rule) {
        assertThat(EXTRACTOR.extract(text.replace("\\n", "\n"), "").evidence())
                .isNotEmpty()
                .noneMatch(line -> line.contains(rule));
    }

    /** Confidence is the points, within 0 and 100. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Code: 482913 | 81",
                "Verification code: 482913 | 96",
                "Verification code: 482913. Do not share it | 100",
                "Order 482913 has shipped | 100",
                "Your verification code 482913 has expired | 82",
            })
    void shouldBeAsSureAsThePointsSay(String text, int confidence) {
        assertThat(EXTRACTOR.extract(text, "").confidence()).isEqualTo(confidence);
    }
}
