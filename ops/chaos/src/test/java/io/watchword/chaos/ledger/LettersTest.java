package io.watchword.chaos.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LettersTest {

    private final Letters letters = new Letters(0);
    private final List<Letters.Letter> some =
            IntStream.range(0, 60_000).mapToObj(i -> letters.next()).toList();

    @Test
    void shouldNeverWriteTheSameTextTwice() {
        assertThat(some).extracting(Letters.Letter::text).doesNotHaveDuplicates();
    }

    @Test
    void shouldNeverGiveTheSameCodeTwice_andHaveItInItsText() {
        List<Letters.Letter> withCode =
                some.stream().filter(letter -> !letter.code().isEmpty()).toList();
        assertThat(withCode).extracting(Letters.Letter::code).doesNotHaveDuplicates();
        assertThat(withCode).allSatisfy(letter -> assertThat(letter.text()).contains(letter.code()));
        assertThat(withCode).hasSizeBetween(40_000, 55_000);
    }

    @Test
    void shouldWriteSomeThatNeedTwoParts() {
        assertThat(some.stream().filter(letter -> letter.text().length() > 160).count())
                .isGreaterThan(4_000);
    }

    @Test
    void shouldNeverBeginTheSame_sinceAPartThatComesAgainIsARepeat() {
        assertThat(some.stream()
                        .map(letter -> letter.text()
                                .substring(0, Math.min(100, letter.text().length()))))
                .doesNotHaveDuplicates();
    }
}
