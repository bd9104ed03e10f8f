package io.watchword.standalone.tail;

import io.watchword.runtime.log.LeakGuard;
import io.watchword.runtime.service.ServiceRunner;
import io.watchword.standalone.CommandFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code watchword codes tail}: codes as a Kafka subscriber gets them. */
@Command(
        name = "tail",
        description = {
            "Prints the codes of a Kafka subscription as they come, one JSON object a line, until stopped. Reads what is"
                    + " committed, as a group of the subscription's.",
            "",
            "Example:",
            "  curl -X POST -H \"Authorization: Bearer $KEY\" -H 'Content-Type: application/json' -d '{\"accounts\":[\"ads\"]}'"
                    + " http://127.0.0.1:8080/v1/workspaces/acme/subscriptions > subscription.json",
            "  watchword codes tail --kafka --subscription subscription.json"
        })
public final class CodesTailCommand implements Callable<Integer> {

    private static final Duration STOP_WAIT = Duration.ofSeconds(6);

    @Option(names = "--kafka", description = "From Kafka, which is the only way to tail.")
    private boolean kafka;

    @Option(
            names = "--subscription",
            paramLabel = "FILE",
            description = "What POST .../subscriptions answered (it holds the password: keep it to yourself).")
    private @Nullable Path subscription;

    @Option(names = "--tls", description = "Connect with TLS.")
    private boolean tls;

    @Option(names = "--from-beginning", description = "All that is kept, where the group has not read before.")
    private boolean fromBeginning;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!kafka || subscription == null) {
            throw CommandFailure.wrongUse("tail needs --kafka and --subscription FILE (see codes tail --help)");
        }
        LeakGuard.install();
        Subscription read = Subscription.read(subscription);
        CompletableFuture<String> failed = new CompletableFuture<>();
        CodeTail tail = new CodeTail(
                read.consumer(tls, fromBeginning ? "earliest" : "latest"),
                read.topic(),
                spec.commandLine().getOut(),
                failed::complete);
        ServiceRunner runner = new ServiceRunner(List.of(tail), STOP_WAIT);
        var unused = failed.thenAccept(runner::fail);
        return runner.run(() -> spec.commandLine().getErr().println("waiting for codes on " + read.topic()));
    }
}
