package io.watchword.router.joining;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefixCutTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Your code is 123456. Never sha|Your code is 123456. Never",
                "Your code is 123456|Your code is",
                "Your code is 123 |Your code is",
                "Your code is 123 45|Your code is",
                "Your code is 12-34-|Your code is",
                "Your code is 123456 |Your code is",
                "Your|''",
                "''|''",
                "'  '|''",
                "123 456|''",
            })
    void shouldTrustNothingThatMayGoOn(String text, String trusted) {
        assertThat(PrefixCut.trusted(text)).isEqualTo(trusted);
    }
}
