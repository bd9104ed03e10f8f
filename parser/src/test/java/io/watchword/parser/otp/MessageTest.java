package io.watchword.parser.otp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageTest {

    @Test
    void shouldReadDigitsAndLettersBeyondTheBasicPlane() {
        // MATHEMATICAL BOLD DIGIT FOUR, DOUBLE-STRUCK DIGIT TWO, BOLD CAPITAL A, BOLD SMALL B, SANS-SERIF CAPITAL C
        Message message = Message.of("\uD835\uDFD2\uD835\uDFDA\uD835\uDC00\uD835\uDC1B\uD835\uDDA2");

        assertThat(message.text(0, message.length)).isEqualTo("42AbC");
        assertThat(message.origin(1)).isEqualTo(2);
        assertThat(message.originEnd(2)).isEqualTo(4);
    }

    @Test
    void shouldTakeOtherCharactersBeyondTheBasicPlaneForSymbols() {
        // A key, an ideograph of plane 2
        assertThat(plain("\uD83D\uDD114411\uD840\uDC00")).isEqualTo("\u26054411\u2605");
    }

    @Test
    void shouldSurviveHalfASurrogatePair() {
        assertThat(plain("a\uD835")).isEqualTo("a\uD835");
        assertThat(plain("\uD835b")).isEqualTo("\uD835b");
        assertThat(plain("\uDC00c")).isEqualTo("\uDC00c");
    }

    @Test
    void shouldTakeLigaturesApart_andFindTheWayBack() {
        Message message = Message.of("a\uFB03 4411");

        assertThat(message.text(0, message.length)).isEqualTo("affi 4411");
        assertThat(message.origin(4)).isEqualTo(2);
        assertThat(message.originEnd(4)).isEqualTo(2);
        assertThat(message.originEnd(0)).isZero();
    }

    @Test
    void shouldHoldATextThatGrows() {
        // ARABIC LIGATURE SALLALLAHOU ALAYHE WASALLAM stands for 18 characters
        assertThat(plain("\uFDFA".repeat(100))).hasSize(1_800);
    }

    @Test
    void shouldDropWhatIsInvisible() {
        assertThat(plain("4\u200B4\u20661\u20691\uFE0F\u00AD\u0640")).isEqualTo("4411");
    }

    @Test
    void shouldKeepLinesAndMakeOtherBlanksOne() {
        assertThat(plain("a\tb\rc\u00A0d\u3000e\u2028f\u2029g\nh")).isEqualTo("a b c d e\nf\ng\nh");
    }

    @Test
    void shouldKnowWhereWordsBegin() {
        Message message = Message.of("ab 12cd码字");

        assertThat(message.isBoundary(0)).isTrue();
        assertThat(message.isBoundary(1)).isFalse();
        assertThat(message.isBoundary(2)).isTrue();
        assertThat(message.isBoundary(3)).isTrue();
        assertThat(message.isBoundary(4)).isFalse();
        assertThat(message.isBoundary(5)).isTrue();
        assertThat(message.isBoundary(7)).isTrue();
        assertThat(message.isBoundary(8)).isTrue();
        assertThat(message.isBoundary(9)).isTrue();
    }

    @Test
    void shouldReadNoMoreThanTheCap() {
        assertThat(Message.of("a".repeat(10_000)).truncated).isFalse();
        assertThat(Message.of("a".repeat(10_001)).truncated).isTrue();
        assertThat(plain("a".repeat(10_001))).hasSize(10_000);
    }

    private static String plain(String text) {
        Message message = Message.of(text);
        return message.text(0, message.length);
    }
}
