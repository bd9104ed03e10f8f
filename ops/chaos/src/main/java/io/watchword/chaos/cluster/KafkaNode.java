package io.watchword.chaos.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One broker's process, over its lives. Confined to one thread. */
public final class KafkaNode {

    private static final List<String> JVM = List.of(
            "-Xms96m",
            "-Xmx320m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError");
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration END = Duration.ofSeconds(20);

    private final int id;
    private final Path folder;
    private final List<String> arguments;
    private @Nullable Process process;
    private CountDownLatch ready = new CountDownLatch(1);

    KafkaNode(int id, Path folder, Path settings, String clusterId, String voters) {
        this.id = id;
        this.folder = folder;
        this.arguments = List.of(settings.toString(), clusterId, voters);
    }

    /** Its node.id. */
    public int id() {
        return id;
    }

    /** Starts it; {@link #awaitReady()} waits for it to serve. */
    public void start() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), NodeMain.class.getName()));
        command.addAll(arguments);
        CountDownLatch serves = new CountDownLatch(1);
        try {
            Process started = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("broker-" + id + ".log").toFile()))
                    .start();
            process = started;
            ready = serves;
            Thread reader = new Thread(() -> awaitWord(started, serves), "broker-" + id);
            reader.setDaemon(true);
            reader.start();
        } catch (IOException noJava) {
            throw new UncheckedIOException(noJava);
        }
    }

    private static void awaitWord(Process started, CountDownLatch serves) {
        try (BufferedReader out = started.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.equals(NodeMain.READY)) {
                    serves.countDown();
                }
            }
        } catch (IOException ended) {
            // Nobody waits for a broker that is gone.
        }
    }

    /** @throws IllegalStateException where it does not serve in time */
    public void awaitReady() throws InterruptedException {
        if (!ready.await(START.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(
                    "Broker " + id + " does not serve after " + START.toSeconds() + " s; its log is in " + folder);
        }
    }

    /** SIGKILL, and waits for the end. */
    public void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly();
            process.waitFor(END.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** Its process's id; 0 before the first start. */
    public long pid() {
        return process == null ? 0 : process.pid();
    }

    /** Whether its process runs, frozen or not. */
    public boolean alive() {
        return process != null && process.isAlive();
    }
}
