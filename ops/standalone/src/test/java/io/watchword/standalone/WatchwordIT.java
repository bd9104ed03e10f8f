package io.watchword.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code watchword up} as whoever runs it sees it: processes, signals, standard streams, exit codes. */
class WatchwordIT {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Duration ORPHAN = Duration.ofSeconds(5);
    private static final Map<String, String> FREE_PORTS =
            Map.of("WATCHWORD_KAFKA_PORT", "0", "WATCHWORD_HTTP_PORT", "0", "WATCHWORD_HTTP_ADMIN_PORT", "0");
    private static final Pattern UP = Pattern.compile("(Watchword is up)");
    private static final Pattern API = Pattern.compile("API and inbox {2}http://127\\.0\\.0\\.1:(\\d+)/");
    private static final Pattern ADMIN = Pattern.compile("metrics +http://127\\.0\\.0\\.1:(\\d+)/");
    private static final Pattern KAFKA = Pattern.compile("Kafka +127\\.0\\.0\\.1:(\\d+);");

    @TempDir
    private Path folder;

    @Test
    void shouldKeepEverything_whenKilled_andEndWith0_whenAskedTo() throws Exception {
        Map<String, String> ports = new HashMap<>(FREE_PORTS);
        try (RunningWatchword up = RunningWatchword.start(folder, ports, "up")) {
            awaitUp(up);
            ports.put("WATCHWORD_HTTP_PORT", up.said(API).orElseThrow());
            ports.put("WATCHWORD_HTTP_ADMIN_PORT", up.said(ADMIN).orElseThrow());
            ports.put("WATCHWORD_KAFKA_PORT", up.said(KAFKA).orElseThrow());
            assertThat(call(ports, "PUT", "/v1/workspaces/acme", "{\"name\":\"Acme\"}"))
                    .isEqualTo(201);
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("data/bootstrap.key"))))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data"))))
                    .isEqualTo("rwx------");
            assertThat(health(ports)).isEqualTo(200);
            assertThatASecondOneSaysWhatIsTaken(ports);

            ProcessHandle broker = up.broker().orElseThrow();
            up.signal("KILL");
            await().atMost(ORPHAN).until(() -> !broker.isAlive());
        }
        try (RunningWatchword again = RunningWatchword.start(folder, ports, "up")) {
            awaitUp(again);
            assertThat(call(ports, "GET", "/v1/workspaces/acme", "")).isEqualTo(200);
            assertThatItEndsInOrder(again, "INT");
        }
        try (RunningWatchword starting = RunningWatchword.start(folder, ports, "up")) {
            await().atMost(START).until(() -> starting.broker().isPresent());
            assertThatItEndsInOrder(starting, "TERM");
            assertThat(starting.out()).isEmpty();
        }
    }

    private static void assertThatItEndsInOrder(RunningWatchword running, String signal) throws Exception {
        Optional<ProcessHandle> broker = running.broker();
        running.signal(signal);
        assertThat(running.awaitEnd(STOP)).as(running.err()).isZero();
        assertThat(broker).isPresent().get().matches(process -> !process.isAlive(), "has ended");
    }

    private void assertThatASecondOneSaysWhatIsTaken(Map<String, String> ports) throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Map<String, String> sameKafka = new HashMap<>(FREE_PORTS);
        sameKafka.put("WATCHWORD_KAFKA_PORT", ports.get("WATCHWORD_KAFKA_PORT"));
        try (RunningWatchword second = RunningWatchword.start(elsewhere, sameKafka, "up")) {
            assertThat(second.awaitEnd(START)).isEqualTo(1);
            assertThat(second.err())
                    .contains("Port " + ports.get("WATCHWORD_KAFKA_PORT") + " on 127.0.0.1 is taken", "kafka.port");
            assertThat(second.out()).isEmpty();
        }
    }

    @Test
    void shouldRefuseAFolderOfALaterKafka() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("broker.properties"), "cluster.id=x\nkafka.version=99.0.0\n");
        Path config = Files.writeString(folder.resolve("w.yaml"), "kafka: {port: 0}\nhttp: {port: 0, adminPort: 0}\n");
        CommandRun run = CommandRun.of("up", "--config", config.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(data + " was written by Kafka 99.0.0");
        assertThat(run.out()).isEmpty();
    }

    private static void awaitUp(RunningWatchword running) {
        await().atMost(START).until(() -> !running.alive() || running.said(UP).isPresent());
        assertThat(running.out()).as(running.err()).contains("Watchword is up.").doesNotContain("not ready");
    }

    private int call(Map<String, String> ports, String method, String path, String body) throws Exception {
        String key = Files.readString(folder.resolve("data/bootstrap.key")).strip();
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.get("WATCHWORD_HTTP_PORT") + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static int health(Map<String, String> ports) throws Exception {
        String address = "http://127.0.0.1:" + ports.get("WATCHWORD_HTTP_ADMIN_PORT") + "/readyz";
        return send(HttpRequest.newBuilder(URI.create(address)).build());
    }

    private static int send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
