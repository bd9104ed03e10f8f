package io.watchword.parser.otp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {

    @Test
    void shouldLoadEveryLanguageOfTheIndex() {
        assertThat(Lexicon.standard().languages()).contains("any", "de", "en").doesNotHaveDuplicates();
    }

    @Test
    void shouldReadAlternativesAndStars() {
        List<LexiconFile.Entry> entries = LexiconFile.parse(
                "t.lex", List.of("# words", "[weak]", "Pass{code|wort|}*, *key", "", "[number]", "five = 5"));

        assertThat(entries)
                .containsExactlyInAnyOrder(
                        new LexiconFile.Entry("passcode", CueKind.WEAK, false, true, ""),
                        new LexiconFile.Entry("passwort", CueKind.WEAK, false, true, ""),
                        new LexiconFile.Entry("pass", CueKind.WEAK, false, true, ""),
                        new LexiconFile.Entry("key", CueKind.WEAK, true, false, ""),
                        new LexiconFile.Entry("five", CueKind.NUMBER, false, false, "5"));
    }

    @Test
    void shouldFoldCaseAccentsBlanksHyphensAndPoints() {
        assertThat(LexiconFile.parse("t.lex", List.of("[weak]", "Código-de acceso, A/C, O.T.P")))
                .extracting(LexiconFile.Entry::folded)
                .containsExactlyInAnyOrder("codigodeacceso", "ac", "otp");
    }

    @Test
    void shouldAlsoFindUmlautsSpelledOut() {
        assertThat(LexiconFile.parse("t.lex", List.of("[valid]", "gültig")))
                .extracting(LexiconFile.Entry::folded)
                .containsExactlyInAnyOrder("gultig", "gueltig");
    }

    @Test
    void shouldNameFileAndLineOfAFault() {
        assertRefused("t.lex:1: an entry before the first [section]", "code");
        assertRefused("t.lex:1: no such section: [weke]", "[weke]");
        assertRefused("t.lex:4: also in [weak]: code", "[weak]", "code", "[strong]", "code");
        assertRefused("t.lex:2: a value is missing after =", "[number]", "five");
        assertRefused("t.lex:2: a value has no place here", "[weak]", "five = 5");
        assertRefused("t.lex:2: not a value for [number]: five", "[number]", "five = five");
        assertRefused("t.lex:2: a number word or a span is 0 or more", "[number]", "minus one = -1");
        assertRefused("t.lex:2: not a value for [zone]: Mars/Base", "[zone]", "MBT = Mars/Base");
        assertRefused("t.lex:2: braces that do not match", "[weak]", "{code|pin");
        assertRefused("t.lex:2: braces that do not match", "[weak]", "code}");
        assertRefused("t.lex:2: an entry without letters", "[weak]", "code, -");
        assertRefused("t.lex:2: a character that no word has: co*de", "[weak]", "co*de");
    }

    @Test
    void shouldBoundAlternatives() {
        String many = "{a|b|c|d|e|f|g|h|i}".repeat(3);

        assertRefused("t.lex:2: more than 512 alternatives in one entry", "[weak]", many);
    }

    private static void assertRefused(String message, String... lines) {
        assertThatThrownBy(() -> LexiconFile.parse("t.lex", List.of(lines)))
                .isInstanceOf(LexiconException.class)
                .hasMessage(message);
    }
}
