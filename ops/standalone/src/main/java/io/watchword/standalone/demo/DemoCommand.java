package io.watchword.standalone.demo;

import io.watchword.runtime.config.WatchwordConfig;
import io.watchword.simulator.SimulatedSmsc;
import io.watchword.simulator.SmscOptions;
import io.watchword.standalone.CommandFailure;
import io.watchword.standalone.node.Node;
import io.watchword.standalone.node.Role;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code watchword demo}: the whole way of a code, with nothing to set up. */
@Command(
        name = "demo",
        description = {
            "Runs everything with a simulated carrier and a small workspace: opens an enrollment, has its code delivered over"
                    + " SMPP, prints it as the API gave it, and goes on with traffic until Ctrl-C.",
            "",
            "Example:",
            "  watchword demo"
        })
public final class DemoCommand implements Callable<Integer> {

    private static final int RATE_MAX = 1000;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "data/demo",
            description = "What it keeps; default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("data", "demo");

    @Option(
            names = "--rate",
            defaultValue = "1",
            description = "Messages a second afterwards, 0 to 1000; default: ${DEFAULT-VALUE}.")
    private int rate = 1;

    @Option(names = "--once", description = "End after the first code.")
    private boolean once;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (rate < 0 || rate > RATE_MAX) {
            throw CommandFailure.wrongUse("--rate must be 0 to " + RATE_MAX);
        }
        DemoLogin login = DemoLogin.random();
        SmscOptions options = SmscOptions.DEFAULT.withLogin(login.systemId(), login.password());
        try (SimulatedSmsc smsc = SimulatedSmsc.start(options)) {
            WatchwordConfig config = DemoConfig.read(data, smsc.port(), login, System.getenv());
            DemoStory story = new DemoStory(
                    smsc, spec.commandLine().getOut(), spec.commandLine().getErr());
            return new Node(config, Set.of(Role.values())).run(node -> {
                story.tell(node);
                if (once) {
                    node.end();
                } else {
                    story.goOn(rate);
                }
            });
        }
    }
}
