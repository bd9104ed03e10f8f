package io.watchword.parser.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of "Origin-bound one-time codes delivered via SMS" (WICG), section 3.2. */
class OriginBoundTest {

    @Test
    void shouldReadHostCodeAndPlace() {
        String text = "Some text.\r\n\r\n@shop.example #k-77 trailing";
        OriginBound line = OriginBound.of(text, 1000).orElseThrow();

        assertThat(line.host()).isEqualTo("shop.example");
        assertThat(line.code()).isEqualTo("k-77");
        assertThat(text.substring(line.codeStart())).startsWith("k-77");
        assertThat(line.embeddedHost()).isEmpty();
        assertThat(line.toString()).doesNotContain("k-77");
    }

    @Test
    void shouldReadAnEmbeddedHostByEitherMark() {
        assertThat(embedded("@shop.example #77 %pay.example")).contains("pay.example");
        assertThat(embedded("@shop.example #77 @pay.example")).contains("pay.example");
        assertThat(embedded("@shop.example #77 %pay.example $later")).contains("pay.example");
        assertThat(embedded("@shop.example #77 $later")).isEmpty();
        assertThat(embedded("@shop.example #77 %")).isEmpty();
        assertThat(embedded("@shop.example #77 %pay/example")).isEmpty();
        assertThat(embedded("@shop.example #77\tx")).isEmpty();
    }

    /** Gateways add them. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n", " \n", "\u0000", "\u0000\u0000", "\n\u0000"})
    void shouldPassOverWhatFollowsTheLine(String after) {
        assertThat(OriginBound.of("Text\n@shop.example #77" + after, 1000))
                .hasValueSatisfying(line -> assertThat(line.code()).isEqualTo("77"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "@ #77",
                "@shop.example",
                "@shop.example ",
                "@shop.example #",
                "@shop.example # 77",
                "@shop.example  #77",
                "@shop.example code #77",
                "text @shop.example #77",
                "#77 @shop.example",
                "@shop.example\t#77",
                "@shop/example #77"
            })
    void shouldRefuseWhatTheGrammarRefuses(String text) {
        assertThat(OriginBound.of(text, 1000)).isEmpty();
    }

    @Test
    void shouldAskForABlankBetweenHostAndCode_andNoOtherMark() {
        for (String blank : List.of("\t", "\f", "  ", "-")) {
            assertThat(OriginBound.of("@shop.example" + blank + "#77", 1000)).isEmpty();
        }
        assertThat(OriginBound.of("@shop_x.example #77", 1000)).isEmpty();
        assertThat(OriginBound.of("hello\r@shop.example #77", 1000)
                        .orElseThrow()
                        .code())
                .isEqualTo("77");
    }

    @Test
    void shouldTakeHostsOfEveryScript() {
        assertThat(OriginBound.of("@m\u00fcller.example #77", 1000)
                        .orElseThrow()
                        .host())
                .isEqualTo("m\u00fcller.example");
    }

    @Test
    void shouldNotReadALineThatIsTooLong() {
        assertThat(OriginBound.of("@shop.example #77", 10)).isEmpty();
    }

    private static Optional<String> embedded(String text) {
        return OriginBound.of(text, 1000).orElseThrow().embeddedHost();
    }
}
