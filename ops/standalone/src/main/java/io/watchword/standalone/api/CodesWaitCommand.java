package io.watchword.standalone.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchword.standalone.CommandFailure;
import io.watchword.standalone.DurationConverter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code watchword codes wait}: the next code of an account. */
@Command(
        name = "wait",
        description = {
            "Waits for the next code of an account and prints it, and nothing else, on standard output.",
            "",
            "Examples:",
            "  code=$(watchword codes wait --workspace acme --account ads --timeout 2m)",
            "  watchword codes wait --workspace acme --account ads --after CURSOR --json"
        })
public final class CodesWaitCommand implements Callable<Integer> {

    @Option(names = "--workspace", required = true, paramLabel = "ID", description = "The workspace.")
    private String workspace = "";

    @Option(names = "--account", required = true, paramLabel = "ID", description = "The account in it.")
    private String account = "";

    @Option(
            names = "--timeout",
            defaultValue = "60s",
            converter = DurationConverter.class,
            description = "How long to wait, as 500ms, 30s, 5m; default: ${DEFAULT-VALUE}. Then the exit code is 1.")
    private Duration timeout = Duration.ofSeconds(60);

    @Option(
            names = "--after",
            paramLabel = "CURSOR",
            description = "The place to wait from, as an earlier answer's next or a code's cursor; default: now.")
    private @Nullable String after;

    @Option(names = "--json", description = "Print the code as the API gives it, with service, expiry and cursor.")
    private boolean json;

    @Mixin
    private ApiOptions api = new ApiOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CodeWait wait =
                new CodeWait(api.client(), ApiClient.path("workspaces", workspace, "accounts", account, "codes"));
        JsonNode code = wait.next(Optional.ofNullable(after), timeout)
                .orElseThrow(() -> new CommandFailure(
                        "no code for " + workspace + "/" + account + " within " + timeout.toMillis() / 1000.0 + " s"));
        spec.commandLine()
                .getOut()
                .println(json ? code.toString() : code.path("value").asText());
        return 0;
    }
}
