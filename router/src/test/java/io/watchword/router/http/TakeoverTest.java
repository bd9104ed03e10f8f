package io.watchword.router.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.router.http.ApiFixture.Answer;
import io.watchword.router.rules.AssociationRules;
import io.watchword.router.rules.Rule;
import io.watchword.router.rules.Sighting;
import io.watchword.schemas.avro.AuditEvent;
import io.watchword.schemas.avro.Message;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.Scope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Attempts to get at another's texts and codes, call by call over HTTP, with the real rules of the directory behind the
 * API. Account {@code ads} is bo's, with {@link ApiFixture#NUMBER}; dan is ADMIN, col a USER and collaborator.
 */
final class TakeoverTest {

    private static final String W = "/v1/workspaces/acme";
    private static final String NUMBER = ApiFixture.NUMBER;

    private final ApiFixture api = new ApiFixture(1_000);

    @AfterEach
    void stop() {
        api.close();
    }

    private int put(String path, String key, String body) {
        return api.send("PUT", W + path, key, body).status();
    }

    private int post(String path, String key, String body) {
        return api.send("POST", W + path, key, body).status();
    }

    private int get(String path, String key) {
        return api.get(W + path, key).status();
    }

    @Test
    void shouldLetNoAdminActForAnother_soThatHeReadsNoTextsAndGetsNoHigherRole() {
        api.messageArrives("m-1", "Your code is 482913", "ads", List.of());

        assertThat(post("/keys", "key-dan", "{\"member\":\"bo\",\"scopes\":[\"directory:write\"]}"))
                .isEqualTo(422);
        assertThat(post("/keys", "key-dan", "{\"member\":\"ana\",\"scopes\":[\"admin\",\"directory:write\"]}"))
                .isEqualTo(422);
        assertThat(post("/keys", "key-ana", "{\"member\":\"bo\",\"scopes\":[\"directory:write\"]}"))
                .isEqualTo(422);
        assertThat(put("/accounts/ads/collaborators/dan", "key-dan", "{}")).isEqualTo(404);
        assertThat(put("/members/dan", "key-dan", "{\"role\":\"OWNER\"}")).isEqualTo(422);
        assertThat(get("/accounts/ads/messages", "key-dan")).isEqualTo(404);
        assertThat(get("/accounts/ads/messages", "key-bo")).isEqualTo(200);
    }

    @Test
    void shouldTakeNoCodesOfANumberThatIsOthers_andTellNobodyThatItIsThere() {
        assertThat(put("/accounts/b1", api.bootstrap, "{\"app\":\"google\",\"owner\":\"col\"}"))
                .isEqualTo(201);
        String take = "{\"active\":true,\"senders\":[\"Google\"]}";

        Answer others = api.send("PUT", W + "/accounts/b1/numbers/" + NUMBER, "key-col", take);
        Answer nobodys = api.send("PUT", W + "/accounts/b1/numbers/+12025550199", "key-col", take);

        assertThat(List.of(others.status(), nobodys.status())).containsOnly(202);
        assertThat(post("/enrollments", "key-col", "{\"account\":\"b1\",\"number\":\"" + NUMBER + "\"}"))
                .isEqualTo(422);
        assertThat(accountOfNextGoogleText()).contains("ads");
        String request = others.header("Location").orElseThrow().substring(W.length());
        String other = nobodys.header("Location").orElseThrow().substring(W.length());
        assertThat(shown(request)).isEqualTo(shown(other));
        assertThat(post(request + "/approve", "key-dan", "{}")).isEqualTo(404);
        assertThat(post(request + "/approve", "key-ana", "{}")).isEqualTo(404);
        assertThat(post(request + "/decline", "key-bo", "{}")).isEqualTo(200);
        assertThat(shown(request)).isEqualTo(shown(other));
        assertThat(api.get(W + request, "key-bo").json().get("state").textValue())
                .isEqualTo("DECLINED");
    }

    /** What the one who asks sees, but for what differs in any two requests. */
    private String shown(String request) {
        var json = api.get(W + request, "key-col").json();
        assertThat(json.isObject()).isTrue();
        ((com.fasterxml.jackson.databind.node.ObjectNode) json).remove(List.of("id", "number", "askedAt", "endsAt"));
        return json.toString();
    }

    @Test
    void shouldAtWorstHoldATextBack_whenAnAccountThatWasLetInWantsTheSameSender() {
        assertThat(put("/accounts/ads/numbers/" + NUMBER, "key-bo", "{\"senders\":[\"Google\"]}"))
                .isEqualTo(200);
        put("/accounts/b1", api.bootstrap, "{\"app\":\"google\",\"owner\":\"col\"}");
        String request = api.send("PUT", W + "/accounts/b1/numbers/" + NUMBER, "key-col", "{}")
                .header("Location")
                .orElseThrow()
                .substring(W.length());
        assertThat(post(request + "/approve", "key-bo", "{}")).isEqualTo(200);
        assertThat(accountOfNextGoogleText()).contains("ads");

        assertThat(put("/accounts/b1/numbers/" + NUMBER, "key-col", "{\"senders\":[\"Google\"]}"))
                .isEqualTo(200);

        assertThat(ruleOfNextGoogleText(true)).isEqualTo(Rule.AMBIGUOUS);
        assertThat(ruleOfNextGoogleText(false)).isEqualTo(Rule.AMBIGUOUS);
    }

    private Optional<String> accountOfNextGoogleText() {
        return decided(false).association().map(association -> association.getAccount());
    }

    private Rule ruleOfNextGoogleText(boolean othersEnroll) {
        return decided(othersEnroll).rule();
    }

    private AssociationRules.Decision decided(boolean othersEnroll) {
        NumberEntry number = api.directory.numbers.get(NUMBER);
        Sighting google = new Sighting("Google", Optional.empty(), Optional.empty(), Instant.EPOCH);
        return AssociationRules.decide(
                number.getAssociations(),
                each -> othersEnroll && each.getAccount().equals("b1"),
                google);
    }

    @Test
    void shouldOpenNothingOfAFormerHolder_whenTheIdOfAnAccountIsUsedAgain() {
        api.messageWithCode("m-1", "482913", Clock.systemUTC().instant().plusSeconds(600));
        api.codeArrives("c-1", "482913");
        String since = Clock.systemUTC().instant().minusSeconds(60).toString();
        assertThat(items("/accounts/ads/messages", "key-bo")).isEqualTo(1);
        assertThat(items("/accounts/ads/codes?since=" + since, "key-bo")).isEqualTo(1);

        assertThat(api.send("DELETE", W + "/accounts/ads", "key-bo", "").status())
                .isEqualTo(204);
        assertThat(put("/accounts/ads", "key-dan", "{\"app\":\"google\",\"owner\":\"dan\"}"))
                .isEqualTo(201);

        assertThat(items("/accounts/ads/messages", "key-dan")).isZero();
        assertThat(items("/accounts/ads/codes?since=" + since, "key-dan")).isZero();
        assertThat(get("/messages/m-1", "key-dan")).isEqualTo(404);
        assertThat(post("/codes/m-1-1/claims", "key-dan", "{}")).isEqualTo(404);
    }

    private int items(String path, String key) {
        Answer answer = api.get(W + path, key);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().get("items").size();
    }

    @Test
    void shouldOpenNoRecordOfAFormerWorkspace_whenItsIdIsUsedAgain() {
        put("/members/zoe", "key-dan", "{\"role\":\"USER\"}");
        assertThat(items("/audit", "key-ana")).isPositive();

        var remade = io.watchword.schemas.avro.WorkspaceEntry.newBuilder(api.directory.workspaces.get("acme"))
                .setGeneration("another")
                .build();
        api.directory.workspaces.put("acme", remade);

        assertThat(items("/audit", "key-ana")).isZero();
    }

    @Test
    void shouldEndWhatHeOpened_whenTheOwnerHandsTheAccountOver() {
        assertThat(post("/subscriptions", "key-bo", "{\"accounts\":[\"ads\"]}")).isEqualTo(201);
        String robot = api.send("POST", W + "/keys", "key-bo", "{\"scopes\":[\"codes:read\"],\"accounts\":[\"ads\"]}")
                .json()
                .get("key")
                .textValue();
        assertThat(get("/accounts/ads/codes", robot)).isEqualTo(200);

        assertThat(put("/accounts/ads", "key-bo", "{\"app\":\"google\",\"owner\":\"col\"}"))
                .isEqualTo(200);

        assertThat(get("/accounts/ads/codes", robot)).isEqualTo(401);
        assertThat(api.directory.subscriptions).isEmpty();
        assertThat(get("/accounts/ads/messages", "key-bo")).isEqualTo(404);
    }

    @Test
    void shouldShowTheOwnerWhatOpensHisAccount_andLetHimEndIt_whoeverMadeIt() {
        Answer made =
                api.send("POST", W + "/keys", api.bootstrap, "{\"scopes\":[\"codes:read\"],\"accounts\":[\"ads\"]}");
        String id = made.json().get("id").textValue();

        Answer seen = api.get(W + "/keys/" + id, "key-bo");

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().get("madeBy").textValue()).isEqualTo("operator");
        assertThat(get("/keys/" + id, "key-col")).isEqualTo(404);
        assertThat(api.send("DELETE", W + "/keys/" + id, "key-col", "").status())
                .isEqualTo(404);
        assertThat(api.send("DELETE", W + "/keys/" + id, "key-bo", "").status()).isEqualTo(204);
        assertThat(get("/accounts/ads/codes", made.json().get("key").textValue()))
                .isEqualTo(401);
    }

    @Test
    void shouldLeaveAHeldTextToTheOwnerOfAllCandidates_whateverElseMayReadIt() {
        Message held = api.messageArrives("m-1", "Your code is 482913", null, List.of("ads"));
        api.key("acme", "reader", "bo", List.of(Scope.MESSAGES_READ), List.of());
        String assign = "{\"account\":\"ads\",\"rememberSender\":true}";

        assertThat(get("/messages/" + held.getId(), "key-reader")).isEqualTo(200);
        assertThat(post("/messages/m-1/assign", "key-reader", assign)).isEqualTo(404);
        assertThat(post("/messages/m-1/assign", "key-col", assign)).isEqualTo(404);
        assertThat(api.commands.numberCommands).isEmpty();
    }

    @Test
    void shouldPutALoginThatFailedOnRecord_forTheOperator() {
        assertThat(get("/members", "not-a-key")).isEqualTo(401);

        AuditEvent failed = api.audit.events.get(api.audit.events.size() - 1);

        assertThat(failed.getAction()).isEqualTo("login.failed");
        assertThat(failed.getSource()).isEqualTo("127.0.0.1");
        assertThat(failed.getAllowed()).isFalse();
        assertThat(failed.toString()).doesNotContain("not-a-key");
        assertThat(api.get("/v1/admin/audit", api.bootstrap).text()).contains("login.failed");
        assertThat(api.get("/v1/admin/audit", "key-ana").status()).isEqualTo(404);
    }

    @Test
    void shouldTellWhoGaveWhomWhat_andWhatWasRefused() {
        api.audit.events.clear();
        put("/members/gil", "key-dan", "{\"role\":\"USER\"}");
        post("/keys", "key-bo", "{\"scopes\":[\"codes:read\"],\"accounts\":[\"ads\"]}");
        post("/keys", "key-dan", "{\"member\":\"bo\",\"scopes\":[\"messages:read\"]}");
        put("/numbers/+12025550177", "key-dan", "{}");

        List<AuditEvent> events = List.copyOf(api.audit.events);

        assertThat(events)
                .hasSize(4)
                .allSatisfy(event -> assertThat(event.getSource()).isEqualTo("127.0.0.1"));
        assertThat(events.get(0).getDetails())
                .containsEntry("member", "gil")
                .containsEntry("roleBefore", "GUEST")
                .containsEntry("roleAfter", "USER");
        assertThat(events.get(1).getDetails())
                .containsKey("key")
                .containsEntry("scopes", "CODES_READ")
                .containsEntry("accounts", "ads");
        assertThat(events.get(2).getAllowed()).isFalse();
        assertThat(events.get(2).getDetails()).containsEntry("status", "422");
        assertThat(events.get(3).getDetails()).containsEntry("number", "*77");
        assertThat(events.toString()).doesNotContain("2025550177");
    }
}
