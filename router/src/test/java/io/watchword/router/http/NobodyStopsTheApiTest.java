package io.watchword.router.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchword.router.http.wait.Places;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one client does, another one does not notice. */
final class NobodyStopsTheApiTest {

    private static final String W = "/v1/workspaces/acme";
    private static final String CODES = W + "/accounts/ads/codes";
    private static final String KEYS = W + "/keys";
    private static final Duration A_SECOND_AND_A_BIT = Duration.ofMillis(1_500);

    private final HttpLimits limits = new HttpLimits(
            400, 150, new Places.Bounds(12, 8, 4), new Places.Bounds(12, 8, 4), Duration.ofSeconds(1), Set.of());
    private final ApiFixture api = new ApiFixture(1_000, limits);
    private final List<RawClient> clients = new ArrayList<>();

    @AfterEach
    void stop() {
        clients.forEach(RawClient::close);
        api.close();
    }

    private RawClient client(int from) {
        RawClient client = new RawClient(api.api.port(), from);
        clients.add(client);
        return client;
    }

    @Test
    void shouldAnswerOthers_whenManyBodiesDoNotEnd() {
        for (int i = 0; i < 70; i++) {
            client(2)
                    .head("POST", "/v1/admin/redrives", "", "Content-Length: 1000")
                    .send("{");
            client(3).head("POST", KEYS, "key-bo", "Content-Length: 1000").send("{");
        }

        long begun = System.nanoTime();
        assertThat(api.get("/v1/me", "key-bo").status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(limits.bodyWithin());
    }

    @Test
    void shouldRefuseBeforeTheBody_whenThereIsNoKey() {
        RawClient client = client(2).head("POST", KEYS, "", "Content-Length: 1000");

        assertThat(client.rest()).startsWith("HTTP/1.1 401").contains("urn:watchword:problem:unauthorized");
    }

    @Test
    void shouldRefuseBeforeTheBody_whenItIsTooLarge() {
        RawClient client = client(2).head("POST", KEYS, "key-bo", "Content-Length: 10485760");

        assertThat(client.rest()).startsWith("HTTP/1.1 413");
    }

    @Test
    void shouldInviteABody_onlyWhenTheKeyIsGoodAndItFits() {
        String expect = "Expect: 100-continue";

        assertThat(client(2)
                        .head("POST", KEYS, "", expect, "Content-Length: 100")
                        .line())
                .startsWith("HTTP/1.1 401");
        assertThat(client(2)
                        .head("POST", KEYS, "key-bo", expect, "Content-Length: 10485760")
                        .line())
                .startsWith("HTTP/1.1 413");
        assertThat(client(2)
                        .head("POST", KEYS, "key-bo", expect, "Content-Length: 100")
                        .line())
                .startsWith("HTTP/1.1 100");
    }

    @Test
    void shouldEndABody_thatComesTooSlowly() {
        RawClient client = client(2).head("POST", KEYS, "key-bo", "Content-Length: 1000");
        for (int i = 0; i < 4; i++) {
            client.send("{");
        }

        assertThat(client.rest())
                .startsWith("HTTP/1.1 408")
                .contains("Connection: close")
                .contains("A whole body must come within 1 s.");
    }

    @Test
    void shouldTakeABody_thatComesInPieces() {
        RawClient client = client(2)
                .head("PUT", W + "/members/bo", "key-ana", "Content-Length: 15", "Connection: close")
                .send("{\"role\"")
                .send(":\"USER\"}");

        assertThat(client.rest()).startsWith("HTTP/1.1 200");
    }

    @Test
    void shouldFreeThePlace_whenAWaitingClientHangsUp() {
        RawClient waiting = client(2).head("GET", CODES + "?wait=60", "key-bo");
        await().until(() -> api.metric("inbox.waiters") == 1);

        waiting.close();

        await().atMost(A_SECOND_AND_A_BIT).until(() -> api.metric("inbox.waiters") == 0);
        assertThat(api.metric("inbox.waits", "result", "gone")).isEqualTo(1);
    }

    @Test
    void shouldFreeThePlace_whenAStreamsClientHangsUp() {
        RawClient streaming = client(2).head("GET", W + "/events", "key-bo");
        await().until(() -> api.metric("inbox.streams") == 1);

        streaming.close();

        await().atMost(A_SECOND_AND_A_BIT).until(() -> api.metric("inbox.streams") == 0);
    }

    @Test
    void shouldAnswerTheNextRequest_whenItWasSentDuringAWait() {
        RawClient waiting = client(2).head("GET", CODES + "?wait=2", "key-bo");
        await().until(() -> api.metric("inbox.waiters") == 1);
        waiting.head("GET", "/v1/me", "key-bo", "Connection: close");
        await().pollDelay(Duration.ofSeconds(1)).until(() -> api.metric("inbox.waiters") == 1);

        assertThat(waiting.rest()).contains("HTTP/1.1 200").contains("\"member\":\"bo\"");
    }

    @Test
    void shouldBoundWaitsByKeyAndByWorkspace_whileAnotherWorkspaceWaits() {
        api.key("acme", "bo-2", "bo", List.of(Scope.CODES_READ), List.of());
        api.key("acme", "bo-3", "bo", List.of(Scope.CODES_READ), List.of());
        for (int i = 0; i < 4; i++) {
            client(2).head("GET", CODES + "?wait=60", "key-bo");
        }
        await().until(() -> api.metric("inbox.waiters") == 4);
        assertThat(api.get(CODES + "?wait=60", "key-bo").text()).contains("The key has too many waits open.");

        client(2).head("GET", CODES + "?wait=60", "key-bo-2");
        client(2).head("GET", CODES + "?wait=60", "key-bo-2");
        await().until(() -> api.metric("inbox.waiters") == 6);
        // Six are free of twelve: a workspace that has as many gets no more of them.
        assertThat(api.get(CODES + "?wait=60", "key-bo-3"))
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(429))
                .satisfies(answer -> assertThat(answer.header("Retry-After")).contains("1"))
                .satisfies(answer -> assertThat(answer.text()).contains("The workspace has too many waits open."));

        api.directory.accounts.put(
                "other/evil",
                AccountEntry.newBuilder()
                        .setWorkspace("other")
                        .setId("evil")
                        .setApp("google")
                        .setLabel("Evil")
                        .setOwner("eve")
                        .setVersion(1L)
                        .build());
        client(2).head("GET", "/v1/workspaces/other/accounts/evil/codes?wait=60", "key-eve");
        await().until(() -> api.metric("inbox.waiters") == 7);
    }

    @Test
    void shouldBoundStreamsByKey() {
        for (int i = 0; i < 4; i++) {
            client(2).head("GET", W + "/events", "key-gil");
        }
        await().until(() -> api.metric("inbox.streams") == 4);

        assertThat(api.get(W + "/events", "key-gil").status()).isEqualTo(429);
        client(2).head("GET", W + "/events", "key-bo");
        await().until(() -> api.metric("inbox.streams") == 5);
    }

    @Test
    void shouldBoundConnectionsByAddress_whileAnotherAddressConnects() {
        for (int i = 0; i < 150; i++) {
            client(2);
        }
        await().until(() -> api.metric("http.connections") == 150);

        assertThat(client(2).line()).isEmpty();
        assertThat(api.metric("http.connections.refused")).isEqualTo(1);
        assertThat(client(3).head("GET", "/v1/me", "key-bo").line()).startsWith("HTTP/1.1 200");
    }

    @Test
    void shouldSlowDownWrongKeys_andNoGoodOne() {
        List<RawClient> guesses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            guesses.add(client(2).head("GET", "/v1/me", "guess-" + i));
        }
        long begun = System.nanoTime();
        assertThat(client(2).head("GET", "/v1/me", "key-bo").line()).startsWith("HTTP/1.1 200");
        assertThat(client(3).head("GET", "/v1/me", "guess").line()).startsWith("HTTP/1.1 401");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));

        List<String> answers = guesses.stream().map(RawClient::line).toList();
        assertThat(answers.stream().filter(line -> line.startsWith("HTTP/1.1 401")))
                .hasSizeBetween(5, 10);
        assertThat(answers.stream().filter(line -> line.startsWith("HTTP/1.1 429")))
                .hasSizeBetween(10, 15);
        assertThat(api.metric("http.auth.failures", "reason", "unknown")).isEqualTo(21);
    }
}
