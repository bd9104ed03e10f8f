package io.watchword.parser.otp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts on which extractors are known to fail. {@code \n} stands for a new line. */
class HardCasesTest {

    private static final OtpExtractor EXTRACTOR = OtpExtractor.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // tails, references, hotlines, years and amounts beside the code
                "Card ending in 4411: use one-time code 730218 to approve USD 1,250.00 at Fernmart | 730218",
                "OTP for txn of Rs 2500 on card XX9921 is 553104. Ref 88213377 | 553104",
                "Your verification code is 90417. Questions? Call 0800 555 0199 or visit fern.example/help | 90417",
                "2026 offer period has begun. Your login code: 7719 | 7719",
                "รหัส OTP ของคุณคือ 482913 (Ref: KXPA) ใช้ได้ 5 นาที | 482913",
                "รหัสยืนยัน 5521 รหัสอ้างอิง 9913 | 5521",
                // shapes
                "G-774120 is your verification code | 774120",
                "Your security code is 441-902 | 441902",
                "Your security code is 44 19 02 | 441902",
                "Your verification code: 4 4 1 9 0 2 | 441902",
                "Confirmation code: HT52LQ | HT52LQ",
                "Confirmation code: A7C-219 | A7C219",
                "Your verification code is QXZRTB | QXZRTB",
                "One-time PIN: 4419020031 | 4419020031",
                "Ihr TAN\\na u 8 k u f\\nGültig 5 Min. | au8kuf",
                // scripts, no blanks, marks
                "【Fernbank】验证码441902，5分钟内有效，请勿泄露。 | 441902",
                "認証コードは４４１９０２です。 | 441902",
                "인증번호 [441902]를 입력해 주세요. | 441902",
                "رمز التحقق الخاص بك هو ٤٤١٩٠٢ | 441902",
                "کد تایید شما: ۴۴۱۹۰۲ | 441902",
                "\u200Fקוד האימות שלך הוא \u200E441902\u200F | 441902",
                "Код подтверждения: 441902. Никому не сообщайте. | 441902",
                "សូមប្រើលេខកូដផ្ទៀងផ្ទាត់ 441902 | 441902",
                "Your veri\uFB01cation code is 441902 | 441902",
                // warnings
                "441902 is your login code. We will never ask for it. Do not share it. | 441902",
                "If you did not ask, ignore this. Code 441902 expires in 10 minutes. | 441902",
                "Your old code is no longer valid. Your new verification code is 441902 | 441902",
            })
    void shouldFindTheCode(String text, String code) {
        assertThat(EXTRACTOR.extract(text.replace("\\n", "\n"), "").code().map(ExtractedCode::value))
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Your card ending in 4411 was charged USD 12.50",
                "Order 441902 has shipped, tracking number 88213377",
                "Save 20% with discount code 441902 at checkout",
                "Ihr Rabattcode: 441902",
                "Use promo code FERN20 today",
                "Your booking code is HT52LQ. Have a good flight!",
                "Error code 441902 on your device",
                "Postcode 44190, area code 212",
                "We will never ask for your code. Stay safe.",
                "Your code 441902 has expired.",
                "Dial *123# to check your balance of 4419",
                "Your balance is Rs 441902 on 12 May 2026",
                "Meeting at 14:30 in room 4419",
                "يرجى الاتصال على ٠٨٠٠١٢٣٤٥٦٧",
                "Win cash now! Txt WIN to 44190. Claim code K52. T&Cs apply",
                "Your verification code will be sent to 0555 019 9200",
            })
    void shouldFindNoCode(String text) {
        assertThat(EXTRACTOR.extract(text, "").code()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Your parcel is ready. Pickup code 441902, locker 7 | PICKUP",
                "Ihr Paket liegt bereit. Abholcode: 441902 | PICKUP",
                "Tap the link to log in: https://fern.example/l/abc | LOGIN_LINK",
                "Signing in? Tap the number 42 shown on your screen | NUMBER_MATCH",
                "Nice weather today | NONE",
                "Bring 441902 | NONE",
            })
    void shouldTellWhatItIs(String text, Kind kind) {
        assertThat(EXTRACTOR.extract(text, "").kind()).isEqualTo(kind);
    }
}
