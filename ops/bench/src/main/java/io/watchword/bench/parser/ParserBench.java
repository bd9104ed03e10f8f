package io.watchword.bench.parser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench parser}: extraction time on a corpus and by length, and decoding, by JMH in JVMs of their own. */
@Command(
        name = "parser",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures how fast codes are extracted from the messages of a corpus (p50, p99; and the same of each message's",
            "median of 40 times, which what else the machine does disturbs less), how the time of bad inputs",
            "grows with their length (1 is linear), and how many messages a second are decoded. One thread; the machine",
            "should be idle. Takes about four minutes."
        })
public final class ParserBench implements Callable<Integer> {

    private static final Path OWN_CORPUS = Path.of("parser/src/test/resources/io/watchword/parser/otp/corpus");

    @Option(
            names = "--corpus",
            paramLabel = "PATH",
            description =
                    "messages, one JSON object a line, or a folder of such files; default: the project's own, from"
                            + " the root of a checkout")
    private Path corpus = OWN_CORPUS;

    @Option(names = "--seconds", defaultValue = "5", description = "of each measurement; default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--json", paramLabel = "FILE", description = "writes the figures there, too")
    private @Nullable Path json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (!Files.exists(corpus)) {
            throw new ParameterException(spec.commandLine(), "--corpus is needed: there is no " + OWN_CORPUS + " here");
        }
        Collection<RunResult> sampled = run(options(CorpusSpeed.class, 2 * seconds)
                .param("corpus", corpus.toAbsolutePath().toString()));
        Collection<RunResult> lengths = run(options(LengthSpeed.class, Math.max(1, seconds / 3)));
        Collection<RunResult> decoding = run(options(DecodeSpeed.class, seconds));
        QuietTimes quiet = QuietTimes.of(Corpus.read(corpus));
        ParserFigures figures = ParserFigures.of(sampled.iterator().next(), quiet, lengths, decoding);
        PrintWriter out = spec.commandLine().getOut();
        figures.table().forEach(out::println);
        out.flush();
        if (json != null) {
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValue(json.toFile(), Map.of("bench", "parser", "seconds", seconds, "results", figures));
        }
        return 0;
    }

    /** Warmed up as long as it is measured. */
    private static ChainedOptionsBuilder options(Class<?> benchmark, int seconds) {
        return new OptionsBuilder()
                .include("\\." + benchmark.getSimpleName() + "\\.")
                .forks(1)
                .threads(1)
                .warmupIterations(1)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(1)
                .measurementTime(TimeValue.seconds(seconds))
                .jvmArgs("-Xms256m", "-Xmx512m", "-XX:+UseSerialGC")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }

    private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).run();
    }
}
