package io.watchword.broker;

import io.watchword.broker.BrokerStartException.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The broker as a child JVM with the parent's class path. It ignores the terminal's signals, stops when told, and is
 * gone within 5 s when the parent dies. Its log is {@code <data>/broker.log}. Thread-safe.
 */
public final class BrokerProcess implements Broker {

    /** Small: an idle broker of ours lives in about 100 MB of heap. */
    public static final List<String> DEFAULT_JVM =
            List.of("-Xms128m", "-Xmn80m", "-Xmx256m", "-XX:+UseSerialGC", "-Xss512k");

    private static final Logger LOG = LoggerFactory.getLogger(BrokerProcess.class);
    private static final Duration START_WAIT = Duration.ofSeconds(90);
    private static final Duration STOP_WAIT = Duration.ofSeconds(9);
    private static final long LOG_BYTES_MAX = 16L << 20;
    /** The child answers once, and ends. */
    private static final int ANSWERS_MAX = 2;

    private static final Set<String> KEPT_VARIABLES = Set.of(
            "PATH",
            "HOME",
            "LANG",
            "LC_ALL",
            "LC_CTYPE",
            "TZ",
            "TMPDIR",
            "MALLOC_ARENA_MAX",
            "LD_LIBRARY_PATH",
            "WATCHWORD_LOG_LEVEL",
            "WATCHWORD_LOG_LEVEL_ROOT");

    private final Process process;
    private final BrokerPorts ports;
    private final Map<String, String> clientSettings;

    private BrokerProcess(Process process, BrokerPorts ports, Map<String, String> clientSettings) {
        this.process = process;
        this.ports = ports;
        this.clientSettings = clientSettings;
    }

    /** {@link #start(BrokerConfig, List)} with {@link #DEFAULT_JVM}. */
    public static BrokerProcess start(BrokerConfig config) {
        return start(config, DEFAULT_JVM);
    }

    /**
     * Starts it and returns when it serves. {@link BrokerConfig#overrides()} must be empty.
     *
     * @param jvm options of the child JVM
     * @throws BrokerStartException saying what to do
     */
    public static BrokerProcess start(BrokerConfig config, List<String> jvm) {
        if (!config.overrides().isEmpty()) {
            throw new IllegalArgumentException("Overrides are for a broker in process");
        }
        Process process = launch(config, jvm);
        String answer = firstAnswer(process);
        if (answer.equals(BrokerMain.READY)) {
            LOG.atInfo()
                    .addKeyValue("pid", process.pid())
                    .addKeyValue("data", config.data())
                    .log("Broker process started");
            return new BrokerProcess(
                    process,
                    BrokerPorts.read(config.data().resolve("broker.port")),
                    config.login() ? BrokerLogin.in(config.data()).clientSettings() : Map.of());
        }
        process.destroyForcibly();
        throw failure(answer, log(config));
    }

    @Override
    public String bootstrapServers() {
        return BrokerPorts.HOST + ":" + ports.internal();
    }

    @Override
    public Map<String, String> clientSettings() {
        return clientSettings;
    }

    @Override
    public String subscriberBootstrapServers() {
        return BrokerPorts.HOST + ":" + ports.subscriber();
    }

    public long pid() {
        return process.pid();
    }

    /** Completes when the process has ended, for whatever reason. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Stops it in order, by force after 9 s. */
    @Override
    public void close() {
        if (!process.isAlive()) {
            return;
        }
        try (OutputStream in = process.getOutputStream()) {
            in.write((BrokerMain.STOP + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.atDebug().log("Broker process was already leaving");
        }
        awaitEnd(STOP_WAIT);
        LOG.atInfo().addKeyValue("pid", process.pid()).log("Broker process stopped");
    }

    /** SIGKILL, as a crash. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(STOP_WAIT);
    }

    private void awaitEnd(Duration wait) {
        try {
            if (!process.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                process.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static Process launch(BrokerConfig config, List<String> jvm) {
        List<String> command = new ArrayList<>();
        // Signals that are ignored when a program starts stay ignored in it: Ctrl-C, a closed terminal and the SIGTERM
        // that a supervisor sends to a whole group are for the parent, which stops the broker last.
        command.addAll(List.of("/bin/sh", "-c", "umask 077; trap '' INT HUP TERM; exec \"$0\" \"$@\""));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BrokerMain.class.getName()));
        command.addAll(List.of(
                config.data().toString(),
                Integer.toString(config.port()),
                config.login() ? BrokerMain.LOGIN : BrokerMain.OPEN));
        try {
            ProcessBuilder child = new ProcessBuilder(command)
                    .redirectError(
                            ProcessBuilder.Redirect.appendTo(freshLog(config).toFile()));
            // Ours holds the carriers' passwords, and whatever else the broker has no use for.
            child.environment().keySet().retainAll(KEPT_VARIABLES);
            return child.start();
        } catch (IOException e) {
            throw new BrokerStartException(
                    Reason.FOLDER_NOT_WRITABLE,
                    "The data folder " + config.data() + " cannot be written ("
                            + e.getClass().getSimpleName()
                            + "). Make it writable for this user, or use another data folder.",
                    e);
        }
    }

    private static Path log(BrokerConfig config) {
        return config.data().resolve("broker.log");
    }

    /** The log of earlier runs goes on until it is large; then one old file is kept. */
    private static Path freshLog(BrokerConfig config) throws IOException {
        PrivateFiles.folder(config.data());
        Path log = log(config);
        if (Files.exists(log) && Files.size(log) > LOG_BYTES_MAX) {
            Files.move(log, config.data().resolve("broker.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    private static String firstAnswer(Process process) {
        BlockingQueue<String> answers = new LinkedBlockingQueue<>(ANSWERS_MAX);
        Thread reader = new Thread(() -> readAnswers(process, answers), "broker-output");
        reader.setDaemon(true);
        reader.start();
        try {
            String line = answers.poll(START_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            return line == null ? "no answer within " + START_WAIT.toSeconds() + " s" : line;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    /** The virtual machine may say something of its own before, such as a warning. */
    private static boolean isAnswer(String line) {
        return line.equals(BrokerMain.READY) || line.startsWith(BrokerMain.FAILED + " ");
    }

    /** Reads to the end, so that the child never blocks on a full pipe. */
    private static void readAnswers(Process process, BlockingQueue<String> answers) {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            while (line != null) {
                if (isAnswer(line)) {
                    answers.offer(line);
                }
                line = out.readLine();
            }
        } catch (IOException e) {
            LOG.atDebug().log("Broker process's output was cut off");
        }
        answers.offer("ended at once");
    }

    private static BrokerStartException failure(String answer, @Nullable Path log) {
        for (Reason reason : Reason.values()) {
            String prefix = BrokerMain.FAILED + " " + reason + " ";
            if (answer.startsWith(prefix) && reason != Reason.FAILED) {
                return new BrokerStartException(reason, answer.substring(prefix.length()));
            }
        }
        return new BrokerStartException(
                Reason.FAILED, "The broker process did not start (" + answer + "). Its log is " + log + ".");
    }
}
