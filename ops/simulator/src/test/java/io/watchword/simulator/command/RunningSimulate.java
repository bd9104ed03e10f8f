package io.watchword.simulator.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import picocli.CommandLine;

/** {@code simulate} on a thread of its own, on a free port. Thread-safe. */
final class RunningSimulate {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    static final Pattern LISTENING = Pattern.compile("listening on [\\w.]+:(\\d+)");

    /** What came of one that is over. */
    record Run(int exitCode, String said) {}

    private final StringWriter err;
    private final CompletableFuture<Integer> exitCode;

    private RunningSimulate(StringWriter err, CompletableFuture<Integer> exitCode) {
        this.err = err;
        this.exitCode = exitCode;
    }

    /** Returns once it listens. */
    static RunningSimulate of(String... arguments) {
        StringWriter err = new StringWriter();
        RunningSimulate running =
                new RunningSimulate(err, CompletableFuture.supplyAsync(() -> execute(List.of(arguments), err)));
        Awaitility.await()
                .atMost(SOON)
                .until(() -> running.exitCode.isDone()
                        || LISTENING.matcher(running.said()).find());
        return running;
    }

    /** To its end. */
    static Run run(List<String> arguments) {
        StringWriter err = new StringWriter();
        return new Run(execute(arguments, err), err.toString());
    }

    private static int execute(List<String> arguments, StringWriter err) {
        List<String> all = new ArrayList<>(List.of("--port", "0"));
        all.addAll(arguments);
        return new CommandLine(new SimulateCommand())
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    int port() {
        Matcher listening = LISTENING.matcher(said());
        if (!listening.find()) {
            throw new IllegalStateException("does not listen: " + said());
        }
        return Integer.parseInt(listening.group(1));
    }

    /** On standard error, so far. */
    String said() {
        return err.toString();
    }

    /** Waits for its end. */
    int exitCode() throws Exception {
        return exitCode.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    }
}
