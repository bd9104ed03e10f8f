package io.watchword.standalone.api;

import io.watchword.standalone.CommandFailure;
import io.watchword.standalone.api.DirectoryFile.Step;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code watchword apply}: a directory from a file. */
@Command(
        name = "apply",
        description = {
            "Puts the apps, workspaces, members, accounts and numbers of a YAML file in place. Idempotent; removes nothing.",
            "",
            "Example:",
            "  watchword apply examples/acme.yaml"
        })
public final class ApplyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The directory, see docs/reference/commands.md.")
    private Path file = Path.of("");

    @Mixin
    private ApiOptions api = new ApiOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<Step> steps = DirectoryFile.steps(file);
        Applied applied = apply(api.client(), steps, spec.commandLine().getErr());
        if (applied.refused() > 0) {
            throw new CommandFailure(applied.refused() + " of " + steps.size()
                    + " entries were refused (above); the others are in place. Mend the file and apply it again.");
        }
        spec.commandLine().getOut().println(steps.size() + " entries in place, " + applied.created() + " of them new");
        return 0;
    }

    /** How many were new, and how many refused. */
    public record Applied(int created, int refused) {}

    /** Puts a file's entries in place; what was refused is told, and the rest goes on. */
    public static Applied apply(ApiClient client, Path file, PrintWriter err) {
        return apply(client, DirectoryFile.steps(file), err);
    }

    private static Applied apply(ApiClient client, List<Step> steps, PrintWriter err) {
        int created = 0;
        int refused = 0;
        for (Step step : steps) {
            Answer answer = client.put(step.path(), step.body());
            if (!answer.ok()) {
                refused++;
                err.println(step.path() + ": " + answer.refusal());
            } else if (answer.status() == Answer.CREATED) {
                created++;
            } else if (answer.status() == Answer.ACCEPTED) {
                err.println(step.path() + ": accepted, still being decided");
            }
        }
        return new Applied(created, refused);
    }
}
