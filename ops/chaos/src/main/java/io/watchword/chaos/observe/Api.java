package io.watchword.chaos.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Calls of one router's HTTP API, each with the key of the workspace that it concerns. Thread-safe. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /**
     * What a call was answered.
     *
     * @param problem whether the body is a problem as RFC 9457 has it
     * @param retryAfter whether it says when to come again
     */
    public record Answer(int status, boolean problem, boolean retryAfter, String body) {

        /** The body, as JSON. */
        public JsonNode json() throws IOException {
            return JSON.readTree(body);
        }
    }

    private static final String WORKSPACES = "/v1/workspaces/";

    private final String base;
    private final Map<String, String> keys;
    private final String otherwise;

    /**
     * @param base as {@code http://127.0.0.1:8080}
     * @param keys by workspace
     * @param otherwise the key for calls that concern none, and workspaces that have none
     */
    public Api(String base, Map<String, String> keys, String otherwise) {
        this.base = base;
        this.keys = Map.copyOf(keys);
        this.otherwise = otherwise;
    }

    /** @throws IOException where none comes within {@code patience}, or the connection fails */
    public Answer get(String path, Duration patience) throws IOException, InterruptedException {
        return send(request(path).timeout(patience).GET());
    }

    /** As {@link #get}, with a body. */
    public Answer post(String path, String body, Duration patience) throws IOException, InterruptedException {
        return send(request(path)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + keyFor(path));
    }

    private String keyFor(String path) {
        if (!path.startsWith(WORKSPACES)) {
            return otherwise;
        }
        String rest = path.substring(WORKSPACES.length());
        int end = rest.indexOf('/');
        return keys.getOrDefault(end < 0 ? rest : rest.substring(0, end), otherwise);
    }

    private static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(
                response.statusCode(),
                response.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.startsWith("application/problem+json"))
                        .isPresent(),
                response.headers().firstValue("Retry-After").isPresent(),
                response.body());
    }
}
