package io.watchword.bench.smpp;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code bench smpp}: messages a second, time to the answer and processor time a message, of our receiver, a stock jSMPP
 * session and a raw responder, in one run on one machine.
 */
@Command(
        name = "smpp",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures SMPP receivers: ours, a stock jSMPP session (three threads) and a raw responder.",
            "Each is fed by a generator of bare octets that keeps a window of messages unanswered, with a store that",
            "takes no time and with one that takes 2 ms; in turns, so that each meets the same machine. Then ours with an",
            "embedded broker behind it, beside the producer alone. The ratios are what counts; the machine should be idle."
        })
public final class SmppBench implements Callable<Integer> {

    @Option(names = "--windows", split = ",", defaultValue = "10,100,1000", description = "default: ${DEFAULT-VALUE}")
    private List<Integer> windows = List.of();

    @Option(
            names = "--store-millis",
            split = ",",
            defaultValue = "0,2",
            description = "how long a message takes to be stored; default: ${DEFAULT-VALUE}")
    private List<Integer> storeMillis = List.of();

    @Option(
            names = "--seconds",
            defaultValue = "10",
            description = "of each measurement, in ten turns; default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "10", description = "seconds before each; default: ${DEFAULT-VALUE}")
    private int warmUpSeconds;

    @Option(names = "--no-broker", description = "Leaves out the runs with an embedded broker.")
    private boolean withoutBroker;

    @Option(names = "--only-broker", description = "Leaves out the runs without one.")
    private boolean onlyBroker;

    @Option(names = "--json", paramLabel = "FILE", description = "writes the figures there, too")
    private @Nullable Path json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        List<Measurement> all = new ArrayList<>();
        PrintWriter out = spec.commandLine().getOut();
        if (!onlyBroker) {
            out.println(Table.HEAD);
        }
        for (int store : onlyBroker ? List.<Integer>of() : storeMillis) {
            for (int window : windows) {
                List<Measurement> compared = compare(store, window);
                all.addAll(compared);
                Table.rows(compared).forEach(out::println);
                out.flush();
            }
        }
        List<BrokerMeasurement> withBroker = withoutBroker ? List.of() : measureWithBroker(out);
        if (json != null) {
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValue(
                            json.toFile(),
                            Map.of("bench", "smpp", "seconds", seconds, "results", all, "withBroker", withBroker));
        }
        boolean valid = all.stream().allMatch(measurement -> measurement.refused() == 0)
                && withBroker.stream().allMatch(measurement -> measurement.refused() == 0);
        return valid ? 0 : 1;
    }

    private List<BrokerMeasurement> measureWithBroker(PrintWriter out) throws Exception {
        List<BrokerMeasurement> all = new ArrayList<>();
        try (BrokerBench bench = BrokerBench.start(Duration.ofSeconds(warmUpSeconds), Duration.ofSeconds(seconds))) {
            BrokerMeasurement flatOut = bench.flatOut();
            out.println(BrokerMeasurement.HEAD);
            out.println(flatOut.row());
            all.add(flatOut);
            for (int window : windows) {
                List<BrokerMeasurement> compared = bench.at(window, flatOut.perSecond());
                compared.forEach(measured -> out.println(measured.row()));
                out.flush();
                all.addAll(compared);
            }
        }
        return all;
    }

    private List<Measurement> compare(int store, int window) throws IOException {
        try (Contest contest = Contest.open(Duration.ofMillis(store), window)) {
            return contest.run(Duration.ofSeconds(warmUpSeconds), Duration.ofSeconds(seconds));
        }
    }
}
