package io.watchword.parser.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules for what is no plain "your code is": each where it holds and where it does not. {@code \n} is a line's end. */
class ReadingTest {

    private static final OtpExtractor EXTRACTOR = OtpExtractor.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // digits that end a name
                "anna_771104, your code: 730158 | 730158",
                "Hi sam4471, your code: 730158 | 730158",
                "Code730158 | 730158",
                // one dead, another in its place; commas part clauses
                "Code 774031 was sent by mistake, use 774019 | 774019",
                "Use 774019, as code 774031 was sent by mistake | 774019",
                "Your code is 774019. Your old code was 774031 | 774019",
                // the name of another number has its number already
                "Your code for account 12345678, sort code 20-00-00 is 402816 | 402816",
                // initials end no sentence
                "The code for Mr. J. B. Sample is 402816 | 402816",
                // dots and signs
                "Code...4471 | 4471",
                "Code…4471 | 4471",
                "Code **4471** | 4471",
                "Code •4471• | 4471",
                // letters alone
                "Your code is hvkwzr. | hvkwzr",
                "Enter code RTKQ in the app | RTKQ",
                "Koodisi on hvkwzr | hvkwzr",
                // words without blanks, before and behind
                "Yourverificationcodeis482913 | 482913",
                "482913isyourverificationcode | 482913",
                "Verificationcode:482913 | 482913",
                // amounts with the letters of a currency
                "OTP 48213 for R1.200.399,00 | 48213",
                "Your OTP for K4500 is 48213 | 48213",
                // IBANs and accounts
                "Code for DE44 5001 0517 5407 3249 31: 402816 | 402816",
                "Code for 61 1090 1014 0000 0712 1981 2874: 402816 | 402816",
                // to type, by a word or with one
                "771204 confirms your number | 771204",
                "Log in with 771204 | 771204",
                "Hello! 771204 logs you in | 771204",
                // composed
                "Ihr Besta\u0308tigungscode: 482913 | 482913",
                "\u1109\u1175\u11AB\u110B\u116D\u11BC 482913 인증번호 | 482913",
                // letters and accents that make no character together
                "q\u0307 code: 482913 | 482913",
            })
    void shouldFindTheCode(String text, String code) {
        assertThat(EXTRACTOR.extract(text.replace("\\n", "\n"), "").code().map(ExtractedCode::value))
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna_771104 joined",
                "Card ••••4471 was used",
                "Account ...8821 credited",
                "Card 1234****5678 was used",
                "Card *4471 was used",
                "Text CODE 730158 to 22000",
                "We never ask for your code. Report fraud to 7726.",
                "Reply STOP to 36111 to opt out. Msg rates apply",
                "Your code is strictly personal",
                "Your code: abc",
                "With 2841 guests the hall was full",
                "Guests 2841 confirm the number",
                "Type 2841 and send it to 22000",
                "Type 2841 and save 20%",
                "ID 4471 AB",
                "GB29 NWBK 60161 is no account",
                "GB29 nwbk is none either",
                "R399,0001 is no amount",
            })
    void shouldFindNoCode(String text) {
        assertThat(EXTRACTOR.extract(text, "").code()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Log in: https://wr.example/a | LOGIN_LINK",
                "Log in: https://wr.example/a and save 20% on all offers | NONE",
                "Your parcel: log in: https://wr.example/a | NONE",
                "Pay by transfer, log in: https://wr.example/a | NONE",
                "https://wr.example/a is where to log in | NONE",
                "Log in. Our news: https://wr.example/a | NONE",
                "Tap 42 in the app to approve | NUMBER_MATCH",
                "To approve, on your phone 42 tap | NUMBER_MATCH",
                "Tap 42 | NONE",
                "Tap 4 to approve | NONE",
                "Tap the door. Room 42 to approve | NONE",
                "Reply 1 to confirm your visit | NONE",
                "id:0123456789 sub:001 dlvrd:001 submit date:2611301200 done date:2611301201 stat:DELIVRD err:000 text:Your code is 710330 | NONE",
                "ID:12 done date:2611301201 stat:DELIVRD text:Your code is 710330 | NONE",
                "id:12 stat:fine, your code is 710330 | OTP",
                "id:12, your code is 710330 | OTP",
            })
    void shouldTellWhatItIs(String text, Kind kind) {
        assertThat(EXTRACTOR.extract(text, "").kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Code 730158 valid for 1.5 hours | 5400",
                "Code 730158 valid for 2 hours and 30 minutes | 9000",
                "Code 730158 valid for 30 minutes 2 hours | 1800",
                "Code 730158 expires in 90s | 90",
                "Code 730158 expires in 15m | 900",
                "Code 730158 expires in 2h | 7200",
                "Code 730158, seat 15m | -",
                "Code 730158 expires in 00:05:00 | 300",
                "Code 730158 expires in 00:00:00 | -",
                "Code 730158. We answer within 2 days of your order | -",
                "Code 730158. Open 24 hours | -",
                "Code 730158 lasts 24 hours | 86400",
                "Code 730158 (5 min) | 300",
                "Code 730158 valid 0 minutes | -",
            })
    void shouldReadHowLongItLives(String text, Long seconds) {
        assertThat(EXTRACTOR
                        .extract(text, "")
                        .validity()
                        .filter(Validity.For.class::isInstance)
                        .map(validity -> ((Validity.For) validity).duration()))
                .isEqualTo(Optional.ofNullable(seconds).map(Duration::ofSeconds));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Your code: 740001 - Wrenly | Wrenly",
                "Your code: 740001. Fern Bank | Fern Bank",
                "Your code: 740001. Thanks, Wrenly | Wrenly",
                "Your code: 740001.\\nWrenly | Wrenly",
                "Your code: 740001. Call us now | -",
                "Your code: 740001. Your Team | -",
                "Your code: 740001. Ask for Room 4 | -",
                "Your code: 740001. Big Blue Round Moon Cheese | -",
                "Wrenly - 740001 is your code | Wrenly",
                "Wrenly verification: 740001 | Wrenly",
                "Ihr Wrenly-Code lautet 740001 | Wrenly",
                "您的Wrenly验证码是740001 | Wrenly",
                "Wrenlyの認証コードは740001です | Wrenly",
                "您的wrenly验证码是740001 | -",
                "740001 è il tuo codice Wrenly | Wrenly",
            })
    void shouldNameTheService(String text, String name) {
        assertThat(EXTRACTOR.extract(text.replace("\\n", "\n"), "").service().map(Service::name))
                .isEqualTo(Optional.ofNullable(name));
    }

    @Test
    void shouldCountAnOptOutLine_onlyWhereSomethingIsSold() {
        String line = " Reply STOP to unsubscribe, help: https://wr.example/h";

        assertThat(EXTRACTOR.extract("Your code is 61207." + line, "").confidence())
                .isEqualTo(EXTRACTOR.extract("Your code is 61207.", "").confidence());
        assertThat(EXTRACTOR.extract("Big sale! Your code is 61207." + line, "").code())
                .isEmpty();
    }
}
