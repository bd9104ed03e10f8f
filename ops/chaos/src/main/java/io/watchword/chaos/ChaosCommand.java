package io.watchword.chaos;

import io.watchword.chaos.process.Watchword;
import io.watchword.chaos.rig.RigOptions;
import io.watchword.chaos.run.Runs;
import io.watchword.chaos.run.RunsOptions;
import io.watchword.chaos.scenario.Dice;
import io.watchword.chaos.scenario.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchword chaos}. Confined to one thread. */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        description = {
            "Puts up three brokers, carriers, ingests and routers on loopback, does faults to them under traffic, and says"
                    + " after each whether what is promised held. Exits with 1 where it did not.",
            "Faults go to one system, one after the other; data, configurations and logs are in a folder below the working"
                    + " directory, which stays if something broke."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  watchword chaos --list",
            "  watchword chaos --scenario cut-router --repeat 20 --cut 10-60",
            "  watchword chaos --scenario cut-router --seed 17 --watchword ../other/watchword"
        })
public final class ChaosCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--list", description = "Names every scenario and ends.")
    private boolean list;

    @Option(
            names = "--scenario",
            split = ",",
            paramLabel = "NAME",
            description = "One or more of them, in this order; all unless given.")
    private List<String> scenarios = List.of();

    @Option(names = "--repeat", defaultValue = "1", description = "How often each is done; default ${DEFAULT-VALUE}.")
    private int repeat;

    @Option(
            names = "--seed",
            description =
                    "Of the first fault, each next one has the next: who is struck and how long. Default: the time.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--cut",
            defaultValue = "10-60",
            description = "Seconds that a cut lasts; default ${DEFAULT-VALUE}.")
    private String cut = "";

    @Option(
            names = "--minutes",
            defaultValue = "720",
            description = "No fault begins later than this after the first; default ${DEFAULT-VALUE}.")
    private int minutes;

    @Option(names = "--rate", defaultValue = "24", description = "Messages a second; default ${DEFAULT-VALUE}.")
    private int rate;

    @Option(names = "--ingests", defaultValue = "2", description = "Each with a carrier; default ${DEFAULT-VALUE}.")
    private int ingests;

    @Option(names = "--routers", defaultValue = "2", description = "Default ${DEFAULT-VALUE}.")
    private int routers;

    @Option(
            names = "--watchword",
            defaultValue = "./watchword",
            paramLabel = "PATH",
            description = "The script of the build under test; default ${DEFAULT-VALUE}.")
    private Path watchword = Path.of("");

    @Option(names = "--folder", paramLabel = "PATH", description = "A new one; default: chaos-... below this one.")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--keep", description = "Keeps the folder even if all held.")
    private boolean keep;

    @Override
    public Integer call() throws Exception {
        if (list) {
            Scenario.all().forEach(each -> say(String.format("%-17s %s", each.id(), each.description())));
            return 0;
        }
        List<Scenario> chosen = chosen();
        Dice.Range cuts = cuts();
        if (!Files.isExecutable(watchword)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no " + watchword + ": name the script of a build with --watchword");
        }
        Watchword build = new Watchword(watchword);
        Path where =
                folder.orElse(Path.of("chaos-" + Instant.now().toEpochMilli())).toAbsolutePath();
        Files.createDirectories(where);
        // Builds it first, where it is out of date, before five of them try at once.
        build.run(where.resolve("build.log"), Map.of(), "--version");
        long first = seed.orElseGet(() -> Instant.now().getEpochSecond() % 1_000_000);
        RigOptions rig = new RigOptions(build, where, ingests, routers, rate, first);
        return new Runs(new RunsOptions(rig, chosen, repeat, first, cuts, Duration.ofMinutes(minutes), keep), this::say)
                        .run()
                ? 0
                : 1;
    }

    private List<Scenario> chosen() {
        if (scenarios.isEmpty()) {
            return Scenario.all();
        }
        List<Scenario> chosen = new ArrayList<>();
        for (String name : scenarios) {
            chosen.add(Scenario.of(name)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), "There is no scenario " + name + "; see --list")));
        }
        return chosen;
    }

    private Dice.Range cuts() {
        try {
            String[] ends = cut.split("-", 2);
            return new Dice.Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), "--cut must be seconds as 10-60, 1 or more");
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
