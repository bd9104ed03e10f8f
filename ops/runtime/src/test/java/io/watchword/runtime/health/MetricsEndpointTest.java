package io.watchword.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.watchword.runtime.config.ConfigurationException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricsEndpointTest {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Health health = new Health();
    private final MetricsEndpoint endpoint = MetricsEndpoint.start("127.0.0.1", 0, registry, health);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        endpoint.stop();
    }

    @Test
    void shouldServeMetrics_inTheFormatAskedFor() throws Exception {
        Counter.builder("sms.things").description("Things").register(registry).increment();
        HttpResponse<String> plain = get("/metrics", "*/*");
        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(plain.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(plain.body()).contains("\nsms_things_total 1.0\n").doesNotContain("# EOF");
        assertThat(get("/metrics", "application/openmetrics-text; version=1.0.0")
                        .body())
                .endsWith("# EOF\n");
    }

    @Test
    void shouldGiveEveryReasonForNotBeingReady_andNoneOnceItIs() throws Exception {
        AtomicReference<Optional<String>> broker = new AtomicReference<>(Optional.of("cannot be reached"));
        health.readyWhen("kafka", broker::get);
        health.readyWhen("stores", () -> {
            throw new IllegalStateException("must not show");
        });
        HttpResponse<String> unready = get("/readyz", "*/*");
        assertThat(unready.statusCode()).isEqualTo(503);
        assertThat(unready.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(unready.body())
                .contains("\"status\":\"NOT_READY\"")
                .contains("\"part\":\"kafka\"", "\"reason\":\"cannot be reached\"")
                .contains("\"reason\":\"cannot tell (IllegalStateException)\"")
                .doesNotContain("must not show");
        assertThat(get("/livez", "*/*").body()).contains("\"status\":\"ALIVE\"", "\"reasons\":[]");
    }

    @Test
    void shouldBeReadyAgain_whenTheReasonIsGone() throws Exception {
        AtomicReference<Optional<String>> broker = new AtomicReference<>(Optional.of("cannot be reached"));
        health.readyWhen("kafka", broker::get);
        broker.set(Optional.empty());
        assertThat(get("/readyz", "*/*").statusCode()).isEqualTo(200);
        assertThat(get("/readyz", "*/*").body()).contains("\"status\":\"READY\"");
    }

    @Test
    void shouldBeNeitherAliveNorReady_whenOnlyARestartHelps() throws Exception {
        health.aliveWhen("routing", () -> Optional.of("all threads have failed"));
        assertThat(get("/livez", "*/*").statusCode()).isEqualTo(503);
        assertThat(get("/readyz", "*/*").body()).contains("all threads have failed");
    }

    /** Whoever sends requests by readiness must not lose every instance for a fault that is none of theirs. */
    @Test
    void shouldStayReadyAndSaySo_whenTheWholeIsNotWell() throws Exception {
        AtomicReference<Optional<String>> canary = new AtomicReference<>(Optional.of("got no code"));
        health.wholeWhen("canary", canary::get);
        assertThat(get("/readyz", "*/*").statusCode()).isEqualTo(200);
        assertThat(get("/readyz", "*/*").body())
                .contains("\"status\":\"READY\"", "\"degraded\":[{\"part\":\"canary\",\"reason\":\"got no code\"}]");
        assertThat(get("/healthz", "*/*").statusCode()).isEqualTo(503);
        assertThat(get("/healthz", "*/*").body()).contains("\"status\":\"UNHEALTHY\"", "got no code");

        canary.set(Optional.empty());
        assertThat(get("/healthz", "*/*").statusCode()).isEqualTo(200);
        assertThat(get("/readyz", "*/*").body()).doesNotContain("degraded");
    }

    @Test
    void shouldNotBeHealthy_whenThisProcessIsNotReady() throws Exception {
        health.readyWhen("kafka", () -> Optional.of("cannot be reached"));
        assertThat(get("/healthz", "*/*").statusCode()).isEqualTo(503);
        assertThat(get("/healthz", "*/*").body()).contains("cannot be reached");
    }

    @Test
    void shouldRefuseOtherMethodsAndPaths() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(uri("/metrics"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(client.send(post, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(405);
        assertThat(get("/", "*/*").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldSayWhatToDo_whenThePortIsTaken() {
        assertThatThrownBy(() -> MetricsEndpoint.start("127.0.0.1", endpoint.port(), registry, health))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("http.adminPort " + endpoint.port() + " on 127.0.0.1 is taken");
    }

    @Test
    void shouldShowTheProcess() throws Exception {
        try (ProcessMetrics bound = ProcessMetrics.bind(registry, Path.of("."), "9.9.9")) {
            assertThat(bound).isNotNull();
            assertThat(get("/metrics", "*/*").body())
                    .contains("jvm_memory_used_bytes{", "jvm_threads_live_threads ", "process_files_open_files ")
                    .contains("disk_free_bytes{", "logback_events_total{", "version=\"9.9.9\"");
        }
    }

    private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(uri(path)).header("Accept", accept).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + endpoint.port() + path);
    }
}
