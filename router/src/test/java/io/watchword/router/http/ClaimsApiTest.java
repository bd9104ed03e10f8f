package io.watchword.router.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.router.http.ApiFixture.Answer;
import io.watchword.router.view.WorkspaceOwners;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ClaimsApiTest {

    private static final String W = "/v1/workspaces/acme";

    private final ApiFixture api = new ApiFixture();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void shouldLetOneOfManyWin_andTellTheOthersWhoHasIt() {
        String claims = claimsOf("m-1", later());

        List<Answer> answers = IntStream.range(0, 20)
                .mapToObj(i -> api.sendAsync("POST", claims, i % 2 == 0 ? "key-bo" : "key-col", "{}"))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .hasSize(19)
                .allSatisfy(answer -> {
                    assertThat(answer.json().get("holder").textValue()).isIn("bo", "col");
                    assertThat(answer.json().get("leaseUntil").textValue()).endsWith("Z");
                });
    }

    @Test
    void shouldUseTheCodeUp_whenItsHolderSaysThatItWasAccepted() {
        String claims = claimsOf("m-1", later());
        Answer won = api.send("POST", claims, "key-bo", "{\"leaseSeconds\":30}");
        String claim = won.header("Location").orElseThrow();

        assertThat(api.send("POST", claim + "/complete", "key-col", "{\"outcome\":\"accepted\"}")
                        .status())
                .isEqualTo(404);
        assertThat(api.send("POST", claim + "/complete", "key-bo", "{\"outcome\":\"accepted\"}")
                        .json()
                        .get("state")
                        .textValue())
                .isEqualTo("ACCEPTED");
        assertThat(api.send("POST", claims, "key-col", "{}")
                        .json()
                        .get("reason")
                        .textValue())
                .isEqualTo("ACCEPTED");
    }

    @Test
    void shouldTellItsHolderAlone_howAClaimStands() {
        String claim = api.send("POST", claimsOf("m-1", later()), "key-bo", "{}")
                .header("Location")
                .orElseThrow();

        assertThat(api.get(claim, "key-bo").json().get("state").textValue()).isEqualTo("HELD");
        api.send("POST", claim + "/complete", "key-bo", "{\"outcome\":\"accepted\"}");
        assertThat(api.get(claim, "key-bo").json().get("state").textValue()).isEqualTo("ACCEPTED");
        assertThat(api.get(claim, "key-col").status()).isEqualTo(404);
        assertThat(api.get(claim.replace("acme", "other"), "key-eve").status()).isEqualTo(404);
        assertThat(api.get(claim + "x", "key-bo").status()).isEqualTo(404);
    }

    @Test
    void shouldFreeTheCode_whenItsHolderGivesItBack() {
        String claims = claimsOf("m-1", later());
        String claim =
                api.send("POST", claims, "key-bo", "{}").header("Location").orElseThrow();

        assertThat(api.send("DELETE", claim, "key-bo", "").status()).isEqualTo(204);
        assertThat(api.send("POST", claims, "key-col", "{}").status()).isEqualTo(201);
    }

    @Test
    void shouldAnswer410_whenTheCodeHasExpired() {
        assertThat(api.send("POST", claimsOf("m-1", Instant.EPOCH), "key-bo", "{}")
                        .status())
                .isEqualTo(410);
    }

    @Test
    void shouldAnswer404_whenTheCodeIsNotThereOrNotTheirs() {
        String claims = claimsOf("m-1", later());

        assertThat(api.send("POST", claims, "key-dan", "{}").status()).isEqualTo(404);
        assertThat(api.send("POST", W + "/codes/nowhere-1/claims", "key-bo", "{}")
                        .status())
                .isEqualTo(404);
        api.owner = new WorkspaceOwners.Unknown();
        assertThat(api.send("POST", claims, "key-bo", "{}").status()).isEqualTo(503);
    }

    private String claimsOf(String messageId, Instant expiresAt) {
        return W + "/codes/"
                + api.messageWithCode(messageId, "482913", expiresAt).getId() + "/claims";
    }

    private static Instant later() {
        return Clock.systemUTC().instant().plusSeconds(600);
    }
}
