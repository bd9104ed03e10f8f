package io.watchword.standalone.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.broker.junit.KafkaExtension;
import io.watchword.simulator.SimulatedSmsc;
import io.watchword.simulator.Sms;
import io.watchword.simulator.SmscOptions;
import io.watchword.simulator.junit.SmscExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Links that are added, changed and removed in the file of a running process, over TCP. */
class ConfigReloadIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String BINDS = "smpp_bind_attempts_total{result=\"ok\",smsc=\"%s\"} ";

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    @RegisterExtension
    final SmscExtension first = new SmscExtension(SmscOptions.DEFAULT);

    @RegisterExtension
    final SmscExtension second = new SmscExtension(SmscOptions.DEFAULT);

    @TempDir
    private Path folder;

    @Test
    void shouldKeepTheSessionOfALinkThatIsTheSame_whateverBecomesOfTheOthers() throws Exception {
        Path file = folder.resolve("watchword.yaml");
        write(file, link("first", first.smsc(), 100));
        try (RunningNode node = RunningNode.start(file, Map.of(), Role.INGEST).get(90, TimeUnit.SECONDS)) {
            first.smsc().awaitBound(SOON);

            write(file, link("first", first.smsc(), 100) + link("second", second.smsc(), 100));
            second.smsc().awaitBound(SOON);

            write(file, link("first", first.smsc(), 100) + link("second", second.smsc(), 200));
            awaitMetric(node, BINDS.formatted("second") + "2.0");
            awaitMetric(node, "smpp_inflight_limit{smsc=\"second\"} 200.0");

            write(file, link("first", first.smsc(), 0) + "nope: 1\n");
            awaitMetric(node, "config_reloads_total{result=\"refused\"} 1.0");
            assertThat(second.smsc().boundSessions()).isEqualTo(1);

            write(file, link("first", first.smsc(), 100));
            Awaitility.await().atMost(SOON).until(() -> second.smsc().boundSessions() == 0);
            awaitMetric(node, "config_reloads_total{result=\"applied\"} 3.0");

            assertThat(node.metrics())
                    .contains(BINDS.formatted("first") + "1.0")
                    .doesNotContain("smsc=\"second\"");
            assertThat(first.smsc()
                            .deliver(Sms.of("Google", "+12025550161", "still here"))
                            .get(10, TimeUnit.SECONDS)
                            .accepted())
                    .isTrue();
        }
    }

    private static void awaitMetric(RunningNode node, String line) {
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(node.metrics()).contains(line));
    }

    private static void write(Path file, String links) throws IOException {
        Files.writeString(file, """
                kafka: {bootstrapServers: "%s", partitions: {number: 4, workspace: 4}}
                http: {port: 0, adminPort: 0}
                smsc:
                """.formatted(KAFKA.bootstrapServers()) + links);
    }

    private static String link(String name, SimulatedSmsc smsc, int window) {
        return "  - {name: %s, host: 127.0.0.1, port: %d, systemId: u, window: %d, enquireLink: 1s}%n"
                .formatted(name, smsc.port(), window);
    }
}
