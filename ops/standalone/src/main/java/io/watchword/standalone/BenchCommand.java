package io.watchword.standalone;

import io.watchword.bench.extraction.ExtractionBench;
import io.watchword.bench.joining.JoiningBench;
import io.watchword.bench.latency.LatencyBench;
import io.watchword.bench.load.LoadBench;
import io.watchword.bench.parser.ParserBench;
import io.watchword.bench.smpp.SmppBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchword bench}: what every figure in the documentation is measured with. */
@Command(
        name = "bench",
        description =
                "Measures: latency, load, extraction, the parser's speed, SMPP receivers, joining. On a quiet machine.",
        subcommands = {
            LatencyBench.class,
            LoadBench.class,
            ExtractionBench.class,
            ParserBench.class,
            SmppBench.class,
            JoiningBench.class
        })
final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which one? See 'watchword bench --help'");
    }
}
