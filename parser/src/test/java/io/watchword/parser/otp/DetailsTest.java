package io.watchword.parser.otp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Service, domain, validity and purpose. */
class DetailsTest {

    private static final OtpExtractor EXTRACTOR = OtpExtractor.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Your code is 482913. It expires in 5 minutes. | PT5M",
                "Your code is 482913, valid for ten minutes | PT10M",
                "482913 is your code (expires in 90 seconds) | PT1M30S",
                "Code 482913 is valid for 1 hour | PT1H",
                "Code 482913 is valid for 2 days | PT48H",
                "Code 482913, valid for 30min | PT30M",
                "Ihr Code 482913 ist fünf Minuten gültig | PT5M",
                "验证码482913，5分钟内有效 | PT5M",
            })
    void shouldReadHowLongItLives(String text, Duration validity) {
        assertThat(EXTRACTOR.extract(text, "").validity()).contains(new Validity.For(validity));
    }

    @Test
    void shouldReadUntilWhen() {
        assertThat(EXTRACTOR.extract("Code 482913 is valid until 14:35 IST", "").validity())
                .contains(new Validity.Until(LocalTime.of(14, 35), Optional.of(ZoneId.of("Asia/Kolkata"))));
        assertThat(EXTRACTOR.extract("Code 482913 is valid until 2:35 pm", "").validity())
                .contains(new Validity.Until(LocalTime.of(14, 35), Optional.empty()));
        assertThat(EXTRACTOR.extract("Code 482913 is valid until 12:05 am", "").validity())
                .contains(new Validity.Until(LocalTime.of(0, 5), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2:35 PM | 14:35 | -",
                "14:35 pm | 14:35 | -",
                "12:35 pm | 12:35 | -",
                "12:35 am | 00:35 | -",
                "9:05 am | 09:05 | -",
                "9:05 a.d. | 09:05 | -",
                "14:35:10 | 14:35:10 | -",
                "14:35:10:05 | 14:35:10 | -",
                "14:35 GMT+5:30 | 14:35 | UTC+05:30",
                "14:35 GMT+0530 | 14:35 | UTC+05:30",
                "14:35 GMT-5 | 14:35 | UTC-05:00",
                "14:35 GMT+ | 14:35 | UTC",
                "14:35 GMT+15 | 14:35 | UTC",
                "14:35 GMT+05:75 | 14:35 | UTC",
                "14:35 GMT+12345 | 14:35 | UTC",
                "14:35 GMT 5 | 14:35 | UTC",
                "14:35, which is when we close in GMT | 14:35 | -",
            })
    void shouldReadTimesAsPeopleWriteThem(String written, LocalTime time, ZoneId zone) {
        assertThat(EXTRACTOR
                        .extract("Your code is 482913, valid until " + written, "")
                        .validity())
                .contains(new Validity.Until(time, Optional.ofNullable(zone)));
    }

    @Test
    void shouldReadNoValidity_whenNoneIsStated() {
        assertThat(EXTRACTOR.extract("Your code is 482913", "").validity()).isEmpty();
        assertThat(EXTRACTOR
                        .extract("Your code is 482913, valid until 25:99", "")
                        .validity())
                .isEmpty();
        assertThat(EXTRACTOR
                        .extract("Your code is 482913, valid for 999 days", "")
                        .validity())
                .isEmpty();
    }

    @Test
    void shouldTakeATimeThatHasJustPassedForOver_alsoOverMidnight() {
        assertThat(until("14:35", "2026-11-25T14:36:00Z")).isEqualTo(Instant.parse("2026-11-25T14:35:00Z"));
        assertThat(until("23:58", "2026-11-25T00:01:00Z")).isEqualTo(Instant.parse("2026-11-24T23:58:00Z"));
        assertThat(until("00:05", "2026-11-25T23:58:00Z")).isEqualTo(Instant.parse("2026-11-26T00:05:00Z"));
        assertThat(until("14:35", "2026-11-25T15:36:00Z")).isEqualTo(Instant.parse("2026-11-26T14:35:00Z"));
    }

    private static Instant until(String time, String receivedAt) {
        return new Validity.Until(LocalTime.parse(time), Optional.empty())
                .expiry(Instant.parse(receivedAt), ZoneOffset.UTC);
    }

    @Test
    void shouldTurnAValidityIntoAnExpiry() {
        Instant received = Instant.parse("2026-11-25T12:00:00Z");

        assertThat(new Validity.For(Duration.ofMinutes(5)).expiry(received, ZoneOffset.UTC))
                .isEqualTo(Instant.parse("2026-11-25T12:05:00Z"));
        assertThat(new Validity.Until(LocalTime.of(14, 0), Optional.empty()).expiry(received, ZoneOffset.UTC))
                .isEqualTo(Instant.parse("2026-11-25T14:00:00Z"));
        assertThat(new Validity.Until(LocalTime.of(11, 0), Optional.of(ZoneOffset.ofHours(-2)))
                        .expiry(received, ZoneOffset.UTC))
                .isEqualTo(Instant.parse("2026-11-25T13:00:00Z"));
        assertThat(new Validity.Until(LocalTime.of(1, 0), Optional.empty()).expiry(received, ZoneOffset.UTC))
                .isEqualTo(Instant.parse("2026-11-26T01:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "【Fernbank】验证码482913 | '' | Fernbank | FRAME",
                "[Fern Bank] Your code is 482913 | '' | Fern Bank | FRAME",
                "Fern: your code is 482913 | '' | Fern | FRAME",
                "482913 is your Fern Bank verification code | '' | Fern Bank | FRAME",
                "Use 482913 to log in to Fernmart | '' | Fernmart | FRAME",
                "your code is 482913 | FERNBK | FERNBK | SENDER",
                "your code is 482913 | VM-FERNBK-S | FERNBK | SENDER",
                "your code is 482913 | VM-FERNBK | FERNBK | SENDER",
                "your code is 482913 | vm-fernbk | vm-fernbk | SENDER",
                "your code is 482913 | F-1 | - | -",
                "your code is 482913 (Fern) | '' | Fern | FRAME",
                "《Fern》 482913 | '' | Fern | FRAME",
                "[verification code] 482913 | '' | - | -",
                "your [Fern] code is 482913, thank you | '' | - | -",
                "[Fern your code is 482913 | '' | - | -",
                "fern: your code is 482913 | '' | - | -",
                "Code: 482913 | '' | - | -",
                "Hello, Fern: your code is 482913 | '' | - | -",
                "Use 482913 to log in to Fern.example now | '' | Fern.example | FRAME",
                "Use 482913 to log in to Fern St. Mark | '' | Fern St | FRAME",
                "Use 482913 to log in to 7 | '' | - | -",
                "Use 482913 to log in to Fern&Co | '' | Fern&Co | FRAME",
                "Use 482913 to log in to O'Fern+ | '' | O'Fern+ | FRAME",
                "Use 482913 to log in to Fern-Mart*One! | '' | Fern-Mart*One! | FRAME",
                "Use 482913 to log in to O’Fern | '' | O’Fern | FRAME",
                "Use 482913 to log in to Fern. | '' | Fern | FRAME",
                "Use 482913 to log in to F | '' | - | -",
                "Use 482913 to log in to fern | '' | - | -",
                "Use 482913 to log in to 24Fern | '' | 24Fern | FRAME",
                "Use 482913 to log in to Fern Ash Oak Elm Yew Fir | '' | Fern Ash Oak Elm Yew | FRAME",
                "to log in to Fernfernfernfern Ashashashashashash Oakoakoakoakoak Elm: 482913 | ''"
                        + " | Fernfernfernfern Ashashashashashash Oakoakoakoakoak | FRAME",
                "Fern Ash Oak Elm Yew Fir verification code 482913 | '' | Ash Oak Elm Yew Fir | FRAME",
                "Elm Fernfernfernfern Ashashashashashash Oakoakoakoakoak verification code 482913 | ''"
                        + " | Fernfernfernfern Ashashashashashash Oakoakoakoakoak | FRAME",
                "482913 fern verification code | '' | - | -",
                "your code is 482913 | 22000 | - | -",
            })
    void shouldNameTheService(String text, String sender, String name, Service.Source source) {
        Optional<Service> expected = name == null ? Optional.empty() : Optional.of(new Service(name, source));

        assertThat(EXTRACTOR.extract(text, sender).service()).isEqualTo(expected);
    }

    @Test
    void shouldKnowAppsBySenderDomainAndName() {
        AppRule fern = new AppRule(
                "fern", "Fern", List.of("Fern.example"), List.of("22000"), Optional.of(Duration.ofMinutes(3)));
        OtpExtractor extractor = EXTRACTOR.withApps(List.of(fern));
        Service expected = new Service("Fern", Service.Source.CATALOGUE);

        assertThat(extractor.extract("your code is 482913", "22000").service()).contains(expected);
        assertThat(extractor.extract("code\n@login.fern.example #482913", "").service())
                .contains(expected);
        assertThat(extractor.extract("code\n@fern.example #482913", "").service())
                .contains(expected);
        assertThat(extractor.extract("482913 is your FERN code", "").service()).contains(expected);
        assertThat(extractor.extract("code\n@notfern.example #482913", "").service())
                .contains(new Service("notfern.example", Service.Source.DOMAIN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "482913 is your code to log in | LOGIN",
                "482913 is your code to sign up | SIGN_UP",
                "482913 is your password reset code | PASSWORD_RESET",
                "482913 is your code for this purchase | PAYMENT",
            })
    void shouldReadThePurpose(String text, Purpose.Type type) {
        assertThat(EXTRACTOR.extract(text, "").purpose().map(Purpose::type)).contains(type);
    }

    @Test
    void shouldReadTheAmountOfAPayment() {
        Purpose purpose = EXTRACTOR
                .extract("OTP 482913 for your payment of USD 25.90 at Fernmart. Do not share.", "")
                .purpose()
                .orElseThrow();

        assertThat(purpose.amount()).contains("USD 25.90");
        assertThat(purpose.toString()).doesNotContain("25.90", "Fernmart");
    }

    @Test
    void shouldSayNothingOfAPurpose_whenNoneIsStated() {
        assertThat(EXTRACTOR.extract("OTP 482913", "").purpose()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "482913 is your OTP for your payment of USD 25.90 at Fernmart. Do not share. | USD 25.90 | Fernmart",
                "Code 482913 pour le paiement de 12,00 EUR à Fern Connect | 12,00 EUR | Fern Connect",
                "Код 482913 для оплаты 1 250,00 руб. в магазине Ферн | 1 250,00 руб | Ферн",
                "Kod 482913 do platnosci 12,00 PLN na rzecz Fernmart | 12,00 PLN | Fernmart",
                "Código 482913 para pagamento de R$ 12,00 para Padaria Fern | R$ 12,00 | Padaria Fern",
                "TAN 482913 für Zahlung von 12,00 EUR bei Stadtwerke Fern | 12,00 EUR | Stadtwerke Fern",
            })
    void shouldReadWhoIsPaidAndHowMuch(String text, String amount, String payee) {
        Extraction extraction = EXTRACTOR.extract(text, "");

        assertThat(extraction.purpose())
                .contains(new Purpose(Purpose.Type.PAYMENT, Optional.of(amount), Optional.of(payee)));
        assertThat(extraction.service()).as("who is paid has not sent it").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Your login code is 482913. Your payment code is 771204. | LOGIN | PAYMENT",
                "Password reset code: 482913; sign-up code: 771204 | PASSWORD_RESET | SIGN_UP",
                "Login-Code: 482913, TAN für die Überweisung: 771204 | LOGIN | PAYMENT",
                "Use OTP 482913 to log in and OTP 771204 to pay USD 12.00 to Fernmart | LOGIN | PAYMENT",
            })
    void shouldTellWhatEachCodeIsFor_whenThereAreTwo(String text, Purpose.Type first, Purpose.Type second) {
        Extraction extraction = EXTRACTOR.extract(text, "");

        assertThat(extraction.kind()).isEqualTo(Kind.OTP);
        assertThat(extraction.codes())
                .extracting(
                        ExtractedCode::value,
                        code -> code.purpose().map(Purpose::type).orElseThrow())
                .containsExactlyInAnyOrder(tuple("482913", first), tuple("771204", second));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Your code is 482913, valid until 14:35 EST. | America/New_York",
                "Your code is 482913, valid until 2:35 PM IST | Asia/Kolkata",
                "Your code is 482913, valid until 14:35 (GMT+2) | UTC+02:00",
                "Your code is 482913, valid until 14:35 UTC-03:30 | UTC-03:30",
                "Your code is 482913, valid until 14:35 GMT | UTC",
                "Ihr Code 482913 gilt bis 14:35 Uhr MEZ. | Europe/Paris",
                "Ваш код 482913 действует до 14:35 МСК | Europe/Moscow",
            })
    void shouldReadUntilWhen_inTheZoneThatIsStated(String text, String zone) {
        assertThat(EXTRACTOR.extract(text, "").validity())
                .contains(new Validity.Until(LocalTime.of(14, 35), Optional.of(ZoneId.of(zone))));
    }

    @Test
    void shouldNotTakeAZoneForAService() {
        assertThat(EXTRACTOR
                        .extract("Your code is 482913, valid until 14:35 (GMT+2)", "")
                        .service())
                .isEmpty();
    }

    @Test
    void shouldReadUntilWhen_whenTheWordFollowsTheTime() {
        assertThat(EXTRACTOR
                        .extract("Kodunuz 482913, saat 14:35'e kadar geçerli", "")
                        .validity())
                .contains(new Validity.Until(LocalTime.of(14, 35), Optional.empty()));
    }

    @Test
    void shouldTakeNoZoneFromAWord() {
        assertThat(EXTRACTOR
                        .extract("Votre code 482913 jusqu'à 14:35 est personnel", "")
                        .validity())
                .contains(new Validity.Until(LocalTime.of(14, 35), Optional.empty()));
    }
}
