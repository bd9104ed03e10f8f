package io.watchword.standalone.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.runtime.Secret;
import io.watchword.standalone.CommandFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Calls the HTTP API. What is refused for now (429, 503) is tried again for a while; a POST carries an idempotency key,
 * so that trying again is safe. Thread-safe.
 */
public final class ApiClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final int RETRY_SECONDS_MAX = 5;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final URI api;
    private final Secret key;
    private final HttpClient http;

    /** @param api scheme, host and port; a path is kept in front */
    public ApiClient(URI api, Secret key) {
        this.api = api;
        this.key = key;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
    }

    /** {@code /v1/} and these segments, each encoded. */
    public static String path(String... segments) {
        return Arrays.stream(segments).map(ApiClient::encode).collect(Collectors.joining("/", "/v1/", ""));
    }

    /** One value of a query or a path. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Where the API is, without a slash at the end. */
    public String address() {
        return api.toString().replaceFirst("/+$", "");
    }

    /** @param wait that the call itself was asked to take */
    public Answer get(String pathAndQuery, Duration wait) {
        return send(request(pathAndQuery, wait).GET());
    }

    public Answer get(String pathAndQuery) {
        return get(pathAndQuery, Duration.ZERO);
    }

    public Answer put(String path, ObjectNode body) {
        return send(request(path, Duration.ZERO).PUT(octets(body)));
    }

    public Answer post(String path, @Nullable ObjectNode body) {
        return send(request(path, Duration.ZERO)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body == null ? HttpRequest.BodyPublishers.noBody() : octets(body)));
    }

    private HttpRequest.Builder request(String pathAndQuery, Duration wait) {
        return HttpRequest.newBuilder(URI.create(address() + pathAndQuery))
                .timeout(ANSWER.plus(wait))
                .header("Authorization", "Bearer " + key.reveal())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
    }

    private static HttpRequest.BodyPublisher octets(ObjectNode body) {
        return HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8);
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = build(builder);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            HttpResponse<String> response = once(request);
            boolean later = response.statusCode() == TOO_MANY || response.statusCode() == UNAVAILABLE;
            Duration pause = retryAfter(response);
            if (!later || System.nanoTime() + pause.toNanos() > deadline) {
                return new Answer(response.statusCode(), read(response));
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private static HttpRequest build(HttpRequest.Builder builder) {
        try {
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw CommandFailure.wrongUse("the API key holds characters that no key has; look at --key-file");
        }
    }

    private HttpResponse<String> once(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (ConnectException e) {
            throw new CommandFailure("no Watchword answers at " + address()
                    + "; start one with 'watchword up' or 'watchword demo', or name another with --api");
        } catch (HttpTimeoutException e) {
            throw new CommandFailure("the Watchword at " + address() + " did not answer in time; its log says why");
        } catch (IOException e) {
            throw new CommandFailure("the connection to " + address() + " was cut off; try again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted");
        }
    }

    private static Duration retryAfter(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,4}"))
                .map(seconds -> Math.min(Integer.parseInt(seconds), RETRY_SECONDS_MAX))
                .map(seconds -> Duration.ofMillis(Math.max(TimeUnit.SECONDS.toMillis(seconds), RETRY.toMillis())))
                .orElse(RETRY);
    }

    private static JsonNode read(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
