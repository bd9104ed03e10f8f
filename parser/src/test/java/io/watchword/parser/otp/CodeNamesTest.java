package io.watchword.parser.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a word for code is joined with, by a lexicon of a few words. */
class CodeNamesTest {

    private final Lexicon lexicon = Lexicon.of(Map.of(
            "any",
            List.of(
                    "[strong]",
                    "passcode",
                    "[not-code]",
                    "cvv",
                    "[weak]",
                    "*code",
                    "[proof]",
                    "verification*",
                    "[other]",
                    "discount",
                    "[promo]",
                    "sale",
                    "[pickup]",
                    "parcel",
                    "[login]",
                    "login",
                    "[sign-up]",
                    "signup",
                    "[reset]",
                    "reset",
                    "[secret]",
                    "secret",
                    "[of]",
                    "of")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code | CODE code",
                "passcode | OTP passcode",
                "cvv | OTHER cvv",
                "barcode | COMPOUND code",
                "secret code | CODE code",
                // beside it
                "verification code | OTP verification code",
                "code verification | OTP code verification",
                "login code, signup code, reset code | OTP login code; OTP signup code; OTP reset code",
                "discount code | OTHER discount code",
                "sale code | OTHER sale code",
                "cvv code | OTHER cvv; OTHER cvv code",
                "parcel code | PICKUP parcel code",
                "passcode code | OTP passcode; OTP passcode code",
                // beyond "of"
                "code of verification | OTP code of verification",
                "verification of code | OTP verification of code",
                "code of discount | OTHER code of discount",
                "code of of verification | CODE code",
                "code of | CODE code",
                "of code | CODE code",
                // of several, one for a one-time code that is beside it
                "discount code verification | OTP code verification",
                "verification code discount | OTP verification code",
                "discount code parcel | OTHER discount code",
                "discount code of verification | OTHER discount code",
                "verification of code discount | OTHER code discount",
                // how far off
                "verification-code | OTP verification-code",
                "verification'code | OTP verification'code",
                "verification’code | OTP verification’code",
                "verification   code | OTP verification code",
                "verification, code | CODE code",
                "verification. code | CODE code",
                "verification: code | CODE code",
                "verification a code | CODE code",
                // in one word
                "verificationcode | OTP verificationcode",
                "verificationscode | OTP verificationscode",
                "verificationsetcode | OTP verificationsetcode",
                "verificationsettcode | COMPOUND code",
            })
    void shouldJoin(String text, String expected) {
        Message message = Message.of(text);
        List<String> names = CodeNames.join(message, CueFinder.find(message, lexicon)).names().stream()
                .map(name -> name.sort() + " " + message.text(name.start(), name.end()))
                .toList();

        assertThat(String.join("; ", names)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verification code of discount | of discount",
                "discount code verification | discount",
                "code of verification secret | secret",
                "barcode, secret | secret",
            })
    void shouldLeaveWhatIsNoPartOfAName(String text, String expected) {
        Message message = Message.of(text);
        List<String> rest = CodeNames.join(message, CueFinder.find(message, lexicon)).rest().stream()
                .map(cue -> message.text(cue.start(), cue.end()))
                .toList();

        assertThat(String.join(" ", rest)).isEqualTo(expected);
    }
}
