package io.watchword.bench.latency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** One workspace with some accounts, each with a number of its own, over HTTP. Thread-safe. */
final class BenchApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WORKSPACE = "/v1/workspaces/bench";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String api;
    private final String key;

    BenchApi(String api, String key) {
        this.api = api;
        this.key = key;
    }

    /** Makes them; gives their numbers, the account's at its index. */
    List<String> apply(int accounts) {
        put("/v1/apps/bench", "{\"name\":\"Bench\",\"senders\":[\"Bench\"]}");
        put(WORKSPACE, "{}");
        put(WORKSPACE + "/members/ana", "{\"role\":\"OWNER\"}");
        return IntStream.range(0, accounts)
                .mapToObj(i -> {
                    String number = "+1202555" + String.format("%04d", i);
                    put(WORKSPACE + "/accounts/" + account(i), "{\"app\":\"bench\",\"owner\":\"ana\"}");
                    put(WORKSPACE + "/numbers/" + number, "{}");
                    put(WORKSPACE + "/accounts/" + account(i) + "/numbers/" + number, "{}");
                    return number;
                })
                .toList();
    }

    /** The place after all codes so far. */
    String cursor(int account) {
        return codes(account, "wait=0").join().path("next").asText();
    }

    /** The codes after a place, as soon as there is one. */
    CompletableFuture<JsonNode> await(int account, String cursor) {
        return codes(account, "wait=20&after=" + cursor);
    }

    private CompletableFuture<JsonNode> codes(int account, String query) {
        return send(HttpRequest.newBuilder(
                        URI.create(api + WORKSPACE + "/accounts/" + account(account) + "/codes?" + query))
                .GET());
    }

    private static String account(int index) {
        return "a" + index;
    }

    private void put(String path, String body) {
        send(HttpRequest.newBuilder(URI.create(api + path))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(body)))
                .join();
    }

    private CompletableFuture<JsonNode> send(HttpRequest.Builder request) {
        return http.sendAsync(
                        request.header("Authorization", "Bearer " + key).build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(response -> {
                    if (response.statusCode() >= 300) {
                        throw new IllegalStateException("The API answered " + response.statusCode());
                    }
                    try {
                        return JSON.readTree(response.body());
                    } catch (IOException notJson) {
                        throw new UncheckedIOException(notJson);
                    }
                });
    }
}
