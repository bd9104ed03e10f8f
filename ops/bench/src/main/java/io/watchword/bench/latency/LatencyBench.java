package io.watchword.bench.latency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.watchword.bench.whole.Figures;
import io.watchword.bench.whole.Pace;
import io.watchword.bench.whole.Stack;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code watchword bench latency}. Confined to one thread. */
@Command(
        name = "latency",
        mixinStandardHelpOptions = true,
        description = {
            "How long a code takes from the carrier to otp.code (committed) and to a waiting HTTP call, beside one plain"
                    + " producer-consumer hop over the same broker.",
            "Times run from the moment a message was due, so a stall of the generator counts; the first five seconds of a"
                    + " run do not, in which whoever waits connects. Needs a quiet machine."
        },
        footerHeading = "%nExample:%n",
        footer = "  watchword bench latency --rates 100 --seconds 60 --runs 5")
public final class LatencyBench implements Callable<Integer> {

    private static final String HOP_TOPIC = "bench.hop";
    /** Many, so that the JIT is done soon: at 100 a second it still compiles after minutes. */
    private static final int WARMUP_RATE = 500;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--rates",
            split = ",",
            defaultValue = "10,100,1000",
            description = "Messages a second; default ${DEFAULT-VALUE}.")
    private List<Integer> rates = List.of();

    @Option(names = "--seconds", defaultValue = "60", description = "Of each run; default ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--runs",
            defaultValue = "1",
            description = "Of each rate; the median is shown; default ${DEFAULT-VALUE}.")
    private int runs;

    @Option(names = "--warmup", defaultValue = "40", description = "Seconds before; default ${DEFAULT-VALUE}.")
    private int warmup;

    @Option(names = "--accounts", defaultValue = "100", description = "Each with a number; default ${DEFAULT-VALUE}.")
    private int accounts;

    @Option(names = "--json", description = "Prints JSON instead of a table.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        try (Stack stack = Stack.start()) {
            List<Figures> figures = measure(stack);
            PrintWriter out = spec.commandLine().getOut();
            out.println(json ? new ObjectMapper().writeValueAsString(figures) : Report.table(figures));
            out.flush();
            return figures.stream().allMatch(figure -> figure.missing() == 0) ? 0 : 1;
        }
    }

    private List<Figures> measure(Stack stack) throws InterruptedException, ExecutionException {
        say("making " + accounts + " accounts");
        CodePath path = new CodePath(stack, stack.api().apply(accounts));
        PlainHop hop = hop(stack);
        say("warming up");
        path.measure(new Pace(WARMUP_RATE, Duration.ofSeconds(warmup)));
        hop.measure(new Pace(WARMUP_RATE, Duration.ofSeconds(warmup / 4 + 1)));
        List<Figures> all = new ArrayList<>();
        for (int rate : rates) {
            List<List<Figures>> ofRuns = new ArrayList<>();
            for (int run = 1; run <= runs; run++) {
                say(rate + " a second, run " + run + " of " + runs);
                Pace pace = new Pace(rate, Duration.ofSeconds(seconds));
                List<Figures> figures = new ArrayList<>();
                figures.add(hop.measure(pace));
                figures.addAll(path.measure(pace));
                ofRuns.add(figures);
            }
            all.addAll(Report.medians(ofRuns));
        }
        return all;
    }

    private static PlainHop hop(Stack stack) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(HOP_TOPIC, 1, (short) 1)))
                    .all()
                    .get();
        }
        return new PlainHop(stack.bootstrapServers(), HOP_TOPIC);
    }

    private void say(String progress) {
        spec.commandLine().getErr().println(progress);
        spec.commandLine().getErr().flush();
    }
}
