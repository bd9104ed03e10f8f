package io.watchword.chaos.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The build under test, by its {@code watchword} script: this one or any other. Immutable.
 *
 * @param script its path
 */
public record Watchword(Path script) {

    private static final int MINUTES = 10;

    /** A role as it will be started, with its configuration in {@code folder}, its log too. */
    public RoleProcess role(String role, String name, Path folder, int adminPort) {
        return new RoleProcess(
                name,
                command(role, "--config", folder.resolve(name + ".yaml").toString()),
                folder.resolve(name + ".log"),
                adminPort);
    }

    /**
     * Runs a command to its end.
     *
     * @throws IllegalStateException where it fails; its output is in {@code log}
     */
    public void run(Path log, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("watchword " + arguments[0] + " failed; its output is in " + log);
        }
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(script.toAbsolutePath().toString());
        command.addAll(List.of(arguments));
        return command;
    }
}
