package io.watchword.standalone.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** An API that answers as told and keeps what it was asked. */
final class FakeApi implements AutoCloseable {

    record Canned(int status, String body, String retryAfter) {}

    private final HttpServer server;
    private final Queue<Canned> answers = new ConcurrentLinkedQueue<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();

    FakeApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next answer; without one it is 200 and {}. */
    FakeApi then(int status, String body) {
        answers.add(new Canned(status, body, ""));
        return this;
    }

    FakeApi thenLater(int status, String retryAfterSeconds) {
        answers.add(new Canned(status, "{}", retryAfterSeconds));
        return this;
    }

    /** Method, path with query and body of each call. */
    List<String> asked() {
        return asked;
    }

    List<String> keys() {
        return keys;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add((exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body).strip());
            keys.add(exchange.getRequestHeaders().getFirst("Authorization"));
            Canned canned = answers.isEmpty() ? new Canned(200, "{}", "") : answers.remove();
            if (!canned.retryAfter().isEmpty()) {
                exchange.getResponseHeaders().set("Retry-After", canned.retryAfter());
            }
            byte[] octets = canned.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(canned.status(), octets.length);
            exchange.getResponseBody().write(octets);
        }
    }
}
