package io.watchword.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.watchword.broker.junit.KafkaExtension;
import io.watchword.simulator.Sms;
import io.watchword.simulator.SmscOptions;
import io.watchword.simulator.junit.SmscExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** What alerts and runbooks are to be written on, whether a dashboard shows it or not. */
    private static final Set<String> PROMISED = Set.of(
            "smpp_link_state",
            "smpp_link_state_since_seconds",
            "smpp_bind_attempts_total",
            "smpp_enquire_link_rtt_seconds_bucket",
            "smpp_last_pdu_received_timestamp_seconds",
            "smpp_pdus_total",
            "smpp_deliver_responses_total",
            "smpp_deliver_response_seconds_bucket",
            "smpp_inflight",
            "smpp_inflight_limit",
            "smpp_throttled_total",
            "smpp_redelivered_total",
            "sms_decode_total",
            "sms_delivery_receipts_total",
            "sms_publish_seconds_bucket",
            "sms_publish_total",
            "sms_reassembly_pending",
            "sms_reassembly_oldest_seconds",
            "sms_reassembly_total",
            "sms_reassembly_wait_seconds_bucket",
            "sms_duplicates_dropped_total",
            "otp_parse_total",
            "otp_parse_seconds_bucket",
            "sms_routed_total",
            "sms_unrouted_total",
            "enrollment_attach_seconds_bucket",
            "enrollment_commands_total",
            "enrollments_active",
            "inbox_append_total",
            "inbox_entries",
            "inbox_reads_total",
            "inbox_waiters",
            "sms_code_visible_seconds_bucket",
            "sms_clock_skew_total",
            "router_streams_state",
            "router_restore_remaining_records",
            "router_rebalances_total",
            "kafka_consumer_fetch_manager_records_lag_max",
            "dead_letters_total",
            "http_server_requests_seconds_bucket",
            "http_auth_failures_total",
            "http_rate_limited_total");

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    @RegisterExtension
    final SmscExtension carrier = new SmscExtension(SmscOptions.DEFAULT.withLogin("watchword", "secret"));

    @TempDir
    Path data;

    private Installation installation;

    @BeforeEach
    void start() throws InterruptedException {
        installation = Installation.start(KAFKA.bootstrapServers(), data, carrier.smsc());
    }

    @AfterEach
    void stop() {
        installation.close();
    }

    @Test
    void shouldHaveEverySeriesThatIsPromisedOrShown_beforeAnythingHasHappened() throws IOException {
        Set<String> series = series(installation.metrics());
        assertThat(series).as("series that are promised").containsAll(PROMISED);
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

    private static Set<String> metrics(String expression) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = METRIC.matcher(expression);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static Iterable<Path> dashboards() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        try (Stream<Path> files = Files.list(folder.resolve("ops/dashboards"))) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }
}
