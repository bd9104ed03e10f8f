package io.watchword.router.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.router.view.Cursor;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import io.watchword.schemas.avro.EnrollmentPhase;
import io.watchword.schemas.avro.EnrollmentState;
import io.watchword.schemas.avro.SenderPolicy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Who gets what from every call, written by hand from the rules: not allowed and not there are both 404. Callers in the
 * columns: no key, operator, OWNER and ADMIN of the workspace without a share, USER and owner of the account, USER and
 * LOGIN_ONLY collaborators, GUEST without a share, an automation for the account, the OWNER of another workspace.
 */
final class AccessMatrixTest {

    private static final List<String> CALLERS =
            List.of("none", "bootstrap", "ana", "dan", "bo", "col", "cy", "gil", "robot", "eve");

    private static final String W = "/v1/workspaces/acme";

    /** Each row: call, body, then a status for each caller. */
    private static final String MATRIX = """
            # call                                     body                                      no  op  ana dan bo  col cy  gil rob eve
            GET /v1/me                               |                                         | 401 200 200 200 200 200 200 200 200 200
            GET {w}                                  |                                         | 401 200 200 200 200 200 200 200 200 404
            PUT {w}                                  | {"name":"Acme"}                         | 401 200 200 200 404 404 404 404 404 404
            PUT /v1/workspaces/fresh                 | {}                                      | 401 201 404 404 404 404 404 404 404 404
            DELETE /v1/workspaces/nowhere            |                                         | 401 404 404 404 404 404 404 404 404 404
            GET {w}/members                          |                                         | 401 200 200 200 200 200 200 200 200 404
            PUT {w}/members/bo                       | {"role":"USER"}                         | 401 200 200 200 404 404 404 404 404 404
            GET {w}/members/bo                       |                                         | 401 200 200 200 200 200 200 200 200 404
            GET /v1/apps                             |                                         | 401 200 200 200 200 200 200 200 200 200
            PUT /v1/apps/a1                          | {"name":"A"}                            | 401 201 404 404 404 404 404 404 404 404
            PUT {w}/apps/a2                          | {"name":"A"}                            | 401 201 200 200 404 404 404 404 404 404
            GET {w}/apps                             |                                         | 401 200 200 200 200 200 200 200 200 404
            GET {w}/accounts                         |                                         | 401 200 200 200 200 200 200 200 200 404
            GET {w}/accounts/ads                     |                                         | 401 200 200 200 200 200 200 404 200 404
            PUT {w}/accounts/ads/collaborators/col   | {}                                      | 401 200 404 404 200 404 404 404 404 404
            GET {w}/accounts/ads/collaborators/col   |                                         | 401 200 200 200 200 200 200 404 200 404
            GET {w}/numbers                          |                                         | 401 200 200 200 404 404 404 404 404 404
            GET {w}/numbers/12025550101              |                                         | 401 200 200 200 404 404 404 404 404 404
            GET {w}/accounts/ads/numbers/12025550101 |                                         | 401 200 200 200 200 200 200 404 200 404
            GET {w}/keys                             |                                         | 401 200 200 200 200 200 200 200 200 404
            GET {w}/keys/bo                          |                                         | 401 200 200 200 200 404 404 404 404 404
            GET {w}/number-requests                  |                                         | 401 200 200 200 200 200 200 200 200 404
            GET {w}/number-requests/nowhere          |                                         | 401 404 404 404 404 404 404 404 404 404
            POST {w}/number-requests/nowhere/approve | {}                                      | 401 404 404 404 404 404 404 404 404 404
            POST {w}/number-requests/nowhere/decline | {}                                      | 401 404 404 404 404 404 404 404 404 404
            DELETE {w}/number-requests/nowhere       |                                         | 401 404 404 404 404 404 404 404 404 404
            GET {w}/messages                         |                                         | 401 200 200 200 200 200 200 200 200 404
            GET {w}/messages/m-1                     |                                         | 401 200 404 404 200 200 404 404 404 404
            GET {w}/accounts/ads/messages            |                                         | 401 200 404 404 200 200 404 404 404 404
            GET {w}/accounts/ads/codes               |                                         | 401 200 404 404 200 200 200 404 200 404
            GET {w}/accounts/mail/codes              |                                         | 401 200 200 404 404 404 404 404 404 404
            GET {w}/accounts/nowhere/codes           |                                         | 401 404 404 404 404 404 404 404 404 404
            GET {w}/enrollments                      |                                         | 401 200 200 200 200 200 200 200 200 404
            GET {w}/enrollments/e-1                  |                                         | 401 200 404 404 200 200 404 404 200 404
            GET {w}/enrollments/e-1/codes            |                                         | 401 200 404 404 200 200 404 404 200 404
            POST {w}/enrollments                     | {"account":"ads"}                       | 401 201 404 404 201 404 404 404 201 404
            POST {w}/enrollments/e-1/report          | {"outcome":"rejected"}                  | 401 200 404 404 200 404 404 404 200 404
            POST {w}/enrollments/e-2/cancel          | {}                                      | 401 200 404 404 200 404 404 404 200 404
            POST {w}/messages/m-2/assign             | {"account":"nobody"}                    | 401 422 404 404 404 404 404 404 404 404
            POST {w}/subscriptions                   | {"accounts":["ads"]}                    | 401 201 404 404 201 404 404 404 404 404
            POST {w}/codes/m-3-1/claims              | {}                                      | 401 201 404 404 409 409 409 404 409 404
            DELETE {w}/claims/nowhere                |                                         | 401 404 404 404 404 404 404 404 404 404
            GET {w}/subscriptions                    |                                         | 401 200 200 200 200 200 200 200 200 404
            GET {w}/subscriptions/s0                 |                                         | 401 200 200 200 200 404 404 404 404 404
            GET {w}/audit                            |                                         | 401 200 200 200 404 404 404 404 404 404
            GET /v1/admin/audit                      |                                         | 401 200 404 404 404 404 404 404 404 404
            GET /v1/admin/links                      |                                         | 401 200 404 404 404 404 404 404 404 404
            POST /v1/admin/links/carrier-a/pause     |                                         | 401 200 404 404 404 404 404 404 404 404
            POST /v1/admin/links/nowhere/resume      |                                         | 401 404 404 404 404 404 404 404 404 404
            GET /v1/admin/dead-letters               |                                         | 401 200 404 404 404 404 404 404 404 404
            POST /v1/admin/redrives                  | {"number":"+12025550101"}               | 401 200 404 404 404 404 404 404 404 404
            GET /v1/nowhere                          |                                         | 404 404 404 404 404 404 404 404 404 404
            """;

    private static ApiFixture api;

    @BeforeAll
    static void start() {
        api = new ApiFixture(1_000);
        api.messageArrives("m-1", "Your code is 482913", "ads", List.of());
        api.messageArrives("m-2", "Your code is 991133", null, List.of("ads", "mail"));
        api.messageWithCode("m-3", "551133", Clock.systemUTC().instant().plusSeconds(3_600));
        api.codeArrives("c-1", "482913");
        enrollment("e-1");
        enrollment("e-2");
    }

    private static void enrollment(String id) {
        api.inbox.enrollments.put(
                id,
                EnrollmentState.newBuilder()
                        .setId(id)
                        .setWorkspace("acme")
                        .setAccount("ads")
                        .setAssociation("ads@" + ApiFixture.NUMBER)
                        .setNumber(ApiFixture.NUMBER)
                        .setState(EnrollmentPhase.PENDING)
                        .setOpenedAt(Instant.EPOCH)
                        .setExpiresAt(Instant.EPOCH.plusSeconds(600))
                        .setAttempt(1)
                        .setSenderPolicy(SenderPolicy.PREFER)
                        .setOpenedBy(new Actor(ActorKind.SYSTEM, "test", null))
                        .build());
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @TestFactory
    Stream<DynamicTest> shouldAnswerEachCallerAsTheRulesSay() {
        return MATRIX.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> DynamicTest.dynamicTest(line.split("\\|", -1)[0].strip(), () -> checkRow(line)));
    }

    private static void checkRow(String line) {
        String[] cells = line.split("\\|", -1);
        String[] call = cells[0].strip().replace("{w}", W).split(" ", -1);
        String[] expected = cells[2].strip().split("\\s+", -1);
        Map<String, Integer> wanted = new LinkedHashMap<>();
        Map<String, Integer> got = new LinkedHashMap<>();
        for (int i = 0; i < CALLERS.size(); i++) {
            String caller = CALLERS.get(i);
            wanted.put(caller, Integer.valueOf(expected[i]));
            got.put(
                    caller,
                    api.send(call[0], call[1], key(caller), cells[1].strip()).status());
        }
        assertThat(got).isEqualTo(wanted);
    }

    private static String key(String caller) {
        return switch (caller) {
            case "none" -> "";
            case "bootstrap" -> api.bootstrap;
            default -> "key-" + caller;
        };
    }

    @Test
    void shouldListOnlyWhatTheCallerMayRead() {
        assertThat(ids(W + "/messages", "bo")).containsExactlyInAnyOrder("m-1", "m-3");
        assertThat(ids(W + "/messages", "ana")).isEmpty();
        assertThat(ids(W + "/messages", "bootstrap")).containsExactlyInAnyOrder("m-1", "m-2", "m-3");
        assertThat(ids(W + "/accounts", "ana")).containsExactly("ads", "mail");
        assertThat(ids(W + "/accounts", "bo")).containsExactly("ads");
        assertThat(ids(W + "/accounts", "gil")).isEmpty();
        String first = new Cursor(0, -1).encoded();
        assertThat(ids(W + "/accounts/ads/codes?after=" + first, "cy")).containsExactly("c-1");
    }

    private static List<String> ids(String path, String caller) {
        List<String> ids = new ArrayList<>();
        api.get(path, key(caller))
                .json()
                .get("items")
                .forEach(item -> ids.add(item.get("id").textValue()));
        return ids;
    }

    @Test
    void shouldPutARefusedAccountOnRecord() {
        api.audit.events.clear();

        api.get(W + "/accounts/ads/codes", "key-dan");

        assertThat(api.audit.events).singleElement().satisfies(event -> {
            assertThat(event.getAllowed()).isFalse();
            assertThat(event.getAccount()).isEqualTo("ads");
            assertThat(event.getActor().getMember()).isEqualTo("dan");
        });
    }
}
