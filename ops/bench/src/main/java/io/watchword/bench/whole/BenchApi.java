package io.watchword.bench.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** One workspace with some accounts, each with a number of its own, over HTTP. Thread-safe. */
public final class BenchApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WORKSPACE = "/v1/workspaces/bench";

    private static final int STILL_UNDECIDED = 202;
    private static final int NUMBERS_AN_ACCOUNT = 100;
    private static final int AREA_CODE_FIRST = 202;
    private static final int CALLS_AT_A_TIME = 256;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String api;
    private final String operator;
    private volatile String reader = "";

    /** {@code operator} is the bootstrap key. */
    BenchApi(String api, String operator) {
        this.api = api;
        this.operator = operator;
    }

    /** Makes them and a key of their owner; gives their numbers, the account's at its index. */
    public List<String> apply(int accounts) {
        put("/v1/apps/bench", "{\"name\":\"Bench\",\"senders\":[\"Bench\"]}");
        put(WORKSPACE, "{}");
        put(WORKSPACE + "/members/ana", "{\"role\":\"OWNER\"}");
        reader = makeKey();
        return IntStream.range(0, accounts)
                .mapToObj(i -> {
                    String number = number(i);
                    put(WORKSPACE + "/accounts/" + account(i), "{\"app\":\"bench\",\"owner\":\"ana\"}");
                    put(WORKSPACE + "/numbers/" + number, "{}");
                    put(WORKSPACE + "/accounts/" + account(i) + "/numbers/" + number, "{}");
                    return number;
                })
                .toList();
    }

    /** Makes so many numbers, a hundred an account, some hundred calls at a time; gives them. */
    public List<String> applyNumbers(int count) {
        apply(0);
        int accounts = (count + NUMBERS_AN_ACCOUNT - 1) / NUMBERS_AN_ACCOUNT;
        putAll(accounts, i -> WORKSPACE + "/accounts/" + account(i), "{\"app\":\"bench\",\"owner\":\"ana\"}");
        putAll(count, i -> WORKSPACE + "/numbers/" + number(i), "{}");
        putAll(count, i -> WORKSPACE + "/accounts/" + account(i / NUMBERS_AN_ACCOUNT) + "/numbers/" + number(i), "{}");
        return IntStream.range(0, count).mapToObj(BenchApi::number).toList();
    }

    private static String number(int index) {
        return "+1" + (AREA_CODE_FIRST + index / 10_000) + "555" + String.format("%04d", index % 10_000);
    }

    private void putAll(int count, IntFunction<String> path, String body) {
        Semaphore free = new Semaphore(CALLS_AT_A_TIME);
        List<CompletableFuture<JsonNode>> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            free.acquireUninterruptibly();
            calls.add(putLater(path.apply(i), body).whenComplete((done, failure) -> free.release()));
        }
        calls.forEach(CompletableFuture::join);
    }

    /** The place after all codes so far. */
    public String cursor(int account) {
        return codes(account, "wait=0").join().path("next").asText();
    }

    /** The codes after a place, as soon as there is one. */
    public CompletableFuture<JsonNode> await(int account, String cursor) {
        return codes(account, "wait=20&after=" + cursor);
    }

    private CompletableFuture<JsonNode> codes(int account, String query) {
        return send(
                reader,
                HttpRequest.newBuilder(
                                URI.create(api + WORKSPACE + "/accounts/" + account(account) + "/codes?" + query))
                        .GET());
    }

    private static String account(int index) {
        return "a" + index;
    }

    private void put(String path, String body) {
        putLater(path, body).join();
    }

    private CompletableFuture<JsonNode> putLater(String path, String body) {
        return change("PUT", path, body);
    }

    /** Codes are read with it, as an automation does: each use of the bootstrap key goes on record by itself. */
    private String makeKey() {
        String body = "{\"label\":\"bench\",\"member\":\"ana\",\"scopes\":[\"codes:read\"]}";
        return change("POST", WORKSPACE + "/keys", body).join().path("key").asText();
    }

    /** Again where it is not decided and visible within the API's patience: what is sent before would be nobody's. */
    private CompletableFuture<JsonNode> change(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return exchange(operator, request)
                .thenCompose(response -> response.statusCode() == STILL_UNDECIDED
                        ? change(method, path, body)
                        : CompletableFuture.completedFuture(read(response)));
    }

    private CompletableFuture<JsonNode> send(String key, HttpRequest.Builder request) {
        return exchange(key, request).thenApply(BenchApi::read);
    }

    private CompletableFuture<HttpResponse<byte[]>> exchange(String key, HttpRequest.Builder request) {
        return http.sendAsync(
                request.header("Authorization", "Bearer " + key).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static JsonNode read(HttpResponse<byte[]> response) {
        if (response.statusCode() >= 300) {
            throw new IllegalStateException("The API answered " + response.statusCode());
        }
        try {
            return JSON.readTree(response.body());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
