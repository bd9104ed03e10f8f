package io.watchword.parser.otp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LexiconBuilderTest {

    private final LexiconBuilder builder = new LexiconBuilder();

    @Test
    void shouldGatherTheReadingsOfAWord_fileAfterFile() {
        builder.add("de", List.of(entry("pin", CueKind.WEAK, ""), entry("elf", CueKind.NUMBER, "11")));
        builder.add("en", List.of(entry("pin", CueKind.STRONG, "")));

        Meanings meanings = builder.meanings();
        int[] patterns = builder.patterns();

        assertThat(builder.words()).containsExactly("elf", "pin");
        assertThat(meanings.length(patterns[0])).isEqualTo(3);
        assertThat(readings(meanings, patterns[0])).containsExactly("0 NUMBER 11");
        assertThat(readings(meanings, patterns[1])).containsExactly("0 WEAK ", "1 STRONG ");
    }

    @Test
    void shouldTakeAsManyFilesAsAReadingCanTell_andNoMore() {
        for (int i = 0; i < 256; i++) {
            builder.add("file" + i, List.of());
        }

        assertThatThrownBy(() -> builder.add("one", List.of()))
                .isInstanceOf(LexiconException.class)
                .hasMessage("one:0: more than 256 files");
    }

    @Test
    void shouldTakeAsManyValuesAsAReadingCanTell_andNoMore() {
        List<LexiconFile.Entry> most = IntStream.range(1, 65_536)
                .mapToObj(i -> entry("w" + i, CueKind.NUMBER, String.valueOf(i)))
                .toList();
        builder.add("most", most);

        assertThatThrownBy(() -> builder.add("one", List.of(entry("w", CueKind.NUMBER, "0"))))
                .isInstanceOf(LexiconException.class)
                .hasMessage("one:0: more than 65536 values");
    }

    private static LexiconFile.Entry entry(String folded, CueKind kind, String value) {
        return new LexiconFile.Entry(folded, kind, false, false, value);
    }

    private static List<String> readings(Meanings meanings, int pattern) {
        return IntStream.range(meanings.first(pattern), meanings.end(pattern))
                .map(meanings::reading)
                .mapToObj(one -> Meanings.language(one) + " " + Meanings.kind(one) + " " + meanings.value(one))
                .toList();
    }
}
