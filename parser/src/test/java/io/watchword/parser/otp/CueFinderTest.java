package io.watchword.parser.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of several languages' meanings a word has in a text, by lexicons of a few words. */
class CueFinderTest {

    private final Lexicon lexicon = Lexicon.of(files());

    private static Map<String, List<String>> files() {
        Map<String, List<String>> files = new LinkedHashMap<>();
        files.put("any", List.of("[strong]", "otp", "[zone]", "est = America/New_York"));
        files.put(
                "en",
                List.of(
                        "[other]",
                        "gift",
                        "[verb]",
                        "enter",
                        "[weak]",
                        "code",
                        "[secret]",
                        "confidential, gift code",
                        "[number]",
                        "ten = 10",
                        "[promo]",
                        "bet*",
                        "[valid]",
                        "valid for minutes",
                        "[minute]",
                        "minutes",
                        "[label]",
                        "account",
                        "[login]",
                        "log in to your account"));
        files.put("de", List.of("[denial]", "gift, niemals", "[verb]", "eingeben", "[weak]", "*kode"));
        files.put("fr", List.of("[name]", "est"));
        files.put("he", List.of("[weak]", "*קוד"));
        return files;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a word of two languages
                "gift enter | OTHER gift; VERB enter",
                "gift eingeben | DENIAL gift; VERB eingeben",
                "gift | OTHER gift",
                // one of a language that the text does not speak
                "eingeben niemals ten | VERB eingeben; DENIAL niemals",
                "eingeben code | VERB eingeben",
                "niemals enter | DENIAL niemals; VERB enter",
                "niemals ten | DENIAL niemals",
                "eingeben eingeben eingeben eingeben eingeben eingeben eingeben confidential"
                        + " | VERB eingeben; VERB eingeben; VERB eingeben; VERB eingeben; VERB eingeben; VERB eingeben;"
                        + " VERB eingeben; SECRET confidential",
                "otp eingeben niemals | STRONG otp; VERB eingeben; DENIAL niemals",
                // a stem speaks for all of its word
                "betabetabeta niemals gift | PROMO bet; DENIAL niemals; OTHER gift",
                "bet niemals gift | DENIAL niemals; DENIAL gift",
                // zones and words
                "14:35 EST | ZONE EST",
                "14.35 EST | ZONE EST",
                "14h35 EST | ZONE EST",
                "2:35 PM EST | ZONE EST",
                "14:35 (EST | ZONE EST",
                "14:35 est | NAME est",
                "14:35 Est | NAME Est",
                "14:35, EST | NAME EST",
                "1435 EST | NAME EST",
                "14-35 EST | NAME EST",
                "5 EST | NAME EST",
                ":x5 EST | NAME EST",
                ":5x EST | NAME EST",
                "EST 14:35 | NAME EST",
                // words within words
                "gift code | SECRET gift code; WEAK code",
                "gift otp code | OTHER gift; STRONG otp; WEAK code",
                "valid for minutes | VALID valid for minutes; MINUTE minutes",
                "account | LABEL account",
                "log in to your account | LOGIN log in to your account",
            })
    void shouldSettleWhatWordsMean(String text, String expected) {
        Message message = Message.of(text);
        List<String> cues = CueFinder.find(message, lexicon).stream()
                .map(cue -> cue.kind() + " " + message.text(cue.start(), cue.end()))
                .toList();

        assertThat(String.join("; ", cues)).isEqualTo(expected);
    }

    /** Where letters have no case, articles are written together with their word. */
    @ParameterizedTest
    @CsvSource({"kode, true", "KODE, true", "barkode, false", "BARKODE, false", "קוד, true", "הקוד, true"})
    void shouldTellACompoundFromAWord(String text, boolean whole) {
        assertThat(CueFinder.find(Message.of(text), lexicon))
                .extracting(Cue::whole)
                .containsExactly(whole);
    }
}
