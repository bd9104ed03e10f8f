package io.watchword.router.directory.rules;

import static io.watchword.router.directory.rules.Register.NOON;
import static io.watchword.router.directory.rules.Register.NUMBER;
import static io.watchword.router.directory.rules.Register.OTHER_NUMBER;
import static io.watchword.router.directory.rules.Register.associate;
import static io.watchword.router.directory.rules.Register.delete;
import static io.watchword.router.directory.rules.Register.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.schemas.Topics;
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
import io.watchword.schemas.avro.Role;
import io.watchword.schemas.avro.Scope;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workspaces, members, apps, accounts, keys and subscriptions; numbers are in {@link NumberRulesTest}. */
class DirectoryRulesTest {

    private final Register acme = Register.ofAcme();

    @Test
    void shouldSayWhatWasCreated_andWhatOnlyChanged() {
        DirectoryEvent created = acme.accept(new PutWorkspace("globex", "Globex", null));
        DirectoryEvent changed = acme.accept(new PutWorkspace("globex", "Globex Corporation", null));
        assertThat(created.getCreated()).isTrue();
        assertThat(created.getEntity()).isEqualTo("globex");
        assertThat(changed.getCreated()).isFalse();
        assertThat(changed.getVersion()).isEqualTo(created.getVersion() + 1);
    }

    @Test
    void shouldChangeNothing_whenPutAsItIs() {
        DirectoryEvent changed = acme.accept(new PutMember("acme", "bo", Role.ADMIN));
        DirectoryEvent again = acme.accept(new PutMember("acme", "bo", Role.ADMIN));
        assertThat(again.getVersion()).isEqualTo(changed.getVersion());
        assertThat(acme.get(Topics.DIRECTORY_MEMBER, "acme/bo").orElseThrow().getVersion())
                .isEqualTo(changed.getVersion());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b", "a b", "a/b", "-a", "ä"})
    void shouldRefuseWorkspaceIds_thatWouldMakeATopicNameAmbiguous(String id) {
        assertThat(acme.refuse(new PutWorkspace(id, "Name", null))).isEqualTo("INVALID id");
    }

    @Test
    void shouldRefuse_whenAReferenceIsMissing() {
        assertThat(acme.refuse(new PutMember("nowhere", "bo", Role.USER))).isEqualTo("NOT_FOUND workspace");
        assertThat(acme.refuse(new PutAccount("acme", "x", "google", "X", "nobody")))
                .isEqualTo("NOT_FOUND owner");
        assertThat(acme.refuse(new PutAccount("acme", "x", "noapp", "X", "bo"))).isEqualTo("NOT_FOUND app");
        assertThat(acme.refuse(new PutCollaborator("acme", "ads", "nobody"))).isEqualTo("NOT_FOUND member");
        assertThat(acme.refuse(new PutCollaborator("acme", "none", "ana"))).isEqualTo("NOT_FOUND account");
        assertThat(acme.refuse(delete(EntityKind.KEY, "acme", "none", null))).isEqualTo("NOT_FOUND id");
        assertThat(acme.refuse(delete(EntityKind.COLLABORATOR, "acme", "ana", "ads")))
                .isEqualTo("NOT_FOUND id");
    }

    @Test
    void shouldKeepAnOwner() {
        assertThat(acme.refuse(new PutMember("acme", "ana", Role.ADMIN))).isEqualTo("CONFLICT");
        assertThat(acme.refuse(delete(EntityKind.MEMBER, "acme", "ana", null))).isEqualTo("CONFLICT");
        acme.accept(new PutMember("acme", "cy", Role.OWNER));
        acme.accept(new PutMember("acme", "ana", Role.ADMIN));
    }

    @Test
    void shouldNotLetAMemberReachAboveTheirOwnRole() {
        acme.accept(new PutMember("acme", "adm", Role.ADMIN));
        acme.keyOf("adm");
        assertThat(acme.refuse(key("adm"), new PutMember("acme", "adm", Role.OWNER)))
                .isEqualTo("INVALID role");
        assertThat(acme.refuse(key("adm"), new PutMember("acme", "ana", Role.USER)))
                .isEqualTo("INVALID role");
        assertThat(acme.refuse(key("adm"), delete(EntityKind.MEMBER, "acme", "ana", null)))
                .isEqualTo("INVALID role");
        assertThat(acme.submit(key("adm"), new PutMember("acme", "dee", Role.ADMIN))
                        .getAccepted())
                .isTrue();
    }

    @Test
    void shouldEndSharesAndKeys_whenAMemberIsDeleted() {
        acme.accept(new PutMember("acme", "cy", Role.USER));
        acme.accept(new PutCollaborator("acme", "ads", "cy"));
        acme.accept(keyOf("k1", "cy", List.of()));
        acme.accept(delete(EntityKind.MEMBER, "acme", "cy", null));
        assertThat(acme.account("ads").getCollaborators()).isEmpty();
        assertThat(acme.get(Topics.DIRECTORY_KEY, "acme/k1")).isEmpty();
    }

    @Test
    void shouldRefuseToDelete_whatIsStillUsed() {
        assertThat(acme.refuse(delete(EntityKind.APP, null, "google", null))).isEqualTo("STILL_USED");
        assertThat(acme.refuse(delete(EntityKind.WORKSPACE, null, "acme", null)))
                .isEqualTo("STILL_USED");
        acme.accept(delete(EntityKind.ACCOUNT, "acme", "ads", null));
        acme.accept(delete(EntityKind.APP, null, "google", null));
        assertThat(acme.refuse(delete(EntityKind.WORKSPACE, null, "acme", null)))
                .isEqualTo("STILL_USED");
        acme.accept(delete(EntityKind.NUMBER, "acme", NUMBER, null));
        acme.accept(delete(EntityKind.WORKSPACE, null, "acme", null));
        assertThat(acme.get(Topics.DIRECTORY_MEMBER, "acme/ana")).isEmpty();
    }

    @Test
    void shouldCopyAnApp_intoEveryNumberThatItIsUsedWith() {
        acme.accept(new PutApp(null, "google", "Google 2", List.of("Google.COM", "g.co"), List.of("G"), null));
        assertThat(acme.number(NUMBER).getAssociations()).singleElement().satisfies(association -> {
            assertThat(association.getAppName()).isEqualTo("Google 2");
            assertThat(association.getDomains()).containsExactly("google.com", "g.co");
            assertThat(association.getSenders()).containsExactly("G");
            assertThat(association.getCodeValiditySeconds()).isNull();
        });
    }

    @Test
    void shouldKeepTheSendersOfTheAssociation_whenTheAppChangesItsOwn() {
        acme.accept(associate("ads", NUMBER, false, "MySender"));
        acme.accept(new PutApp(null, "google", "Google", List.of(), List.of("G"), null));
        assertThat(acme.number(NUMBER).getAssociations().get(0).getSenders()).containsExactly("G", "MySender");
    }

    @Test
    void shouldPreferTheWorkspacesOwnApp_andFallBackWhenItIsDeleted() {
        acme.accept(new PutApp("acme", "google", "Our Google", List.of(), List.of("Own"), null));
        assertThat(acme.number(NUMBER).getAssociations().get(0).getSenders()).containsExactly("Own");
        acme.accept(new PutApp(null, "google", "Google", List.of(), List.of("Global"), null));
        assertThat(acme.number(NUMBER).getAssociations().get(0).getSenders()).containsExactly("Own");
        acme.accept(delete(EntityKind.APP, "acme", "google", null));
        assertThat(acme.number(NUMBER).getAssociations().get(0).getSenders()).containsExactly("Global");
    }

    @Test
    void shouldFollow_whenTheAccountGoesToAnotherApp() {
        acme.accept(new PutApp(null, "github", "GitHub", List.of("github.com"), List.of("GitHub"), null));
        acme.accept(new PutAccount("acme", "ads", "github", "Ads login", "bo"));
        assertThat(acme.number(NUMBER).getAssociations()).singleElement().satisfies(association -> {
            assertThat(association.getApp()).isEqualTo("github");
            assertThat(association.getSenders()).containsExactly("GitHub");
        });
    }

    @Test
    void shouldRefuseAChangeOfTooManyEntries_andTakeTheSameAppAsItIs() {
        acme.accept(new PutApp("acme", "big", "Big", List.of(), List.of("B"), null));
        for (int i = 0; i < 10_000; i++) {
            String account = "a" + i;
            String number = "+1202555" + String.format(Locale.ROOT, "%04d", i);
            acme.accept(new PutAccount("acme", account, "big", "A", "bo"));
            acme.accept(new PutNumber("acme", number, LineType.VOIP));
            acme.accept(associate(account, number, false));
        }
        assertThat(acme.refuse(new PutApp("acme", "big", "Bigger", List.of(), List.of("B"), null)))
                .isEqualTo("CONFLICT");
        acme.accept(new PutApp("acme", "big", "Big", List.of(), List.of("B"), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "com", "-a.com", "a..com", "a b.com", "http://a.com"})
    void shouldRefuseWhatIsNoDomain(String domain) {
        assertThat(acme.refuse(new PutApp(null, "a", "A", List.of("ok.example", domain), List.of(), null)))
                .isEqualTo("INVALID domains[1]");
    }

    @Test
    void shouldKeepWhatAPutDoesNotName() {
        acme.accept(new PutCollaborator("acme", "ads", "ana"));
        acme.accept(new PutAccount("acme", "ads", "google", "Renamed", "bo"));
        assertThat(acme.account("ads").getCollaborators()).containsExactly("ana");
        assertThat(acme.account("ads").getNumbers()).containsExactly(NUMBER);
        assertThat(acme.account("ads").getLabel()).isEqualTo("Renamed");
    }

    @Test
    void shouldRegisterAKeyOnce() {
        DirectoryEvent created = acme.accept(keyOf("k1", "bo", List.of("ads")));
        assertThat(created.getCreated()).isTrue();
        assertThat(acme.accept(keyOf("k1", "bo", List.of("ads"))).getCreated()).isFalse();
        PutKey stolen = PutKey.newBuilder(keyOf("k1", "bo", List.of("ads")))
                .setHash(ByteBuffer.wrap("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII)))
                .build();
        assertThat(acme.refuse(stolen)).isEqualTo("CONFLICT id");
    }

    @Test
    void shouldRefuseKeys_thatWouldOpenTooMuchOrNothing() {
        assertThat(acme.refuse(keyOf("k1", null, List.of()))).isEqualTo("INVALID accounts");
        assertThat(acme.refuse(keyOf("k1", "nobody", List.of()))).isEqualTo("NOT_FOUND member");
        assertThat(acme.refuse(keyOf("k1", "bo", List.of("ads", "none")))).isEqualTo("NOT_FOUND accounts[1]");
        PutKey noScope = PutKey.newBuilder(keyOf("k1", "bo", List.of()))
                .setScopes(List.of())
                .build();
        assertThat(acme.refuse(noScope)).isEqualTo("INVALID scopes");
        PutKey over = PutKey.newBuilder(keyOf("k1", "bo", List.of()))
                .setExpiresAt(NOON)
                .build();
        assertThat(acme.refuse(over)).isEqualTo("INVALID expiresAt");
    }

    @Test
    void shouldRevokeAKey_ratherThanLetItOpenEverything_whenItsOnlyAccountIsDeleted() {
        acme.accept(new PutAccount("acme", "mail", "google", "Mail", "bo"));
        acme.accept(keyOf("one", "bo", List.of("ads")));
        acme.accept(keyOf("two", "bo", List.of("ads", "mail")));
        acme.accept(delete(EntityKind.ACCOUNT, "acme", "ads", null));
        assertThat(acme.get(Topics.DIRECTORY_KEY, "acme/one")).isEmpty();
        assertThat(acme.get(Topics.DIRECTORY_KEY, "acme/two").orElseThrow().getAccounts())
                .containsExactly("mail");
        assertThat(acme.number(NUMBER).getAssociations()).isEmpty();
    }

    @Test
    void shouldRegisterASubscription_andEndItWithItsLastAccount() {
        acme.accept(subscription("s1", "otp.code.acme.s1", List.of("ads")));
        assertThat(acme.refuse(subscription("s2", "otp.code.globex.s2", List.of("ads"))))
                .isEqualTo("INVALID topic");
        assertThat(acme.refuse(subscription("s2", "otp.code.acme.s2", List.of())))
                .isEqualTo("INVALID accounts");
        acme.accept(delete(EntityKind.ACCOUNT, "acme", "ads", null));
        assertThat(acme.get(Topics.DIRECTORY_SUBSCRIPTION, "acme/s1")).isEmpty();
    }

    @Test
    void shouldNotMixUpWorkspaces_whoseIdsBeginAlike() {
        acme.accept(new PutWorkspace("acme-2", "Acme 2", null));
        acme.accept(new PutMember("acme-2", "eve", Role.OWNER));
        acme.accept(delete(EntityKind.WORKSPACE, null, "acme-2", null));
        assertThat(acme.get(Topics.DIRECTORY_MEMBER, "acme/ana")).isPresent();
        acme.accept(new PutNumber("acme", OTHER_NUMBER, LineType.MOBILE));
    }

    private static PutSubscription subscription(String id, String topic, List<String> accounts) {
        return new PutSubscription("acme", id, accounts, topic, "acme." + id, "acme." + id + ".", true);
    }

    private static PutKey keyOf(String id, @Nullable String member, List<String> accounts) {
        return new PutKey(
                "acme",
                id,
                ByteBuffer.wrap(new byte[32]),
                "A key",
                member,
                List.of(Scope.CODES_READ),
                accounts,
                Instant.parse("2026-04-01T00:00:00Z"));
    }
}
