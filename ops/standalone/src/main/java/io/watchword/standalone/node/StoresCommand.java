package io.watchword.standalone.node;

import io.watchword.router.streams.audit.StoreAudit;
import io.watchword.router.streams.audit.StoreFinding;
import io.watchword.runtime.config.WatchwordConfig;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code watchword stores}: whether the stores of a router that is stopped hold what their changelogs say. */
@Command(
        name = "stores",
        description = {
            "Compares the stores of a router with their changelogs, record by record. The router must be stopped, the cluster"
                    + " must be there. Exit code 1 where a store lacks something and would not be restored.",
            "",
            "Example:",
            "  watchword stores --config /etc/watchword.yaml"
        })
public final class StoresCommand implements Callable<Integer> {

    private static final int UNSOUND = 1;

    @Mixin
    private NodeOptions options = new NodeOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        WatchwordConfig config = options.load(spec.commandLine().getErr());
        Node.requireCluster(config);
        Map<String, Object> kafka = new HashMap<>(config.kafka().properties());
        kafka.put("bootstrap.servers", config.kafka().bootstrapServers());
        return tell(
                new StoreAudit(kafka, config.data().resolve("streams")).audit(),
                spec.commandLine().getOut());
    }

    /** One line a store; gives the exit code. */
    static int tell(List<StoreFinding> findings, PrintWriter out) {
        for (StoreFinding each : findings) {
            out.printf(
                    "%-8s %s %s %s: %d records, %d expected at %s of %d; %d missing, %d surplus, %d different%n",
                    each.sound() ? "sound" : "UNSOUND",
                    each.application(),
                    each.task(),
                    each.store(),
                    each.records(),
                    each.expected(),
                    each.offset().isPresent() ? Long.toString(each.offset().getAsLong()) : "no offset",
                    each.end(),
                    each.missing(),
                    each.surplus(),
                    each.different());
        }
        return findings.stream().allMatch(StoreFinding::sound) ? 0 : UNSOUND;
    }
}
