package io.watchword.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.watchword.architecture.ProjectFolder;
import io.watchword.broker.junit.KafkaExtension;
import io.watchword.simulator.Sms;
import io.watchword.simulator.SmscOptions;
import io.watchword.simulator.junit.SmscExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What an SRE sees of a running installation. */
class MetricsIT {

    /** In every expression of ours a metric is followed by its labels. */
    private static final Pattern METRIC = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\{");

    private static final Pattern SERIES = Pattern.compile("(?m)^([a-zA-Z_:][a-zA-Z0-9_:]*)");

    /** A row of the reference: a metric and what kind it is. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_]+)` \\| (\\w+) \\|");

    private static final Pattern OURS = Pattern.compile(
            "(smpp|sms|canary|otp|enrollments?|inbox|http|router|dead|directory|fanout|redrive|kafka)_.*");

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    @RegisterExtension
    final SmscExtension carrier = new SmscExtension(SmscOptions.DEFAULT.withLogin("watchword", "secret"));

    @TempDir
    Path data;

    private Installation installation;

    @BeforeEach
    void start() throws InterruptedException {
        installation = Installation.startWithCanary(KAFKA.bootstrapServers(), data, carrier.smsc());
    }

    @AfterEach
    void stop() {
        installation.close();
    }

    @Test
    void shouldHaveEverySeriesThatIsPromisedOrShown_beforeAnythingHasHappened() throws IOException {
        Set<String> series = series(installation.metrics());
        Set<String> promised = promised();
        assertThat(promised).as("metrics of the reference").hasSizeGreaterThan(50);
        assertThat(series).as("series that are promised").containsAll(promised);
        assertThat(series)
                .filteredOn(name -> OURS.matcher(name).matches())
                .as("series that the reference has no word about")
                .allMatch(name -> promised.contains(name)
                        || promised.contains(name.replaceFirst("_(count|sum|max)$", "_bucket")));
        for (Path dashboard : dashboards()) {
            Set<String> asked = new TreeSet<>();
            JsonNode root = new ObjectMapper().readTree(Files.readString(dashboard));
            for (JsonNode panel : root.path("panels")) {
                panel.path("targets")
                        .forEach(target ->
                                asked.addAll(metrics(target.path("expr").asText())));
                if (!panel.path("type").asText().equals("row")) {
                    assertThat(panel.path("title").asText()).isNotBlank();
                    assertThat(panel.path("description").asText())
                            .as("description of " + panel.path("title").asText())
                            .isNotBlank();
                    assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotBlank();
                }
            }
            // JVM metrics are the process's, not the installation's, and are registered by the command.
            asked.removeIf(name -> name.startsWith("jvm_") || name.equals("build_info"));
            assertThat(asked).as("metrics of " + dashboard.getFileName()).isNotEmpty();
            assertThat(series).as("series that are scraped").containsAll(asked);
        }
    }

    @Test
    void shouldTellOfTheThreadsAndClientsOfEachTopology() throws IOException {
        String scrape = installation.metrics();
        Map<String, Double> threads = Map.of("routing", 2.0, "view", 1.0, "fanout", 1.0, "directory", 1.0);
        threads.forEach((topology, count) -> {
            assertThat(value(scrape, "kafka_stream_alive_stream_threads", topology))
                    .isEqualTo(count);
            assertThat(value(scrape, "kafka_producer_record_error_total", topology))
                    .isZero();
            assertThat(value(scrape, "kafka_consumer_fetch_manager_records_lag_max", topology))
                    .isNotNegative();
        });
    }

    private static double value(String scrape, String metric, String topology) {
        Matcher line = Pattern.compile("(?m)^" + metric + "\\{application=\"watchword-" + topology + "\"} (.+)$")
                .matcher(scrape);
        assertThat(line.find()).as(metric + " of " + topology).isTrue();
        return Double.parseDouble(line.group(1));
    }

    @Test
    void shouldSatisfyPromtool_andHoldNoSecret() throws Exception {
        assertThat(carrier.smsc()
                        .deliver(Sms.of("Google", "+12025550177", "G-550912 is your Google verification code."))
                        .get(10, TimeUnit.SECONDS)
                        .accepted())
                .isTrue();
        String scrape = installation.metrics();
        assertThat(scrape).doesNotContain("550912").doesNotContain("12025550177");

        boolean promtool = isInstalled();
        System.out.println("promtool check metrics: " + (promtool ? "RAN" : "SKIPPED, promtool is not installed"));
        assumeTrue(promtool, "promtool is not installed");
        Process check = new ProcessBuilder("promtool", "check", "metrics")
                .redirectErrorStream(true)
                .start();
        try (var in = check.getOutputStream()) {
            in.write(scrape.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(said).isZero();
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("promtool", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static Set<String> series(String scrape) {
        return SERIES.matcher(scrape).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> promised() throws IOException {
        String page = Files.readString(ProjectFolder.root().resolve("docs/reference/metrics.md"));
        return ROW.matcher(page)
                .results()
                .map(row -> row.group(2).equals("histogram") ? row.group(1) + "_bucket" : row.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> metrics(String expression) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = METRIC.matcher(expression);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static Iterable<Path> dashboards() throws IOException {
        try (Stream<Path> files = Files.list(ProjectFolder.root().resolve("ops/dashboards"))) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }
}
