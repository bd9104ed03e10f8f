package io.watchword.e2e;

import io.watchword.simulator.SimulatedSmsc;
import io.watchword.standalone.Watchword;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code watchword ingest} in a process of its own, which can be killed. Confined to one thread. */
final class IngestProcess implements AutoCloseable {

    private static final Duration BOUND = Duration.ofSeconds(60);

    private final Process process;

    private IngestProcess(Process process) {
        this.process = process;
    }

    /** Returns when the SMSC has its bind. */
    static IngestProcess start(String bootstrapServers, Path data, String instance, String group, SimulatedSmsc smsc)
            throws IOException, InterruptedException {
        Files.createDirectories(data);
        Path config = data.resolve("ingest.yaml");
        Files.writeString(config, """
                instance: %s
                kafka: {bootstrapServers: "%s", partitions: {number: 4, workspace: 4}}
                http: {port: 0, adminPort: 0}
                smsc:
                  - {name: %s-%s, group: %s, host: 127.0.0.1, port: %d, systemId: watchword, reconnect: {first: 50ms, max: 100ms}}
                """.formatted(instance, bootstrapServers, group, instance, group, smsc.port()));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Watchword.class.getName(),
                "ingest",
                "--config",
                config.toString(),
                "--data",
                data.toString());
        Process process = new ProcessBuilder(command)
                .redirectOutput(data.resolve("ingest.out").toFile())
                .redirectError(data.resolve("ingest.err").toFile())
                .start();
        IngestProcess started = new IngestProcess(process);
        try {
            smsc.awaitBound(BOUND);
        } catch (IllegalStateException unbound) {
            started.kill();
            throw new IllegalStateException(
                    unbound.getMessage() + ": " + Files.readString(data.resolve("ingest.err")), unbound);
        }
        return started;
    }

    /** SIGKILL; returns when it is gone. */
    void kill() {
        process.destroyForcibly();
        try {
            boolean unused = process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
