package io.watchword.router.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchword.router.http.ApiFixture.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a caller hangs in ends in time, and with an answer, when the cluster, an owner or we ourselves are away. */
final class StoppingTest {

    private static final String W = "/v1/workspaces/acme";
    private static final String CODES = W + "/accounts/ads/codes";
    private static final Duration AN_ANSWER = Duration.ofSeconds(5);
    private static final Duration AFTER_A_WAIT = Duration.ofSeconds(3);
    /** For a machine that does other things too. */
    private static final Duration LATE = Duration.ofMillis(2_500);

    private final ApiFixture api = new ApiFixture();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void shouldAnswer503InFiveSeconds_whenNothingAnswersUs() {
        api.commands.silent = true;
        api.audit.silent = true;
        long begun = System.nanoTime();

        List<CompletableFuture<Answer>> calls = List.of(
                api.sendAsync("PUT", W + "/members/new", "key-dan", "{\"role\":\"USER\"}"),
                api.sendAsync("POST", W + "/enrollments", "key-bo", "{\"account\":\"ads\"}"),
                api.sendAsync("GET", W + "/audit", "key-dan", ""),
                api.sendAsync("GET", W + "/members", api.bootstrap, ""));

        calls.forEach(call -> assertIsToBeAskedAgain(call.join()));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(AN_ANSWER, AN_ANSWER.plus(LATE));
    }

    @Test
    void shouldAnswer503ThreeSecondsAfterAWait_whenTheRecordCannotBeStored() {
        api.audit.silent = true;
        long begun = System.nanoTime();

        Answer answer = api.get(CODES + "?wait=1", api.bootstrap);

        assertIsToBeAskedAgain(answer);
        Duration longest = AFTER_A_WAIT.plusSeconds(1);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(longest, longest.plus(LATE));
    }

    @Test
    void shouldAnswer503_whenTheClusterDoesNotAnswer() {
        api.commands.clusterAway = true;

        assertIsToBeAskedAgain(api.send("PUT", W + "/members/new", "key-dan", "{\"role\":\"USER\"}"));
        assertIsToBeAskedAgain(api.send("POST", W + "/enrollments", "key-bo", "{\"account\":\"ads\"}"));
    }

    @Test
    void shouldAnswerEveryoneBeforeItCloses() throws IOException {
        api.commands.silent = true;
        try (SilentInstance owner = new SilentInstance()) {
            List<CompletableFuture<Answer>> waits = IntStream.range(0, 30)
                    .mapToObj(i -> api.sendAsync("GET", CODES + "?wait=50", "key-bo", ""))
                    .toList();
            await().until(() -> api.metric("inbox.waiters") == waits.size());
            CompletableFuture<Answer> undecided =
                    api.sendAsync("PUT", W + "/members/new", "key-dan", "{\"role\":\"USER\"}");
            await().until(() -> !api.commands.directoryCommands.isEmpty());
            api.owner = owner.there();
            CompletableFuture<Answer> handedOn = api.sendAsync("GET", CODES + "?wait=40", "key-bo", "");
            await().until(() -> owner.calls() == 1);
            long begun = System.nanoTime();

            api.close();

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AN_ANSWER);
            // Their workspace had moved away, which they may have been told first: the answer is the same.
            assertThat(waits).allSatisfy(wait -> {
                assertThat(wait.join().status()).isEqualTo(200);
                assertThat(wait.join().json().get("next").textValue()).isNotEmpty();
            });
            assertIsToBeAskedAgain(undecided.join());
            assertIsToBeAskedAgain(handedOn.join());
        }
    }

    @Test
    void shouldRefuseFurtherCalls_whileOthersAreGivenTheirTime() {
        api.commands.silent = true;
        CompletableFuture<Answer> undecided =
                api.sendAsync("PUT", W + "/members/new", "key-dan", "{\"role\":\"USER\"}");
        await().until(() -> !api.commands.directoryCommands.isEmpty());
        try (OpenConnection kept = new OpenConnection(api.api.port())) {
            assertThat(kept.get("/v1/me", "key-bo")).startsWith("HTTP/1.1 200");
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(api::close);
            await().until(() -> api.api.isStopping());

            assertThat(kept.get("/v1/me", "key-bo")).startsWith("HTTP/1.1 503").contains("Retry-After: 1");
            stopped.join();
        }
        assertIsToBeAskedAgain(undecided.join());
    }

    private static void assertIsToBeAskedAgain(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).contains("1");
        assertThat(answer.json().get("type").textValue()).isEqualTo("urn:watchword:problem:unavailable");
    }
}
