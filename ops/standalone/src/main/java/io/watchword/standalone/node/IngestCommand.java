package io.watchword.standalone.node;

import io.watchword.runtime.config.ConfigurationException;
import io.watchword.runtime.config.WatchwordConfig;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code watchword ingest}: the carrier's side alone, against a cluster. */
@Command(
        name = "ingest",
        description = {
            "Binds to the configured carriers and stores what they deliver in Kafka, until stopped (Ctrl-C, SIGTERM).",
            "",
            "Example:",
            "  watchword ingest --config /etc/watchword.yaml"
        })
public final class IngestCommand implements Callable<Integer> {

    @Mixin
    private NodeOptions options = new NodeOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        WatchwordConfig config = options.load(spec.commandLine().getErr());
        Node.requireCluster(config);
        if (config.smsc().isEmpty()) {
            throw new ConfigurationException(
                    List.of("smsc must have an entry: without a carrier there is nothing to take in"));
        }
        return new Node(
                        config,
                        Set.of(Role.INGEST),
                        options.again(spec.commandLine().getErr()))
                .run(node -> Greeting.print(node, spec.commandLine().getOut()));
    }
}
