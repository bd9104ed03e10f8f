package io.watchword.runtime.health;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.watchword.runtime.config.ConfigurationException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The admin port: {@code /metrics} for Prometheus (OpenMetrics if asked for), {@code /livez}, {@code /readyz} and
 * {@code /healthz} with 200 or 503 and the reasons as JSON. Thread-safe.
 */
public final class MetricsEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(MetricsEndpoint.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A scraper or two and a probe; who comes while these wait gets no connection. */
    private static final int THREADS = 2;

    private static final int WAITING_MAX = 32;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int UNAVAILABLE = 503;

    private final HttpServer server;
    private final ExecutorService threads;
    private final PrometheusMeterRegistry registry;
    private final Health health;

    private MetricsEndpoint(HttpServer server, PrometheusMeterRegistry registry, Health health) {
        this.server = server;
        this.registry = registry;
        this.health = health;
        this.threads = new ThreadPoolExecutor(
                THREADS, THREADS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING_MAX), task -> {
                    Thread thread = new Thread(task, "admin-http");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Listens from now on.
     *
     * @param port 0 for any free one
     * @throws ConfigurationException if it cannot listen there
     */
    public static MetricsEndpoint start(String host, int port, PrometheusMeterRegistry registry, Health health) {
        MetricsEndpoint endpoint = new MetricsEndpoint(listen(host, port), registry, health);
        endpoint.server.createContext("/", endpoint::answer);
        endpoint.server.setExecutor(endpoint.threads);
        endpoint.server.start();
        LOG.atInfo()
                .addKeyValue("host", host)
                .addKeyValue("port", endpoint.port())
                .log("Admin port open");
        return endpoint;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Closes the port at once. */
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static HttpServer listen(String host, int port) {
        try {
            return HttpServer.create(new InetSocketAddress(host, port), WAITING_MAX);
        } catch (BindException e) {
            throw new ConfigurationException(
                    List.of(
                            "http.adminPort " + port + " on " + host
                                    + " is taken or not ours; stop the program that listens there, or set another port (0: a free one)"));
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException(List.of("http.host " + host + " is no address of this machine"));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                send(exchange, METHOD_NOT_ALLOWED, "text/plain", "GET and HEAD only\n");
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/metrics" -> metrics(exchange);
                case "/livez" -> report(exchange, "ALIVE", "DEAD", health.dead());
                case "/readyz" -> readiness(exchange);
                case "/healthz" -> report(exchange, "HEALTHY", "UNHEALTHY", all());
                default -> send(exchange, NOT_FOUND, "text/plain", "/metrics, /livez, /readyz, /healthz\n");
            }
        }
    }

    /** What is wrong beyond this process is told, and is no reason to send requests elsewhere. */
    private void readiness(HttpExchange exchange) throws IOException {
        List<Health.Reason> reasons = health.unready();
        List<Health.Reason> degraded = health.degraded();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", reasons.isEmpty() ? "READY" : "NOT_READY");
        body.put("reasons", reasons);
        if (!degraded.isEmpty()) {
            body.put("degraded", degraded);
        }
        report(exchange, reasons.isEmpty(), body);
    }

    private List<Health.Reason> all() {
        return Stream.concat(health.unready().stream(), health.degraded().stream())
                .toList();
    }

    private void metrics(HttpExchange exchange) throws IOException {
        boolean openMetrics = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept"))
                .filter(accept -> accept.contains("application/openmetrics-text"))
                .isPresent();
        String type = openMetrics
                ? "application/openmetrics-text; version=1.0.0; charset=utf-8"
                : "text/plain; version=0.0.4; charset=utf-8";
        send(exchange, OK, type, registry.scrape(type));
    }

    private static void report(HttpExchange exchange, String well, String ill, List<Health.Reason> reasons)
            throws IOException {
        report(exchange, reasons.isEmpty(), Map.of("status", reasons.isEmpty() ? well : ill, "reasons", reasons));
    }

    private static void report(HttpExchange exchange, boolean well, Map<String, Object> body) throws IOException {
        send(exchange, well ? OK : UNAVAILABLE, "application/json", JSON.writeValueAsString(body) + "\n");
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, octets.length);
        exchange.getResponseBody().write(octets);
    }
}
