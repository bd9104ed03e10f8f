package io.watchword.bench.whole;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The router as a child JVM with this one's class path; its log goes where this one's goes. It leaves the cores to broker
 * and ingest where all three want them: a carrier waits for its answer, and routing catches up. Confined to one thread.
 */
final class RouterProcess implements AutoCloseable {

    /** As {@code nice} takes it: a third of the share that the others have. */
    private static final List<String> PRIORITY = List.of("nice", "-n", "5");

    private static final List<String> JVM = List.of("-Xms1g", "-Xmn768m", "-Xmx1536m", "-XX:+UseSerialGC");
    private static final long STOP_SECONDS = 20;

    private final Process process;

    private RouterProcess(Process process) {
        this.process = process;
    }

    /** Returns when it is ready; {@code port} is its API's. */
    static RouterProcess start(String bootstrapServers, Path data, int port) throws IOException {
        List<String> command = new ArrayList<>(PRIORITY);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), RouterMain.class.getName()));
        command.addAll(List.of(bootstrapServers, data.toString(), Integer.toString(port)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        RouterProcess started = new RouterProcess(process);
        try {
            started.awaitReady();
            return started;
        } catch (IOException | RuntimeException failure) {
            process.destroyForcibly();
            throw failure;
        }
    }

    private void awaitReady() throws IOException {
        // Not closed: the child goes on writing to it. The virtual machine may say something of its own first.
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        while (line != null && !line.equals(RouterMain.READY)) {
            line = out.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("The router's process ended before it was ready; its log is above");
        }
    }

    long pid() {
        return process.pid();
    }

    /** Stops it in order, by force after 20 s. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
