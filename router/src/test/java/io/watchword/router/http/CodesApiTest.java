package io.watchword.router.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchword.router.http.ApiFixture.Answer;
import io.watchword.router.http.call.Times;
import io.watchword.router.view.Cursor;
import io.watchword.router.view.WorkspaceOwners;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CodesApiTest {

    private static final String CODES = "/v1/workspaces/acme/accounts/ads/codes";

    private final ApiFixture api = new ApiFixture();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void shouldSay410_whenNothingReachedTheCursorInAWholeWait() {
        api.codeArrives("c-1", "482913");
        String ofAnotherCluster = new Cursor(0, 999_999_999).encoded();

        Answer answer = api.get(CODES + "?wait=1&after=" + ofAnotherCluster, "key-bo");

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.text()).contains("start anew with wait=0");
    }

    @Test
    void shouldRefuseACursor_thatIsBeyondEveryPlace() {
        String beyond =
                Base64.getUrlEncoder().encodeToString(("1:0:" + Long.MAX_VALUE).getBytes(StandardCharsets.US_ASCII));

        assertThat(api.get(CODES + "?after=" + beyond, "key-bo").status()).isEqualTo(422);
    }

    @Test
    void shouldAnswerTheNextCode_whenOneArrivesDuringTheWait() {
        CompletableFuture<Answer> waiting = api.sendAsync("GET", CODES + "?wait=20", "key-bo", "");
        untilWaiting(1);

        api.codeArrives("c-1", "482913");

        Answer answer = waiting.join();
        assertThat(answer.status()).isEqualTo(200);
        JsonNode code = answer.json().at("/items/0");
        assertThat(code.get("id").textValue()).isEqualTo("c-1");
        assertThat(code.get("value").textValue()).isEqualTo("482913");
        assertThat(code.get("kind").textValue()).isEqualTo("OTP");
        assertThat(code.get("confidence").intValue()).isEqualTo(97);
        assertThat(code.get("receivedAt").textValue()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(code.get("cursor")).isEqualTo(answer.json().get("next"));
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(api.metric("inbox.waits", "result", "found")).isEqualTo(1);
        untilWaiting(0);
    }

    @Test
    void shouldMissNothing_whenTheCodeComesBetweenTheCursorAndTheWait() {
        String cursor = api.get(CODES + "?wait=0", "key-bo").json().get("next").textValue();
        api.codeArrives("c-1", "111111");
        api.codeArrives("c-2", "222222");

        Answer answer = api.get(CODES + "?after=" + cursor + "&wait=20", "key-bo");

        assertThat(answer.json().get("items").findValuesAsText("id")).containsExactly("c-1", "c-2");
        assertThat(answer.json().get("next").textValue()).isEqualTo(new Cursor(0, 1).encoded());
    }

    @Test
    void shouldGiveOnlyNewerCodes_whenNoCursorIsSent() {
        api.codeArrives("c-1", "111111");

        assertThat(api.get(CODES, "key-bo").json().get("items")).isEmpty();
    }

    @Test
    void shouldGiveRecentCodes_whenATimeIsSent() {
        api.codeArrives("c-1", "111111");
        String since = Times.written(Clock.systemUTC().instant().minusSeconds(60));

        assertThat(api.get(CODES + "?since=" + since, "key-bo")
                        .json()
                        .get("items")
                        .findValuesAsText("id"))
                .containsExactly("c-1");
    }

    @Test
    void shouldEndEmptyWithItsCursor_whenNothingComes() {
        Answer answer = api.get(CODES + "?wait=1", "key-bo");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("items")).isEmpty();
        assertThat(answer.json().get("next").textValue()).isEqualTo(new Cursor(0, -1).encoded());
        assertThat(api.metric("inbox.waits", "result", "empty")).isEqualTo(1);
    }

    @Test
    void shouldEndEmptyWithItsCursor_whenTheWorkspaceMovesAway() {
        CompletableFuture<Answer> waiting = api.sendAsync("GET", CODES + "?wait=20", "key-bo", "");
        untilWaiting(1);

        api.owner = new WorkspaceOwners.Unknown();
        api.inbox.available = false;

        Answer answer = waiting.join();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("next").textValue()).isEqualTo(new Cursor(0, -1).encoded());
    }

    @Test
    void shouldEndWith503AndNever401_whenTheDirectoryGrowsStaleDuringTheWait() {
        CompletableFuture<Answer> ofAKey = api.sendAsync("GET", CODES + "?wait=20", "key-bo", "");
        CompletableFuture<Answer> ofTheOperator = api.sendAsync("GET", CODES + "?wait=20", api.bootstrap, "");
        untilWaiting(2);

        api.directory.fresh = false;

        for (CompletableFuture<Answer> wait : List.of(ofAKey, ofTheOperator)) {
            assertThat(wait.join().status()).isEqualTo(503);
            assertThat(wait.join().header("Retry-After")).contains("1");
        }
        assertThat(api.metric("inbox.waits", "result", "stale")).isEqualTo(2);
        assertThat(api.metric("inbox.waits", "result", "revoked")).isZero();
    }

    @Test
    void shouldEndWith401_whenTheKeyIsRevokedDuringTheWait() {
        CompletableFuture<Answer> waiting = api.sendAsync("GET", CODES + "?wait=20", "key-bo", "");
        untilWaiting(1);

        api.directory.keys.remove("acme/bo");

        await().atMost(Duration.ofSeconds(5)).until(waiting::isDone);
        assertThat(waiting.join().status()).isEqualTo(401);
    }

    @Test
    void shouldEndWaits_whenTheServerStops() {
        CompletableFuture<Answer> waiting = api.sendAsync("GET", CODES + "?wait=50", "key-bo", "");
        untilWaiting(1);

        api.close();

        assertThat(waiting.join().status()).isEqualTo(200);
        assertThat(waiting.join().json().get("items")).isEmpty();
    }

    @Test
    void shouldAnswer410_whenTheCursorIsTooOld() {
        api.inbox.oldest = 10;

        Answer answer = api.get(CODES + "?after=" + new Cursor(0, 3).encoded(), "key-bo");

        assertThat(answer.status()).isEqualTo(410);
    }

    @Test
    void shouldAnswer422_whenTheCursorIsOfAnotherPlace() {
        assertThat(api.get(CODES + "?after=" + new Cursor(3, 3).encoded(), "key-bo")
                        .status())
                .isEqualTo(422);
        assertThat(api.get(CODES + "?after=nonsense", "key-bo")
                        .json()
                        .at("/errors/0/field")
                        .textValue())
                .isEqualTo("after");
    }

    @Test
    void shouldAnswer503WithRetryAfter_whenTheOwnerIsUnknown() {
        api.owner = new WorkspaceOwners.Unknown();

        Answer answer = api.get(CODES, "key-bo");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).contains("1");
    }

    @Test
    void shouldKeepTheCode_whenItsReadingCannotBePutOnRecord() {
        api.codeArrives("c-1", "482913");
        api.audit.broken = true;

        Answer answer = api.get(CODES + "?after=" + new Cursor(0, -1).encoded(), "key-bo");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).doesNotContain("482913");
    }

    @Test
    void shouldPutEveryCodeOnRecord_whenItIsTold() {
        api.codeArrives("c-1", "482913");

        api.get(CODES + "?after=" + new Cursor(0, -1).encoded(), "key-bo");

        assertThat(api.audit.events).singleElement().satisfies(event -> {
            assertThat(event.getAction()).isEqualTo("codes.read");
            assertThat(event.getObject()).isEqualTo("code c-1");
            assertThat(event.getAccount()).isEqualTo("ads");
            assertThat(event.getActor().getMember()).isEqualTo("bo");
            assertThat(event.getAllowed()).isTrue();
            assertThat(event.toString()).doesNotContain("482913");
        });
    }

    @Test
    void shouldWakeManyWaiters_whenOneCodeArrives() {
        ApiFixture many = new ApiFixture(1_000);
        try {
            var waiting = IntStream.range(0, 200)
                    .mapToObj(i -> many.sendAsync("GET", CODES + "?wait=20", "key-bo", ""))
                    .toList();
            await().atMost(Duration.ofSeconds(20)).until(() -> many.metric("inbox.waiters") == 200);

            many.codeArrives("c-1", "482913");

            assertThat(waiting)
                    .allSatisfy(answer -> assertThat(
                                    answer.join().json().at("/items/0/id").textValue())
                            .isEqualTo("c-1"));
        } finally {
            many.close();
        }
    }

    private void untilWaiting(int waiters) {
        await().atMost(Duration.ofSeconds(10)).until(() -> api.metric("inbox.waiters") == waiters);
    }
}
