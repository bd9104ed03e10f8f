package io.watchword.router.directory.rules;

import static io.watchword.router.directory.rules.Register.NOON;
import static io.watchword.router.directory.rules.Register.NUMBER;
import static io.watchword.router.directory.rules.Register.OTHER_NUMBER;
import static io.watchword.router.directory.rules.Register.associate;
import static io.watchword.router.directory.rules.Register.delete;
import static io.watchword.router.directory.rules.Register.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.ActivateAssociation;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import io.watchword.schemas.avro.AssociationState;
import io.watchword.schemas.avro.DecideNumberRequest;
import io.watchword.schemas.avro.DirectoryEvent;
import io.watchword.schemas.avro.EntityKind;
import io.watchword.schemas.avro.LineType;
import io.watchword.schemas.avro.PutAccount;
import io.watchword.schemas.avro.PutApp;
import io.watchword.schemas.avro.PutCollaborator;
import io.watchword.schemas.avro.PutKey;
import io.watchword.schemas.avro.PutMember;
import io.watchword.schemas.avro.PutNumber;
import io.watchword.schemas.avro.PutSubscription;
import io.watchword.schemas.avro.PutWorkspace;
import io.watchword.schemas.avro.RememberSender;
import io.watchword.schemas.avro.RequestDecision;
import io.watchword.schemas.avro.Role;
import io.watchword.schemas.avro.Scope;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the writer refuses, whatever way a command came: every command here is handed to it as it lies in its topic. Of
 * workspace acme: ana OWNER, sue SUPER_ADMIN, adm ADMIN, bo USER and owner of {@code ads} with {@code NUMBER}, cy USER
 * and owner of {@code mine}, each with a key of every scope.
 */
class AuthorityTest {

    private final Register acme = Register.ofAcme();

    @BeforeEach
    void addMembers() {
        acme.accept(new PutMember("acme", "sue", Role.SUPER_ADMIN));
        acme.accept(new PutMember("acme", "adm", Role.ADMIN));
        acme.accept(new PutMember("acme", "cy", Role.USER));
        acme.accept(new PutAccount("acme", "mine", "google", "Mine", "cy"));
        List.of("ana", "sue", "adm", "bo", "cy").forEach(acme::keyOf);
    }

    private static PutKey newKey(@Nullable String member, List<Scope> scopes, String... accounts) {
        return new PutKey("acme", "new", ByteBuffer.wrap(new byte[32]), "", member, scopes, List.of(accounts), null);
    }

    @Test
    void shouldTakeNothing_fromAKeyThatIsNotThereOrNotTheMembers() {
        PutMember body = new PutMember("acme", "eve", Role.USER);
        assertThat(acme.refuse(new Actor(ActorKind.KEY, "nowhere", "ana"), body))
                .isEqualTo("NOT_ALLOWED");
        assertThat(acme.refuse(new Actor(ActorKind.KEY, "k-cy", "ana"), body)).isEqualTo("NOT_ALLOWED");
        assertThat(acme.refuse(new Actor(ActorKind.SYSTEM, "routing", null), body))
                .isEqualTo("NOT_ALLOWED");
        assertThat(acme.refuse(key("adm"), new PutApp(null, "google", "G", List.of(), List.of(), null)))
                .isEqualTo("NOT_ALLOWED");
        acme.accept(delete(EntityKind.KEY, "acme", "k-adm", null));
        assertThat(acme.refuse(key("adm"), body)).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void shouldLetTheSystemItselfChangeTheCanarysWorkspaceAlone() {
        Actor canary = new Actor(ActorKind.SYSTEM, "canary", null);
        assertThat(acme.submit(canary, new PutWorkspace("_canary", "Canary", null))
                        .getAccepted())
                .isTrue();
        assertThat(acme.refuse(canary, new PutWorkspace("acme", "Acme", true))).isEqualTo("NOT_ALLOWED");
        assertThat(acme.refuse(canary, new PutMember("acme", "eve", Role.OWNER)))
                .isEqualTo("NOT_ALLOWED");
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void shouldMakeNoKeyForSomebodyElse_whateverItsScope(Scope scope) {
        assertThat(acme.refuse(key("adm"), newKey("bo", List.of(scope)))).isEqualTo("INVALID member");
        assertThat(acme.refuse(key("ana"), newKey("bo", List.of(scope)))).isEqualTo("INVALID member");
        assertThat(acme.refuse(key("adm"), newKey(null, List.of(scope), "ads"))).isEqualTo("NOT_FOUND accounts[0]");
    }

    @Test
    void shouldMakeNoKey_thatReachesFurtherThanTheOneItIsMadeWith() {
        acme.accept(new PutKey(
                "acme",
                "small",
                ByteBuffer.wrap(new byte[32]),
                "",
                "bo",
                List.of(Scope.ADMIN, Scope.CODES_READ),
                List.of("ads"),
                NOON.plusSeconds(60)));
        Actor small = new Actor(ActorKind.KEY, "small", "bo");
        assertThat(acme.refuse(small, newKey("bo", List.of(Scope.MESSAGES_READ), "ads")))
                .isEqualTo("INVALID scopes");
        assertThat(acme.refuse(small, newKey("bo", List.of(Scope.CODES_READ)))).isEqualTo("INVALID accounts");
        assertThat(acme.refuse(small, newKey("bo", List.of(Scope.CODES_READ), "ads")))
                .isEqualTo("INVALID expiresAt");
        acme.at(NOON.plusSeconds(60));
        assertThat(acme.refuse(small, newKey("bo", List.of(Scope.CODES_READ), "ads")))
                .isEqualTo("NOT_ALLOWED");
    }

    @Test
    void shouldLetNobodyIntoAnAccount_butItsOwner() {
        for (String who : List.of("ana", "sue", "adm", "cy")) {
            assertThat(acme.refuse(key(who), new PutCollaborator("acme", "ads", who)))
                    .isEqualTo("NOT_ALLOWED");
            assertThat(acme.refuse(key(who), new PutAccount("acme", "ads", "google", "Ads", who)))
                    .isEqualTo("NOT_ALLOWED");
            assertThat(acme.refuse(key(who), delete(EntityKind.ACCOUNT, "acme", "ads", null)))
                    .isEqualTo("NOT_ALLOWED");
            assertThat(acme.refuse(key(who), subscription("ads"))).isEqualTo("NOT_ALLOWED");
            assertThat(acme.refuse(key(who), new ActivateAssociation(NUMBER, "ads@" + NUMBER, "e")))
                    .isEqualTo("NOT_ALLOWED");
        }
        assertThat(acme.submit(key("bo"), new PutCollaborator("acme", "ads", "cy"))
                        .getAccepted())
                .isTrue();
    }

    private static PutSubscription subscription(String... accounts) {
        return new PutSubscription("acme", "s1", List.of(accounts), "otp.code.acme.s1", "acme.s1", "acme.s1.", true);
    }

    @Test
    void shouldNotGiveANumberAway_byReleasingItUnderItsAccounts() {
        for (String who : List.of("ana", "sue", "adm")) {
            assertThat(acme.refuse(key(who), delete(EntityKind.NUMBER, "acme", NUMBER, null)))
                    .isEqualTo("STILL_USED");
        }
    }

    @Test
    void shouldAskTheOwners_whenANumberIsOthers_andAnswerTheSameWhereThereIsNone() {
        DirectoryEvent used = acme.submit(key("cy"), associate("mine", NUMBER, true, "Google"));
        DirectoryEvent unknown = acme.submit(key("cy"), associate("mine", "+12025550199", true, "Google"));
        assertThat(used.getAccepted()).isTrue();
        assertThat(unknown.getAccepted()).isTrue();
        assertThat(used.getDetails().keySet()).isEqualTo(unknown.getDetails().keySet());
        assertThat(used.getNumber()).isNull();
        assertThat(unknown.getNumber()).isNull();
        assertThat(acme.number(NUMBER).getAssociations()).hasSize(1);

        String request = used.getDetails().get("request");
        for (String who : List.of("ana", "sue", "adm", "cy")) {
            assertThat(acme.refuse(key(who), decide(request, RequestDecision.APPROVE)))
                    .isEqualTo("NOT_ALLOWED");
        }
        assertThat(acme.refuse(key("bo"), decide(unknown.getDetails().get("request"), RequestDecision.APPROVE)))
                .isEqualTo("NOT_ALLOWED");
        acme.submit(key("bo"), decide(request, RequestDecision.APPROVE));
        assertThat(acme.number(NUMBER).getAssociations()).hasSize(2).last().satisfies(association -> {
            assertThat(association.getAccount()).isEqualTo("mine");
            assertThat(association.getState()).isEqualTo(AssociationState.PENDING);
        });
        assertThat(acme.refuse(key("cy"), associate("mine", NUMBER, true))).isEqualTo("INVALID active");
    }

    @Test
    void shouldEndARequest_whenItIsDeclinedOrSevenDaysOld() {
        DirectoryEvent asked = acme.submit(key("cy"), associate("mine", NUMBER, false));
        String request = asked.getDetails().get("request");
        acme.submit(key("bo"), decide(request, RequestDecision.DECLINE));
        assertThat(acme.refuse(key("bo"), decide(request, RequestDecision.APPROVE)))
                .isEqualTo("CONFLICT");
        assertThat(acme.submit(key("cy"), associate("mine", NUMBER, false)).getDetails())
                .containsEntry("request", request);
        acme.at(NOON.plus(Duration.ofDays(7)));
        assertThat(acme.refuse(key("bo"), decide(request, RequestDecision.DECLINE)))
                .isEqualTo("NOT_FOUND id");
        assertThat(acme.submit(key("cy"), associate("mine", NUMBER, false)).getDetails())
                .doesNotContainEntry("request", request);
    }

    @Test
    void shouldNeedEveryOwner_andNobodyWhereAllAreTheAskers() {
        acme.accept(new PutAccount("acme", "adm1", "google", "A", "adm"));
        acme.accept(associate("adm1", NUMBER, false));
        String request = acme.submit(key("cy"), associate("mine", NUMBER, false))
                .getDetails()
                .get("request");
        acme.submit(key("bo"), decide(request, RequestDecision.APPROVE));
        assertThat(acme.number(NUMBER).getAssociations()).hasSize(2);
        acme.submit(key("adm"), decide(request, RequestDecision.APPROVE));
        assertThat(acme.number(NUMBER).getAssociations()).hasSize(3);

        acme.accept(new PutNumber("acme", OTHER_NUMBER, LineType.VOIP));
        acme.accept(new PutAccount("acme", "mine2", "google", "M", "cy"));
        assertThat(acme.submit(key("cy"), associate("mine", OTHER_NUMBER, false))
                        .getDetails())
                .doesNotContainKey("request");
        assertThat(acme.submit(key("cy"), associate("mine2", OTHER_NUMBER, false))
                        .getDetails())
                .doesNotContainKey("request");
    }

    private static DecideNumberRequest decide(String request, RequestDecision decision) {
        return new DecideNumberRequest("acme", request, decision);
    }

    @Test
    void shouldKeepWhatAnActiveUseIsKnownBy_whenAnAdminChangesTheApp() {
        acme.accept(associate("ads", NUMBER, true));
        acme.accept(associate("mine", NUMBER, false));
        acme.submit(key("adm"), new PutApp("acme", "google", "Other", List.of(), List.of("Other"), null));
        assertThat(acme.number(NUMBER).getAssociations()).first().satisfies(association -> {
            assertThat(association.getSenders()).contains("Google", "22000", "Other");
            assertThat(association.getDomains()).contains("google.com");
            assertThat(association.getAppName()).isEqualTo("Google");
        });
        assertThat(acme.number(NUMBER).getAssociations().get(1).getSenders()).containsExactly("Other");
    }

    @Test
    void shouldEndAllThatActedForHim_whenTheOwnerHandsTheAccountOver() {
        acme.submit(key("bo"), newKey(null, List.of(Scope.CODES_READ), "ads"));
        acme.submit(key("bo"), subscription("ads"));
        acme.submit(key("bo"), new RememberSender(NUMBER, "ads@" + NUMBER, "Google"));
        assertThat(acme.number(NUMBER).getAssociations().get(0).getRemembered()).hasSize(1);

        acme.submit(key("bo"), new PutAccount("acme", "ads", "google", "Ads", "cy"));

        assertThat(acme.account("ads").getOwner()).isEqualTo("cy");
        assertThat(acme.get(Topics.DIRECTORY_KEY, "acme/new")).isEmpty();
        assertThat(acme.get(Topics.DIRECTORY_SUBSCRIPTION, "acme/s1")).isEmpty();
        assertThat(acme.number(NUMBER).getAssociations().get(0).getRemembered()).isEmpty();
        assertThat(acme.number(NUMBER).getAssociations().get(0).getOwner()).isEqualTo("cy");
    }

    @Test
    void shouldEndWhatRunsAnAccount_whenItsOwnerFallsBelowUser() {
        acme.submit(key("bo"), subscription("ads"));
        acme.submit(key("adm"), new PutMember("acme", "bo", Role.GUEST));
        assertThat(acme.get(Topics.DIRECTORY_SUBSCRIPTION, "acme/s1")).isEmpty();
    }

    @Test
    void shouldWaitForANewOwner_whomOnlyTheHighestGive_andCloseWhatCameBefore() {
        acme.submit(key("bo"), newKey(null, List.of(Scope.CODES_READ), "ads"));
        acme.submit(key("adm"), delete(EntityKind.MEMBER, "acme", "bo", null));
        assertThat(acme.account("ads").getOwner()).isEmpty();
        assertThat(acme.get(Topics.DIRECTORY_KEY, "acme/new")).isEmpty();
        assertThat(acme.get(Topics.DIRECTORY_KEY, "acme/k-bo")).isEmpty();

        acme.submit(key("adm"), new PutMember("acme", "bo", Role.USER));
        assertThat(acme.account("ads").getOwner()).isEmpty();
        PutAccount give = new PutAccount("acme", "ads", "google", "Ads login", "cy");
        assertThat(acme.refuse(key("adm"), give)).isEqualTo("NOT_ALLOWED");
        assertThat(acme.refuse(key("cy"), give)).isEqualTo("NOT_ALLOWED");
        Instant then = NOON.plusSeconds(5);
        acme.at(then);
        acme.submit(key("sue"), give);
        assertThat(acme.account("ads").getOwner()).isEqualTo("cy");
        assertThat(acme.account("ads").getOpenFrom()).containsExactly(Map.entry("cy", then.toEpochMilli()));
        assertThat(acme.account("ads").getOwnerGivenBy()).isEqualTo("sue");
    }

    @Test
    void shouldOpenWhatCameBefore_onlyWhereAnOwnerOfTheWorkspaceSaidSo() {
        assertThat(acme.refuse(key("sue"), new PutWorkspace("acme", "Acme", true)))
                .isEqualTo("INVALID historyToNewOwner");
        acme.submit(key("ana"), new PutWorkspace("acme", "Acme", true));
        acme.submit(key("adm"), delete(EntityKind.MEMBER, "acme", "bo", null));
        acme.submit(key("sue"), new PutAccount("acme", "ads", "google", "Ads login", "cy"));
        assertThat(acme.account("ads").getOpenFrom()).isEmpty();
    }

    @Test
    void shouldGiveNobodyMoreOfThePast_thanWhoLetsHimInHas() {
        acme.submit(key("bo"), new PutCollaborator("acme", "ads", "ana"));
        acme.submit(key("adm"), delete(EntityKind.MEMBER, "acme", "bo", null));
        acme.at(NOON.plusSeconds(5));
        acme.submit(key("sue"), new PutAccount("acme", "ads", "google", "Ads login", "cy"));
        acme.submit(key("cy"), new PutCollaborator("acme", "ads", "cy"));
        acme.submit(key("cy"), new PutCollaborator("acme", "ads", "adm"));
        acme.submit(key("cy"), new PutAccount("acme", "ads", "google", "Ads login", "sue"));

        assertThat(acme.account("ads").getOwner()).isEqualTo("sue");
        assertThat(acme.account("ads").getOpenFrom())
                .containsOnlyKeys("cy", "adm", "sue")
                .doesNotContainKey("ana");
    }

    @Test
    void shouldBeAnotherAccountMemberWorkspaceAndUse_whenAnIdIsUsedAgain() {
        String account = acme.account("ads").getGeneration();
        String use = acme.number(NUMBER).getAssociations().get(0).getGeneration();
        acme.submit(key("bo"), delete(EntityKind.ACCOUNT, "acme", "ads", null));
        acme.submit(key("adm"), new PutAccount("acme", "ads", "google", "Ads", "adm"));
        acme.accept(associate("ads", NUMBER, false));
        assertThat(account).isNotEmpty();
        assertThat(use).isNotEmpty();
        assertThat(acme.account("ads").getGeneration()).isNotEmpty().isNotEqualTo(account);
        assertThat(acme.number(NUMBER).getAssociations().get(0).getGeneration()).isNotEqualTo(use);
        assertThat(acme.number(NUMBER).getAssociations().get(0).getAccountGeneration())
                .isEqualTo(acme.account("ads").getGeneration());
    }

    @Test
    void shouldRememberASender_forAnOwnerOfAllThatShareTheNumberAlone() {
        acme.accept(associate("mine", NUMBER, false));
        RememberSender remember = new RememberSender(NUMBER, "ads@" + NUMBER, "Google");
        assertThat(acme.refuse(key("bo"), remember)).isEqualTo("NOT_ALLOWED");
        acme.submit(key("cy"), new PutAccount("acme", "mine", "google", "Mine", "bo"));
        assertThat(acme.submit(key("bo"), remember).getAccepted()).isTrue();
        assertThat(acme.number(NUMBER).getAssociations().get(0).getRemembered())
                .singleElement()
                .satisfies(sender -> assertThat(sender.getOver()).hasSize(2));
    }
}
