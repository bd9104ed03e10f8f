package io.watchword.parser.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands where in a text, by a lexicon of a few words that share much of each other. */
class CueTrieTest {

    private final Lexicon lexicon = Lexicon.of(Map.of(
            "any",
            List.of(
                    "[weak]",
                    "code, codes, codex*, cobalt, co2, co3, k*, *z, *号, номер, номинал, one time key, a, z9")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code | code",
                "codes | codes",
                "coded |",
                "cod |",
                "code codes | code; codes",
                "codexes | codex",
                "co2, co3, co4 | co2; co3",
                "cobalt cobal | cobalt",
                "номер номинал номин | номер; номинал",
                // behind a word's beginning, what may end one
                "quiz | z",
                "zoo |",
                "z | z",
                "z9 | z; z9",
                "序号码 | 号",
                // what matching passes over, within and at the end
                "one-time key | one-time key; k",
                "one time  key | one time key; k",
                "one'time_key | one'time_key; k",
                "one time | ",
                "a b | a",
                "ab |",
                "k | k",
                "kx | k",
                "xk |",
                "A.Code | A; Code",
                "CODE? ÇODÈ | CODE; ÇODÈ",
            })
    void shouldFindWords(String text, String expected) {
        assertThat(found(text)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void shouldFindNothing_whereNothingIs() {
        assertThat(found("")).isEmpty();
        assertThat(found("-")).isEmpty();
        assertThat(found("c")).isEmpty();
    }

    /** Longer than a node can say at once. */
    @Test
    void shouldFindAVeryLongWord() {
        String word = "x" + "y".repeat(9_000);
        Lexicon one = Lexicon.of(Map.of("any", List.of("[weak]", word)));
        List<Integer> ends = new ArrayList<>();
        one.trie().find(Message.of(word), (pattern, start, end) -> ends.add(end));

        assertThat(ends).containsExactly(9_001);
    }

    private String found(String text) {
        Message message = Message.of(text);
        List<String> found = new ArrayList<>();
        lexicon.trie().find(message, (pattern, start, end) -> found.add(message.text(start, end)));
        return String.join("; ", found);
    }
}
