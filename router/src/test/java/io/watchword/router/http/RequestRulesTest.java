package io.watchword.router.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchword.router.http.ApiFixture.Answer;
import io.watchword.schemas.avro.DirectoryEvent;
import io.watchword.schemas.avro.Scope;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RequestRulesTest {

    private static final String W = "/v1/workspaces/acme";

    private final ApiFixture api = new ApiFixture();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void shouldDescribeAProblemAsRfc9457Says_whenItRefuses() {
        Answer answer = api.get(W + "/accounts/nowhere", "key-bo");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        JsonNode problem = answer.json();
        assertThat(problem.get("type").textValue()).isEqualTo("urn:watchword:problem:not-found");
        assertThat(problem.get("status").intValue()).isEqualTo(404);
        assertThat(problem.get("title").textValue()).isNotEmpty();
        assertThat(problem.get("instance").textValue()).startsWith("urn:uuid:");
    }

    @Test
    void shouldAskForAKey_whenThereIsNone() {
        Answer answer = api.get("/v1/me", "");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
        assertThat(api.metric("http.auth.failures", "reason", "missing")).isEqualTo(1);
    }

    @Test
    void shouldNotQuoteTheKey_whenItIsWrong() {
        Answer answer = api.get("/v1/me", "not-a-key-of-ours");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text()).doesNotContain("not-a-key-of-ours");
        assertThat(api.metric("http.auth.failures", "reason", "unknown")).isEqualTo(1);
    }

    @Test
    void shouldLetNobodyIn_whenTheDirectoryIsStale() {
        api.directory.fresh = false;

        assertThat(api.get("/v1/me", "key-bo").status()).isEqualTo(503);
        assertThat(api.get("/v1/me", api.bootstrap).status()).isEqualTo(503);
    }

    @Test
    void shouldSayWhenToComeBack_whenAKeyAsksTooOften() {
        try (ApiFixture strict = new ApiFixture(2)) {
            List<CompletableFuture<Answer>> asked = IntStream.range(0, 20)
                    .mapToObj(i -> strict.sendAsync("GET", "/v1/me", "key-bo", ""))
                    .toList();

            assertThat(asked.stream().map(CompletableFuture::join))
                    .filteredOn(answer -> answer.status() == 429)
                    .isNotEmpty()
                    .allSatisfy(
                            answer -> assertThat(answer.header("Retry-After")).contains("1"));
            assertThat(strict.get("/v1/me", "key-col").status()).isEqualTo(200);
            assertThat(strict.metric("http.rate.limited")).isPositive();
        }
    }

    @Test
    void shouldNameUnknownAndRepeatedParameters() {
        Answer answer = api.get(W + "/messages?limit=10&limit=20&colour=red", "key-bo");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").findValuesAsText("field")).containsExactly("colour", "limit");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=501, limit",
        "limit=ten, limit",
        "from=yesterday, from",
        "number=12, number",
        "hasCode=maybe, hasCode"
    })
    void shouldNameTheParameter_whenItsValueIsWrong(String query, String field) {
        Answer answer = api.get(W + "/messages?" + query, "key-bo");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").textValue()).isEqualTo(field);
    }

    @Test
    void shouldNameEveryFieldThatIsWrong_withItsPath() {
        Answer answer = api.send(
                "PUT",
                W + "/apps/a1",
                api.bootstrap,
                "{\"name\":7,\"domains\":[\"ok.example\",5],\"colour\":\"red\",\"codeValiditySeconds\":0}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("name", "domains[1]", "colour", "codeValiditySeconds");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"name\":\"secret-482913\"", "{\"name\":\"a\",\"name\":\"b\"}", "[1]", "{} {}", "\"text\"", "nul"
            })
    void shouldAnswer400WithoutQuotingIt_whenTheBodyIsNotOneJsonObject(String body) {
        Answer answer = api.send("PUT", W + "/apps/a1", api.bootstrap, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).doesNotContain("482913");
    }

    @Test
    void shouldAnswer413_whenTheBodyIsTooLarge() {
        Answer answer = api.send("PUT", W + "/apps/a1", api.bootstrap, "{\"name\":\"" + "x".repeat(70_000) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void shouldAnswer405_whenThePathKnowsOtherMethods() {
        Answer answer = api.send("POST", "/v1/me", "key-bo", "{}");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
    }

    @Test
    void shouldAnswerOnceAndTheSameAgain_whenAPostIsRepeatedWithItsKey() {
        String body = "{\"account\":\"ads\"}";
        Answer first = api.send("POST", W + "/enrollments", "key-bo", body, "Idempotency-Key", "k-1");
        Answer again = api.send("POST", W + "/enrollments", "key-bo", body, "Idempotency-Key", "k-1");
        Answer other = api.send("POST", W + "/enrollments", "key-bo", body, "Idempotency-Key", "k-2");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.json().get("id")).isNotEqualTo(first.json().get("id"));
        assertThat(api.commands.numberCommands).hasSize(2);
    }

    @Test
    void shouldRefuseAnIdempotencyKey_whenTheBodyIsAnother() {
        api.send("POST", W + "/enrollments", "key-bo", "{\"account\":\"ads\"}", "Idempotency-Key", "k-1");
        Answer other = api.send(
                "POST",
                W + "/enrollments",
                "key-bo",
                "{\"account\":\"ads\",\"ttlSeconds\":60}",
                "Idempotency-Key",
                "k-1");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().at("/errors/0/field").textValue()).isEqualTo("Idempotency-Key");
    }

    @Test
    void shouldTryAgain_whenTheFirstCallWithTheKeyFailed() {
        api.commands.undecided = true;
        api.inbox.available = false;
        assertThat(api.send("POST", W + "/enrollments/e/cancel", "key-bo", "{}", "Idempotency-Key", "k")
                        .status())
                .isEqualTo(503);
        api.inbox.available = true;

        assertThat(api.send("POST", W + "/enrollments/e/cancel", "key-bo", "{}", "Idempotency-Key", "k")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void shouldAnswer202WithLocation_whenADecisionTakesTooLong() {
        api.commands.undecided = true;

        Answer answer = api.send("PUT", W + "/members/new", api.bootstrap, "{\"role\":\"USER\"}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).contains(W + "/members/new");
    }

    @Test
    void shouldSayWhyTheDirectoryRefused() {
        api.commands.refusal = Optional.of(DirectoryEvent.newBuilder()
                .setAccepted(false)
                .setRefusal("NUMBER_TAKEN")
                .setField("number")
                .setDetail("The number is in another workspace"));
        Answer taken = api.send("PUT", W + "/numbers/+12025550199", api.bootstrap, "{}");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.json().get("reason").textValue()).isEqualTo("NUMBER_TAKEN");

        api.commands.refusal = Optional.of(DirectoryEvent.newBuilder()
                .setAccepted(false)
                .setRefusal("NOT_FOUND")
                .setField("owner")
                .setDetail("There is no such member"));
        Answer owner = api.send("PUT", W + "/accounts/new", api.bootstrap, "{\"app\":\"google\",\"owner\":\"nobody\"}");
        assertThat(owner.status()).isEqualTo(422);
        assertThat(owner.json().at("/errors/0/field").textValue()).isEqualTo("owner");
    }

    @Test
    void shouldShowAKeyOnceAndKeepOnlyItsHash() {
        String body = "{\"label\":\"login robot\",\"scopes\":[\"codes:read\"],\"accounts\":[\"ads\"]}";
        Answer made = api.send("POST", W + "/keys", api.bootstrap, body);

        assertThat(made.status()).isEqualTo(201);
        String key = made.json().get("key").textValue();
        String path = made.header("Location").orElseThrow();
        assertThat(api.get("/v1/me", key).json().get("scopes").get(0).textValue())
                .isEqualTo("codes:read");
        assertThat(api.get(path, api.bootstrap).text()).doesNotContain(key).contains("login robot");
        assertThat(api.commands.directoryCommands.toString()).doesNotContain(key);
        assertThat(api.send("DELETE", path, api.bootstrap, "").status()).isEqualTo(204);
        assertThat(api.get("/v1/me", key).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"member\":\"bo\",\"scopes\":[\"messages:read\"]}",
                "{\"scopes\":[\"codes:read\"],\"accounts\":[\"ads\"]}",
                "{\"scopes\":[\"codes:read\"]}",
                "{\"member\":\"dan\",\"scopes\":[]}",
                "{\"member\":\"dan\",\"scopes\":[\"everything\"]}"
            })
    void shouldRefuseAKeyThatReachesFurtherThanItsMaker(String body) {
        assertThat(api.send("POST", W + "/keys", "key-dan", body).status()).isEqualTo(422);
    }

    @Test
    void shouldRefuseScopesThatTheMakersKeyLacks() {
        api.key("acme", "narrow", "dan", List.of(Scope.ADMIN), List.of());

        String wide = "{\"member\":\"dan\",\"scopes\":[\"messages:read\"]}";
        assertThat(api.send("POST", W + "/keys", "key-narrow", wide).status()).isEqualTo(422);
        assertThat(api.send("POST", W + "/keys", "key-dan", wide).status()).isEqualTo(201);
    }

    @Test
    void shouldPutEveryUseOfTheBootstrapKeyOnRecord() {
        api.get(W + "/members", api.bootstrap);
        api.get(W + "/members", "key-bo");

        assertThat(api.audit.events).singleElement().satisfies(event -> {
            assertThat(event.getAction()).isEqualTo("GET /v1/workspaces/{w}/members");
            assertThat(event.getObject()).isEqualTo(W + "/members");
            assertThat(event.getActor().getId()).isEqualTo("bootstrap");
        });
    }

    @Test
    void shouldCountRequestsByTemplateAndStatus_withAllSeriesThereBefore() {
        String[] tags = {"route", "/v1/workspaces/{w}/accounts/{a}", "method", "GET", "status", "404"};
        assertThat(api.metric("http.server.requests", tags)).isZero();

        api.get(W + "/accounts/nowhere", "key-bo");

        assertThat(api.metric("http.server.requests", tags)).isEqualTo(1);
    }

    @Test
    void shouldTellAKeyAtItsPlace_whenItsMakingWasUndecided() {
        api.commands.undecided = true;
        String body = "{\"label\":\"login robot\",\"scopes\":[\"codes:read\"],\"accounts\":[\"ads\"]}";
        Answer accepted = api.send("POST", W + "/keys", api.bootstrap, body);
        assertThat(accepted.status()).isEqualTo(202);
        String place = accepted.header("Location").orElseThrow();
        assertThat(api.get(place, api.bootstrap).status()).isEqualTo(202);
        assertThat(api.get(place, "key-ana").status()).isEqualTo(404);

        api.commands.undecided = false;
        api.commands.submit(api.commands.directoryCommands.get(0)).join();

        String key = api.get(place, api.bootstrap).json().get("key").textValue();
        assertThat(api.get("/v1/me", key).status()).isEqualTo(200);
        assertThat(api.get(place, "key-ana").json().has("key")).isFalse();
    }

    @Test
    void shouldAnswerHeadAsGet_withoutABody() {
        assertThat(api.send("HEAD", W + "/accounts/ads", "key-bo", "").status()).isEqualTo(200);
        assertThat(api.send("HEAD", W + "/accounts/ads", "key-gil", "").status())
                .isEqualTo(404);
        assertThat(api.send("HEAD", W + "/accounts/nowhere", "key-bo", "").status())
                .isEqualTo(404);
        assertThat(api.send("HEAD", W + "/accounts/ads", "", "").status()).isEqualTo(401);
        Answer events = api.send("HEAD", W + "/events", "key-bo", "");
        assertThat(events.status()).isEqualTo(200);
        assertThat(events.text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, 201",
        "application/json; charset=utf-8, 201",
        "application/vnd.acme+json, 201",
        "application/x-www-form-urlencoded, 415",
        "text/plain, 415",
        "application/jsonp, 415"
    })
    void shouldTakeJsonAlone(String type, int status) {
        Answer answer = api.send("PUT", W + "/apps/a-1", "key-ana", "{\"name\":\"A\"}", "Content-Type", type);

        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void shouldSayWhichMethodsThereAre_whenTheOneAskedForIsNot() {
        Answer answer = api.send("POST", W + "/members/bo", "key-ana", "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow").orElse("").split(", ", -1))
                .containsExactlyInAnyOrder("GET", "HEAD", "PUT", "DELETE");
    }

    @Test
    void shouldNotQuoteTheRequest_whenTheServerCannotReadIt() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.api.port())) {
            socket.getOutputStream()
                    .write("GET /v1/secret-482913\u0001 HTTP/1.1\r\nHost: x\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("482913");
        }
    }
}
