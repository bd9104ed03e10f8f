package io.watchword.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.watchword.bench.whole.Pace;
import io.watchword.bench.whole.Stack;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code watchword bench load}. Confined to one thread. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "The whole system under steady load: carrier and ingest in this process, broker and router beside it, the"
                    + " router with a lower priority (nice 5). 60 %% of the messages carry codes, a tenth has two parts.",
            "Says of each rate whether what is on its way stayed flat, whether everything came once, and how fast. Exits"
                    + " with 1 if anything was lost, refused or doubled. Needs a quiet machine."
        },
        footerHeading = "%nExample:%n",
        footer = "  watchword bench load --rates 3000 --seconds 300 --numbers 100000")
public final class LoadBench implements Callable<Integer> {

    /**
     * Of the first rate, in steps as long as each other: a cold start at full rate leaves a heap to work off, and the
     * compiler is done only after a minute or two at full rate.
     */
    private static final int[] WARM_UP_PERCENT = {25, 50, 100, 100};

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--rates",
            split = ",",
            defaultValue = "3000",
            description = "Messages a second, one after the other; default ${DEFAULT-VALUE}.")
    private List<Integer> rates = List.of();

    @Option(names = "--seconds", defaultValue = "300", description = "Of each rate; default ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--warmup",
            defaultValue = "120",
            description = "Seconds before, at a rising rate; default ${DEFAULT-VALUE}.")
    private int warmup;

    @Option(names = "--numbers", defaultValue = "100000", description = "100 an account; default ${DEFAULT-VALUE}.")
    private int numbers;

    @Option(names = "--seed", defaultValue = "1", description = "Of the messages; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--json", description = "Prints JSON, with a sample every ten seconds, instead of a table.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        try (Stack stack = Stack.start()) {
            say("making " + numbers + " numbers");
            Mix mix = new Mix(seed, stack.api().applyNumbers(numbers));
            for (int percent : WARM_UP_PERCENT) {
                say("warming up, " + percent + " %");
                run(
                        stack,
                        mix,
                        Math.max(1, rates.get(0) * percent / 100),
                        Math.max(1, warmup / WARM_UP_PERCENT.length));
            }
            for (int rate : rates) {
                say(rate + " a second");
                rows.add(run(stack, mix, rate, seconds));
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? new ObjectMapper().writeValueAsString(rows) : table(rows));
        out.flush();
        return rows.stream().allMatch(Row::whole) ? 0 : 1;
    }

    private Row run(Stack stack, Mix mix, int rate, int length) throws InterruptedException {
        Pace pace = new Pace(rate, Duration.ofSeconds(length));
        return new LoadRun(stack, mix, pace, sample -> say(line(sample))).run();
    }

    private static String line(Sample sample) {
        return String.format(
                Locale.ROOT,
                "%5d s: %d sent, %d on their way, %d ms behind, p99 of codes %d ms, %d MB, broker %d MB",
                sample.second(),
                sample.sent(),
                sample.lag(),
                sample.behind(),
                sample.codes(),
                sample.systemMegabytes(),
                sample.brokerMegabytes());
    }

    private static String table(List<Row> rows) {
        StringBuilder table = new StringBuilder(String.format(
                "%7s %9s %8s %8s %6s %5s %8s %11s %11s %10s %10s %12s%n",
                "rate/s",
                "sent",
                "refused",
                "missing",
                "twice",
                "flat",
                "lag max",
                "answer p50",
                "answer p99",
                "code p50",
                "code p99",
                "MB half/end"));
        for (Row row : rows) {
            table.append(String.format(
                    Locale.ROOT,
                    "%7d %9d %8d %8d %6d %5s %8d %11.1f %11.1f %10.1f %10.1f %12s%n",
                    row.rate(),
                    row.sent(),
                    row.refused(),
                    row.missing(),
                    row.twice(),
                    row.flat() ? "yes" : "no",
                    row.largestLag(),
                    row.answers().p50(),
                    row.answers().p99(),
                    row.codes().p50(),
                    row.codes().p99(),
                    row.megabytesAtHalf() + "/" + row.megabytesAtEnd()));
        }
        return table.toString();
    }

    private void say(String progress) {
        spec.commandLine().getErr().println(progress);
        spec.commandLine().getErr().flush();
    }
}
