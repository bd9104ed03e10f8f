package io.watchword.router.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchword.router.directory.Principal;
import io.watchword.router.http.ApiFixture.Answer;
import io.watchword.router.http.forward.Vouching;
import io.watchword.router.view.Cursor;
import io.watchword.router.view.WorkspaceOwners;
import io.watchword.runtime.Secret;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances: {@code asked}, which a client talks to, and {@code owner}, which has the workspace. */
final class ForwardingTest {

    private static final String CODES = "/v1/workspaces/acme/accounts/ads/codes";
    private static final byte[] NOTHING = {};

    private final ApiFixture asked = new ApiFixture();
    private final ApiFixture owner = new ApiFixture();

    @BeforeEach
    void connect() {
        asked.owner = new WorkspaceOwners.There("127.0.0.1", owner.api.port());
    }

    @AfterEach
    void stop() {
        asked.close();
        owner.close();
    }

    @Test
    void shouldBringTheOwnersAnswer_whenAnotherInstanceHasTheWorkspace() {
        owner.codeArrives("c-1", "482913");
        String path = CODES + "?after=" + new Cursor(0, -1).encoded();

        assertThat(asked.get(path, "key-bo").json().at("/items/0/value").textValue())
                .isEqualTo("482913");
        assertThat(asked.get(path, asked.bootstrap).status()).isEqualTo(200);
        assertThat(asked.get(path, "key-dan").status()).isEqualTo(404);
        assertThat(asked.audit.events).isEmpty();
        assertThat(owner.audit.events).isNotEmpty();
    }

    @Test
    void shouldWaitThere_whenTheCallerWaits() {
        CompletableFuture<Answer> waiting = asked.sendAsync("GET", CODES + "?wait=20", "key-bo", "");
        await().atMost(Duration.ofSeconds(10)).until(() -> owner.metric("inbox.waiters") == 1);

        owner.codeArrives("c-1", "482913");

        assertThat(waiting.join().json().at("/items/0/id").textValue()).isEqualTo("c-1");
    }

    @Test
    void shouldPassChangesOnWithTheirBodies() {
        Answer opened = asked.send("POST", "/v1/workspaces/acme/enrollments", "key-bo", "{\"account\":\"ads\"}");

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.header("Location")).isPresent();
        assertThat(owner.commands.numberCommands).hasSize(1);
        assertThat(asked.commands.numberCommands).isEmpty();
    }

    @Test
    void shouldPassStreamsOn() {
        var response = asked.stream("/v1/workspaces/acme/events", "key-bo");
        List<String> lines = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> ended = CompletableFuture.runAsync(
                () -> response.body().forEach(lines::add), task -> new Thread(task, "reader").start());
        await().until(() -> owner.metric("inbox.streams") == 1);

        owner.codeArrives("c-1", "482913");
        await().until(() -> lines.contains("event: code"));
        owner.close();

        await().atMost(Duration.ofSeconds(5)).until(ended::isDone);
    }

    @Test
    void shouldAnswer503AfterOneHop_whenTwoInstancesDisagree() {
        owner.owner = new WorkspaceOwners.There("127.0.0.1", asked.api.port());

        Answer answer = asked.get(CODES, "key-bo");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).contains("1");
    }

    @Test
    void shouldAnswer503InTime_whenTheOwnerStandsStill() throws IOException {
        try (SilentInstance still = new SilentInstance()) {
            asked.owner = still.there();
            long begun = System.nanoTime();

            CompletableFuture<Answer> wait = asked.sendAsync("GET", CODES + "?wait=1", "key-bo", "");
            CompletableFuture<Answer> plain = asked.sendAsync("GET", CODES, "key-bo", "");
            CompletableFuture<Answer> change =
                    asked.sendAsync("POST", "/v1/workspaces/acme/enrollments", "key-bo", "{\"account\":\"ads\"}");
            CompletableFuture<Answer> stream = asked.sendAsync("GET", "/v1/workspaces/acme/events", "key-bo", "");

            assertIsToBeAskedAgain(wait.join());
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isBetween(Duration.ofSeconds(4), Duration.ofMillis(6_500));
            List.of(plain, change, stream).forEach(call -> assertIsToBeAskedAgain(call.join()));
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isBetween(Duration.ofSeconds(5), Duration.ofMillis(7_500));
            await().untilAsserted(() -> assertThat(still.letGo()).isEqualTo(4));
        }
    }

    @Test
    void shouldAnswer503AtOnce_whenTheWorkspaceOfAWaitHasAnotherOwner() throws IOException {
        try (SilentInstance still = new SilentInstance()) {
            asked.owner = still.there();
            CompletableFuture<Answer> wait = asked.sendAsync("GET", CODES + "?wait=60", "key-bo", "");
            await().until(() -> still.calls() == 1);

            asked.owner = new WorkspaceOwners.Unknown();
            await().pollDelay(Duration.ofMillis(1_200)).until(() -> !wait.isDone());
            asked.owner = new WorkspaceOwners.Here();

            await().atMost(Duration.ofSeconds(4)).until(wait::isDone);
            assertIsToBeAskedAgain(wait.join());
            await().untilAsserted(() -> assertThat(still.letGo()).isEqualTo(1));
        }
    }

    @Test
    void shouldEndAStream_whenItsWorkspaceHasAnotherOwner() {
        var response = asked.stream("/v1/workspaces/acme/events", "key-bo");
        CompletableFuture<Void> ended = CompletableFuture.runAsync(
                () -> response.body().forEach(line -> {}), task -> new Thread(task, "reader").start());
        await().until(() -> owner.metric("inbox.streams") == 1);

        asked.owner = new WorkspaceOwners.Here();

        await().atMost(Duration.ofSeconds(5)).until(ended::isDone);
    }

    @Test
    void shouldAnswer503_whenTheOwnerDoesNotAnswer() {
        owner.close();

        assertThat(asked.get(CODES, "key-bo").status()).isEqualTo(503);
    }

    @Test
    void shouldBelieveNoVouching_thatIsForgedOrForAnotherRequestOrSpent() {
        Vouching vouching = new Vouching(ApiFixture.INSTANCE_SECRET, Clock.systemUTC());
        String forThis = vouching.vouch(Principal.BOOTSTRAP, "GET", CODES, NOTHING);
        String forAnother = vouching.vouch(Principal.BOOTSTRAP, "GET", "/v1/me", NOTHING);
        String byAStranger = new Vouching(new Secret("another secret of sixteen characters"), Clock.systemUTC())
                .vouch(Principal.BOOTSTRAP, "GET", CODES, NOTHING);

        assertThat(vouchedFor(forThis).status()).isEqualTo(200);
        assertThat(vouchedFor(forThis).status()).isEqualTo(401);
        for (String word : List.of(forAnother, byAStranger, "nonsense", "a.b", forThis + "x")) {
            assertThat(vouchedFor(word).status()).isEqualTo(401);
        }
    }

    /** A process that stood still reads such calls when it goes on: whoever sent them has done nothing wrong. */
    @Test
    void shouldAskToComeBack_whenAVouchingIsReadTooLate() {
        Clock aMinuteAgo = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-1));
        Vouching earlier = new Vouching(ApiFixture.INSTANCE_SECRET, aMinuteAgo);

        Answer late = vouchedFor(earlier.vouch(Principal.BOOTSTRAP, "GET", CODES, NOTHING));

        assertThat(late.status()).isEqualTo(503);
        assertThat(late.header("Retry-After")).contains("1");
        assertThat(owner.metric("http.auth.failures", "reason", "vouching_late"))
                .isEqualTo(1);
        String forAnother = earlier.vouch(Principal.BOOTSTRAP, "GET", "/v1/me", NOTHING);
        assertThat(vouchedFor(forAnother).status()).isEqualTo(401);
    }

    private static void assertIsToBeAskedAgain(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).contains("1");
    }

    private Answer vouchedFor(String word) {
        return owner.send("GET", CODES, "", "", Vouching.HEADER, word);
    }
}
