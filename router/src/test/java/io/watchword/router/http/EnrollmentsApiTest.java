package io.watchword.router.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchword.router.http.ApiFixture.Answer;
import io.watchword.router.view.FeedDoor;
import io.watchword.router.view.ViewEvent;
import io.watchword.schemas.avro.EnrollmentCause;
import io.watchword.schemas.avro.EnrollmentEvent;
import io.watchword.schemas.avro.EnrollmentPhase;
import io.watchword.schemas.avro.EnrollmentState;
import io.watchword.schemas.avro.NumberCommand;
import io.watchword.schemas.avro.OpenEnrollment;
import io.watchword.schemas.avro.SenderPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EnrollmentsApiTest {

    private static final String ALL = "/v1/workspaces/acme/enrollments";

    private final ApiFixture api = new ApiFixture();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void shouldOpenOneForTheAccountsOnlyNumber_withTheDefaults() {
        Answer opened = api.send("POST", ALL, "key-bo", "{\"account\":\"ads\"}");

        assertThat(opened.status()).isEqualTo(201);
        JsonNode enrollment = opened.json();
        assertThat(enrollment.get("state").textValue()).isEqualTo("PENDING");
        assertThat(enrollment.get("number").textValue()).isEqualTo(ApiFixture.NUMBER);
        assertThat(enrollment.get("attempt").intValue()).isEqualTo(1);
        assertThat(Duration.between(
                        Instant.parse(enrollment.get("openedAt").textValue()),
                        Instant.parse(enrollment.get("expiresAt").textValue())))
                .isEqualTo(Duration.ofMinutes(10));
        assertThat(opened.header("Location"))
                .contains(ALL + "/" + enrollment.get("id").textValue());
        assertThat(api.get(opened.header("Location").orElseThrow(), "key-bo").json())
                .isEqualTo(enrollment);
        NumberCommand command = api.commands.numberCommands.get(0);
        assertThat(command.getNumber()).isEqualTo(ApiFixture.NUMBER);
        assertThat(command.getActor().getMember()).isEqualTo("bo");
        assertThat(((OpenEnrollment) command.getBody()).getSenderPolicy()).isEqualTo(SenderPolicy.PREFER);
    }

    @Test
    void shouldSayVerified_onlyWhenTheNextReadHasSmsMfaOn() {
        String id = api.send("POST", ALL, "key-bo", "{\"account\":\"ads\"}")
                .json()
                .get("id")
                .textValue();
        api.commands.shownLater = true;

        CompletableFuture<Answer> reported =
                api.sendAsync("POST", ALL + "/" + id + "/report", "key-bo", "{\"outcome\":\"verified\"}");
        await().during(Duration.ofMillis(300)).until(() -> !reported.isDone());
        api.directory.turnSmsMfaOn("acme/ads");

        assertThat(reported.join().status()).isEqualTo(200);
        assertThat(api.get("/v1/workspaces/acme/accounts/ads", "key-bo")
                        .json()
                        .get("smsMfa")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void shouldNameTheOneInTheWay_whenOneIsOpen() {
        api.commands.numberRefusal = Optional.of(EnrollmentEvent.newBuilder()
                .setCause(EnrollmentCause.REFUSED)
                .setRefusal("ALREADY_OPEN")
                .setConflictsWith("e-1"));

        Answer answer = api.send("POST", ALL, "key-bo", "{\"account\":\"ads\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("conflictsWith").textValue()).isEqualTo("e-1");
        assertThat(answer.json().get("reason").textValue()).isEqualTo("ALREADY_OPEN");
    }

    @Test
    void shouldNameTheField_whenTheNumberIsNotTheAccounts() {
        Answer foreign = api.send("POST", ALL, "key-bo", "{\"account\":\"ads\",\"number\":\"+12025550199\"}");
        Answer none = api.send("POST", ALL, "key-ana", "{\"account\":\"mail\"}");

        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.json().at("/errors/0/field").textValue()).isEqualTo("number");
        assertThat(none.status()).isEqualTo(422);
    }

    @Test
    void shouldAnswer202_whenItIsStillUndecided() {
        api.commands.undecided = true;

        Answer answer = api.send("POST", ALL, "key-bo", "{\"account\":\"ads\"}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location").orElseThrow()).startsWith(ALL + "/");
    }

    @Test
    void shouldAnswer_whenTheEnrollmentIsNoLongerPending() {
        String id = open();
        CompletableFuture<Answer> waiting = api.sendAsync("GET", ALL + "/" + id + "?wait=20", "key-bo", "");
        await().atMost(Duration.ofSeconds(10)).until(() -> api.metric("inbox.waiters") == 1);

        becomes(id, EnrollmentPhase.CODE_RECEIVED);

        assertThat(waiting.join().json().get("state").textValue()).isEqualTo("CODE_RECEIVED");
    }

    @Test
    void shouldWaitForTheEnrollmentsOwnCode() {
        String id = open();
        CompletableFuture<Answer> waiting = api.sendAsync("GET", ALL + "/" + id + "/codes?wait=20", "key-bo", "");
        await().atMost(Duration.ofSeconds(10)).until(() -> api.metric("inbox.waiters") == 1);

        api.codeArrives("c-other", "000000");
        api.codeArrives("c-mine", "482913", id);

        assertThat(waiting.join().json().get("items").findValuesAsText("value")).containsExactly("482913");
        assertThat(api.get(ALL + "/" + id + "/codes", "key-bo")
                        .json()
                        .get("items")
                        .findValuesAsText("id"))
                .containsExactly("c-mine");
    }

    @Test
    void shouldTellHowItEnded_whenReportedOrCancelled() {
        String verified = open();
        String cancelled = open();

        assertThat(api.send("POST", ALL + "/" + verified + "/report", "key-bo", "{\"outcome\":\"verified\"}")
                        .json()
                        .get("state")
                        .textValue())
                .isEqualTo("VERIFIED");
        assertThat(api.send("POST", ALL + "/" + cancelled + "/cancel", "key-bo", "{\"reason\":\"no longer needed\"}")
                        .json()
                        .get("state")
                        .textValue())
                .isEqualTo("CANCELLED");
        assertThat(api.get(ALL + "?state=VERIFIED", "key-bo")
                        .json()
                        .get("items")
                        .findValuesAsText("id"))
                .containsExactly(verified);
    }

    @Test
    void shouldNeedAnOutcome_whenReporting() {
        Answer answer = api.send("POST", ALL + "/" + open() + "/report", "key-bo", "{\"outcome\":\"maybe\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").textValue()).isEqualTo("outcome");
    }

    private String open() {
        return api.send("POST", ALL, "key-bo", "{\"account\":\"ads\"}")
                .json()
                .get("id")
                .textValue();
    }

    private void becomes(String id, EnrollmentPhase phase) {
        EnrollmentState state = EnrollmentState.newBuilder(api.inbox.enrollments.get(id))
                .setState(phase)
                .build();
        api.inbox.enrollments.put(id, state);
        FeedDoor.publish(
                api.feed,
                new ViewEvent.EnrollmentChanged(EnrollmentEvent.newBuilder()
                        .setWorkspace("acme")
                        .setNumber(ApiFixture.NUMBER)
                        .setCause(EnrollmentCause.CODE_ATTACHED)
                        .setEnrollment(state)
                        .setActor(state.getOpenedBy())
                        .setAt(Instant.EPOCH)
                        .build()));
    }
}
