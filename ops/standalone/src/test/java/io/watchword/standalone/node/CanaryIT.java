package io.watchword.standalone.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchword.broker.junit.KafkaExtension;
import io.watchword.schemas.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The canary in a process with both roles, from a configuration file, as an operator has it. */
class CanaryIT {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Duration SOON = Duration.ofSeconds(90);

    @TempDir
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void shouldComeThroughAndBeNobodys_andTellOfATransactionThatNobodyEnds() throws Exception {
        Path file = data.resolve("watchword.yaml");
        Files.writeString(file, """
                kafka: {bootstrapServers: "%s", partitions: {number: 4, workspace: 4}}
                http: {port: 0, adminPort: 0}
                canary: {interval: 1s, late: 30s}
                """.formatted(KAFKA.bootstrapServers()));
        try (RunningNode node =
                RunningNode.start(file, Map.of(), Role.INGEST, Role.ROUTER).get(90, TimeUnit.SECONDS)) {
            await().atMost(SOON).until(() -> count(node, "on_time") >= 8);
            assertThat(count(node, "lost") + count(node, "refused") + count(node, "unbound"))
                    .isZero();
            assertThat(admin(node, "/healthz").statusCode()).isEqualTo(200);
            assertThat(admin(node, "/readyz").body()).doesNotContain("degraded");
            shouldBeNobodys(node);

            try (KafkaProducer<String, byte[]> stuck = open()) {
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(count(node, "lost")).isPositive());
                assertThat(admin(node, "/healthz").statusCode()).isEqualTo(503);
                assertThat(admin(node, "/healthz").body()).contains("\"part\":\"canary\"", "got no code");
                assertThat(admin(node, "/readyz").statusCode())
                        .as("of this process")
                        .isEqualTo(200);
                assertThat(admin(node, "/readyz").body()).contains("degraded");
                stuck.abortTransaction();
            }
            await().atMost(SOON).until(() -> admin(node, "/healthz").statusCode() == 200);
        }
    }

    private void shouldBeNobodys(RunningNode node) throws Exception {
        String key = Files.readString(data.resolve("data/bootstrap.key")).strip();
        for (String path : new String[] {"", "/accounts", "/numbers", "/messages", "/keys", "/subscriptions"}) {
            assertThat(api(node, key, "/v1/workspaces/_canary" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(api(node, key, "/v1/admin/links").body()).doesNotContain("canary");
        assertThat(node.metrics()).contains("smpp_link_state{smsc=\"canary\",state=\"bound\"} 1.0");
        assertThat(node.metrics()).as("the view passes it over").contains("sms_code_visible_seconds_count 0");
    }

    /** A transaction on the partition of the canary's codes. */
    private static KafkaProducer<String, byte[]> open() {
        KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        KAFKA.bootstrapServers(),
                        "transactional.id",
                        KAFKA.unique("stuck"),
                        "transaction.timeout.ms",
                        300_000),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        producer.beginTransaction();
        var unused = producer.send(new ProducerRecord<>(Topics.OTP_CODE.name(), "_canary", new byte[] {1}));
        producer.flush();
        return producer;
    }

    private static double count(RunningNode node, String result) {
        Matcher line = Pattern.compile("(?m)^canary_messages_total\\{result=\"" + result + "\"} (.+)$")
                .matcher(node.metrics());
        assertThat(line.find()).isTrue();
        return Double.parseDouble(line.group(1));
    }

    private HttpResponse<String> admin(RunningNode node, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(node.admin() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> api(RunningNode node, String key, String path)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(node.api() + path))
                        .header("Authorization", "Bearer " + key)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
