package io.watchword.parser.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OtpExtractorTest {

    private static final OtpExtractor EXTRACTOR = OtpExtractor.standard();

    @Test
    void shouldFindCodeSpanServiceAndValidity() {
        String text = "Your Fernbank verification code is 482 913. It expires in 5 minutes. Do not share it.";

        Extraction extraction = EXTRACTOR.extract(text, "");

        assertThat(extraction.kind()).isEqualTo(Kind.OTP);
        ExtractedCode code = extraction.code().orElseThrow();
        assertThat(code.value()).isEqualTo("482913");
        assertThat(text.substring(code.start(), code.end())).isEqualTo("482 913");
        assertThat(extraction.service()).contains(new Service("Fernbank", Service.Source.FRAME));
        assertThat(extraction.validity()).contains(new Validity.For(Duration.ofMinutes(5)));
        assertThat(extraction.confidence()).isBetween(60, 100);
        assertThat(extraction.evidence()).isNotEmpty().noneMatch(line -> line.contains("482"));
    }

    @Test
    void shouldFindNothing_whenThereIsNoCode() {
        Extraction extraction = EXTRACTOR.extract("Your order 48213 has shipped. Call 0800 555 0199.", "Fernshop");

        assertThat(extraction.kind()).isEqualTo(Kind.NONE);
        assertThat(extraction.code()).isEmpty();
    }

    @Test
    void shouldTrustAnOriginBoundLine() {
        Extraction extraction = EXTRACTOR.extract("Ref 9911. Hello.\n\n@shop.example #a-7315 %pay.example", "");

        assertThat(extraction.kind()).isEqualTo(Kind.OTP);
        assertThat(extraction.code().map(ExtractedCode::value)).contains("a7315");
        assertThat(extraction.domain()).contains("shop.example");
        assertThat(extraction.embeddedDomain()).contains("pay.example");
        assertThat(extraction.confidence()).isEqualTo(100);
    }

    @Test
    void shouldReadDigitsOfEveryScript() {
        assertThat(EXTRACTOR.extract("OTP: ١٢٣٤٥٦", "").code().map(ExtractedCode::value))
                .isEqualTo(Optional.of("123456"));
    }

    @Test
    void shouldNotShowSecrets() {
        Extraction extraction = EXTRACTOR.extract("Your verification code is 482913", "");

        assertThat(extraction.toString() + extraction.codes() + extraction.candidates())
                .doesNotContain("482913");
    }

    /** One given character may become eighteen, so that a place in the plain text does not fit into few bits. */
    @Test
    void shouldFindACode_whenLigaturesMakeTheTextManyTimesLonger() {
        String code = "Your verification code is 482913";
        String text = "\uFDFA".repeat(Message.LENGTH_MAX - code.length() - 1) + "\n" + code;

        ExtractedCode found = EXTRACTOR.extract(text, "").code().orElseThrow();

        assertThat(text.substring(found.start(), found.end())).isEqualTo("482913");
    }

    @Test
    void shouldSurviveAnEmptyText() {
        assertThat(EXTRACTOR.extract("", "").kind()).isEqualTo(Kind.NONE);
    }

    @Test
    void shouldKnowALanguageNoMore_whenItIsLeftOut() {
        String german = "Ihr Einmalkennwort lautet 482913";

        assertThat(OtpExtractor.standard().extract(german, "").kind()).isEqualTo(Kind.OTP);
        assertThat(OtpExtractor.without(Set.of("de")).extract(german, "").kind())
                .isNotEqualTo(Kind.OTP);
        assertThat(OtpExtractor.without(Set.of("de", "xx"))
                        .extract("482913 is your verification code", "")
                        .kind())
                .isEqualTo(Kind.OTP);
    }
}
