package io.watchword.parser.otp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompiledLexiconTest {

    private final Lexicon small =
            Lexicon.of(Map.of("any", List.of("[strong]", "OTP", "[number]", "five = 5", "fünf = 5")));

    @Test
    void shouldHoldWhatTheTextFilesSay() throws IOException {
        assertThat(Lexicon.class.getResource("lexicon.compiled")).isNotNull();
        assertThat(CompiledLexicon.write(Lexicon.load())).isEqualTo(CompiledLexicon.write(Lexicon.ofText()));
    }

    @Test
    void shouldReadWhatItWrote() throws IOException {
        Lexicon read = CompiledLexicon.read(CompiledLexicon.write(small));

        assertThat(read.languages()).containsExactly("any");
        assertThat(CueFinder.find(Message.of("OTP, five, FUENF"), read))
                .containsExactly(
                        new Cue(CueKind.STRONG, 0, 3, true, ""),
                        new Cue(CueKind.NUMBER, 5, 9, true, "5"),
                        new Cue(CueKind.NUMBER, 11, 16, true, "5"));
    }

    @Test
    void shouldRefuseAnotherVersionAndWhatIsCutOff() throws IOException {
        byte[] good = CompiledLexicon.write(small);
        byte[] other = good.clone();
        other[3]++;

        assertThatThrownBy(() -> CompiledLexicon.read(other)).isInstanceOf(LexiconException.class);
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThatThrownBy(() -> CompiledLexicon.read(cut)).isInstanceOf(LexiconException.class);
        }
    }
}
