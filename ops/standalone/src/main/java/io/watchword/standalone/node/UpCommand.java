package io.watchword.standalone.node;

import io.watchword.runtime.config.WatchwordConfig;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code watchword up}: everything in one go. */
@Command(
        name = "up",
        description = {
            "Runs everything, with a Kafka broker of its own unless the configuration names a cluster, until stopped (Ctrl-C,"
                    + " SIGTERM). What it keeps is in the data folder.",
            "",
            "Examples:",
            "  watchword up",
            "  watchword up --config watchword.yaml --data /var/lib/watchword"
        })
public final class UpCommand implements Callable<Integer> {

    @Mixin
    private NodeOptions options = new NodeOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        WatchwordConfig config = options.load(spec.commandLine().getErr());
        return new Node(
                        config,
                        Set.of(Role.values()),
                        options.again(spec.commandLine().getErr()))
                .run(node -> Greeting.print(node, spec.commandLine().getOut()));
    }
}
