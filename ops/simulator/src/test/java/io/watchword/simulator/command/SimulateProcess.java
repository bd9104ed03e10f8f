package io.watchword.simulator.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import org.awaitility.Awaitility;
import picocli.CommandLine;

/** {@code simulate} as a process of its own, with variables and signals. Confined to one thread. */
final class SimulateProcess implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Process process;
    private final Path err;

    private SimulateProcess(Process process, Path err) {
        this.process = process;
        this.err = err;
    }

    /** What the process runs. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SimulateCommand()).execute(arguments));
    }

    /**
     * Returns once it listens, on a free port.
     *
     * @param password in its variable; empty: none is set
     */
    static SimulateProcess start(Path folder, String password, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SimulateProcess.class.getName(),
                "--port",
                "0"));
        command.addAll(List.of(arguments));
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(err.toFile());
        builder.environment().remove("WATCHWORD_SIMULATE_PASSWORD");
        if (!password.isEmpty()) {
            builder.environment().put("WATCHWORD_SIMULATE_PASSWORD", password);
        }
        SimulateProcess started = new SimulateProcess(builder.start(), err);
        Awaitility.await()
                .atMost(LONGEST)
                .until(() -> !started.process.isAlive()
                        || RunningSimulate.LISTENING.matcher(started.said()).find());
        return started;
    }

    int port() {
        Matcher listening = RunningSimulate.LISTENING.matcher(said());
        if (!listening.find()) {
            throw new IllegalStateException("does not listen: " + said());
        }
        return Integer.parseInt(listening.group(1));
    }

    /** On standard error, so far. */
    String said() {
        try {
            return Files.readString(err);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** As Ctrl-C does. */
    void interrupt() throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("kill ended with " + exit);
        }
    }

    /** Waits for its end. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("still running: " + said());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
