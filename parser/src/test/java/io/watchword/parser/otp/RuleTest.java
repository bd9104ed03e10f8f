package io.watchword.parser.otp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a rule reads in the evidence. */
class RuleTest {

    @ParameterizedTest
    @CsvSource({
        "0, seen (+0)",
        "8, seen (+8)",
        "-45, seen (-45)",
        "100, seen (+100)",
        "-100, seen (-100)",
        "101, seen (+101)",
        "-101, seen (-101)"
    })
    void shouldSayWhatItGave_theSameEveryTime(int points, String line) {
        Rule rule = new Rule("seen");

        assertThat(rule.line(points)).isEqualTo(line);
        assertThat(rule.line(points)).isEqualTo(line);
    }
}
