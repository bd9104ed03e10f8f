package io.watchword.standalone.node;

import io.watchword.runtime.config.WatchwordConfig;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code watchword router}: everything behind the carrier's side, against a cluster. */
@Command(
        name = "router",
        description = {
            "Routes what was stored, keeps the directory and the inbox, and serves the API, until stopped (Ctrl-C, SIGTERM).",
            "",
            "Example:",
            "  watchword router --config /etc/watchword.yaml"
        })
public final class RouterCommand implements Callable<Integer> {

    @Mixin
    private NodeOptions options = new NodeOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        WatchwordConfig config = options.load(spec.commandLine().getErr());
        Node.requireCluster(config);
        return new Node(config, Set.of(Role.ROUTER))
                .run(node -> Greeting.print(node, spec.commandLine().getOut()));
    }
}
