package io.watchword.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code watchword bench extraction} prints of a corpus, and of what the result rests on. */
class BenchExtractionTest {

    @TempDir
    Path folder;

    private Path corpus;

    @BeforeEach
    void write() throws IOException {
        corpus = folder.resolve("corpus.jsonl");
        Files.write(
                corpus,
                List.of(
                        "{\"id\":1,\"source\":\"one:a\",\"lang\":\"de\",\"text\":\"Ihr Einmalkennwort lautet 482913\","
                                + "\"code\":\"482913\"}",
                        "{\"id\":2,\"source\":\"one:b\",\"lang\":\"de\",\"text\":\"Ihr Termin ist um 14:35\",\"code\":null}",
                        "{\"id\":3,\"source\":\"two\",\"lang\":\"en\",\"text\":\"482913 is your verification code\","
                                + "\"code\":\"482913\"}"));
    }

    private List<String> bench(String... more) {
        String[] all = new String[more.length + 4];
        System.arraycopy(new String[] {"bench", "extraction", "--corpus", corpus.toString()}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        CommandRun run = CommandRun.of(all);
        assertThat(run.exitCode()).isZero();
        return run.out().lines().toList();
    }

    @Test
    void shouldPrintTheFigures_byLanguageAndKind() {
        assertThat(bench("--by", "language", "--by", "kind"))
                .extracting(line -> line.split(" ", 2)[0])
                .containsExactly("all", "de", "en", "NONE", "OTP");
    }

    @Test
    void shouldMeasureEachLanguageWithoutItsOwnLexicon() {
        List<String> report = bench("--leave-out", "language", "--json");
        assertThat(report)
                .anySatisfy(line ->
                        assertThat(line).startsWith("{\"name\":\"de\",\"positives\":1,\"negatives\":1,\"recall\":1.0,"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith(
                                "{\"name\":\"de without its lexicon\",\"positives\":1,\"negatives\":1,\"recall\":0.0,"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("{\"name\":\"each without its lexicon\",\"positives\":2,\"negatives\":1,"));
    }

    @Test
    void shouldSayThatNothingIsLearned_andMeasureEachSourceAlone() {
        assertThat(bench("--leave-out", "source"))
                .anySatisfy(line -> assertThat(line).startsWith("Nothing is learned from any source"))
                .anySatisfy(line -> assertThat(line).startsWith("one  ").contains("    1 with,     1 without a code"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("without one  ").contains("    1 with,     0 without a code"));
    }

    @Test
    void shouldRefuseToLeaveOutAKind() {
        assertThat(CommandRun.of("bench", "extraction", "--corpus", corpus.toString(), "--leave-out", "kind")
                        .exitCode())
                .isEqualTo(2);
    }
}
