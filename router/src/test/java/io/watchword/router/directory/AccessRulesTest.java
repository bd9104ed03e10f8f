package io.watchword.router.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.router.directory.AccessRules.Use;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.KeyEntry;
import io.watchword.schemas.avro.MemberEntry;
import io.watchword.schemas.avro.Role;
import io.watchword.schemas.avro.Scope;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Role by share by scope by use, with every answer written by hand. */
class AccessRulesTest {

    private static final Set<Scope> ALL_SCOPES = Set.of(Scope.values());

    /** Of workspace acme: {@code bo} owns it, {@code cy} collaborates, others have no share. */
    private static final AccountEntry ADS = AccountEntry.newBuilder()
            .setWorkspace("acme")
            .setId("ads")
            .setApp("google")
            .setLabel("Ads login")
            .setOwner("bo")
            .setCollaborators(List.of("cy"))
            .setVersion(1)
            .build();

    private final Map<String, Role> roles = new HashMap<>();
    private final AccessRules rules = new AccessRules((workspace, id) -> workspace.equals("acme")
            ? Optional.ofNullable(roles.get(id)).map(role -> new MemberEntry(workspace, id, role, "", 1L))
            : Optional.empty());

    private static Principal member(String id, Set<Scope> scopes, String... accounts) {
        return new Principal(false, "acme", "k1", Optional.of(id), scopes, Set.of(accounts), Optional.empty());
    }

    private static Principal automation(Set<Scope> scopes, String... accounts) {
        return new Principal(false, "acme", "k1", Optional.empty(), scopes, Set.of(accounts), Optional.empty());
    }

    private static String memberWithShare(String share) {
        return Map.of("owner", "bo", "collaborator", "cy", "none", "dee").get(share);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            role,        share,        readTexts, readCodes, claimCodes, readEnrollments, manageEnrollments, manageAccount
            OWNER,       owner,        yes,       yes,       yes,        yes,             yes,               yes
            OWNER,       collaborator, yes,       yes,       yes,        yes,             no,                no
            OWNER,       none,         no,        no,        no,         no,              no,                no
            SUPER_ADMIN, owner,        yes,       yes,       yes,        yes,             yes,               yes
            SUPER_ADMIN, collaborator, yes,       yes,       yes,        yes,             no,                no
            SUPER_ADMIN, none,         no,        no,        no,         no,              no,                no
            ADMIN,       owner,        yes,       yes,       yes,        yes,             yes,               yes
            ADMIN,       collaborator, yes,       yes,       yes,        yes,             no,                no
            ADMIN,       none,         no,        no,        no,         no,              no,                no
            USER,        owner,        yes,       yes,       yes,        yes,             yes,               yes
            USER,        collaborator, yes,       yes,       yes,        yes,             no,                no
            USER,        none,         no,        no,        no,         no,              no,                no
            LOGIN_ONLY,  owner,        no,        yes,       yes,        no,              no,                no
            LOGIN_ONLY,  collaborator, no,        yes,       yes,        no,              no,                no
            LOGIN_ONLY,  none,         no,        no,        no,         no,              no,                no
            GUEST,       owner,        no,        yes,       yes,        no,              no,                no
            GUEST,       collaborator, no,        yes,       yes,        no,              no,                no
            GUEST,       none,         no,        no,        no,         no,              no,                no
            """)
    void shouldGoByRoleAndShare(
            Role role,
            String share,
            String readTexts,
            String readCodes,
            String claimCodes,
            String readEnrollments,
            String manageEnrollments,
            String manageAccount) {
        roles.put(memberWithShare(share), role);
        Principal who = member(memberWithShare(share), ALL_SCOPES);
        assertMay(who, Use.READ_MESSAGES, readTexts);
        assertMay(who, Use.READ_CODES, readCodes);
        assertMay(who, Use.CLAIM_CODES, claimCodes);
        assertMay(who, Use.READ_ENROLLMENTS, readEnrollments);
        assertMay(who, Use.MANAGE_ENROLLMENTS, manageEnrollments);
        assertMay(who, Use.MANAGE_ACCOUNT, manageAccount);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            scope,             readTexts, readCodes, claimCodes, readEnrollments, manageEnrollments, manageAccount
            MESSAGES_READ,     yes,       no,        no,         no,              no,                no
            CODES_READ,        no,        yes,       no,         no,              no,                no
            CODES_CLAIM,       no,        no,        yes,        no,              no,                no
            ENROLLMENTS_WRITE, no,        no,        no,         yes,             yes,               no
            DIRECTORY_WRITE,   no,        no,        no,         no,              no,                yes
            ADMIN,             no,        no,        no,         no,              no,                no
            """)
    void shouldGoByTheScopeOfTheKey_evenForTheOwner(
            Scope scope,
            String readTexts,
            String readCodes,
            String claimCodes,
            String readEnrollments,
            String manageEnrollments,
            String manageAccount) {
        roles.put("bo", Role.OWNER);
        Principal who = member("bo", Set.of(scope));
        assertMay(who, Use.READ_MESSAGES, readTexts);
        assertMay(who, Use.READ_CODES, readCodes);
        assertMay(who, Use.CLAIM_CODES, claimCodes);
        assertMay(who, Use.READ_ENROLLMENTS, readEnrollments);
        assertMay(who, Use.MANAGE_ENROLLMENTS, manageEnrollments);
        assertMay(who, Use.MANAGE_ACCOUNT, manageAccount);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            use,                named, notNamed
            READ_MESSAGES,      no,    no
            READ_CODES,         yes,   no
            CLAIM_CODES,        yes,   no
            READ_ENROLLMENTS,   yes,   no
            MANAGE_ENROLLMENTS, yes,   no
            MANAGE_ACCOUNT,     no,    no
            """)
    void shouldLetAnAutomationUseCodes_butNotReadTexts(Use use, String named, String notNamed) {
        assertMay(automation(ALL_SCOPES, "ads"), use, named);
        assertMay(automation(ALL_SCOPES, "mail"), use, notNamed);
        assertMay(automation(ALL_SCOPES), use, notNamed);
    }

    @ParameterizedTest
    @EnumSource(Use.class)
    void shouldLetNobodyIn_fromElsewhereOrWithoutARole(Use use) {
        roles.put("bo", Role.OWNER);
        Principal elsewhere =
                new Principal(false, "globex", "k1", Optional.of("bo"), ALL_SCOPES, Set.of(), Optional.empty());
        assertMay(elsewhere, use, "no");
        assertMay(member("bo", ALL_SCOPES, "mail"), use, "no");
        assertMay(member("bo", ALL_SCOPES, "ads"), use, "yes");
        roles.remove("bo");
        assertMay(member("bo", ALL_SCOPES), use, "no");
    }

    @ParameterizedTest
    @EnumSource(Use.class)
    void shouldLetTheOperatorDoEverything(Use use) {
        assertMay(Principal.BOOTSTRAP, use, "yes");
    }

    @ParameterizedTest
    @CsvSource({"OWNER,yes", "SUPER_ADMIN,yes", "ADMIN,yes", "USER,no", "LOGIN_ONLY,no", "GUEST,no"})
    void shouldLeaveTheWorkspaceToAdmins(Role role, String may) {
        roles.put("dee", role);
        assertThat(rules.mayManageDirectory(member("dee", Set.of(Scope.DIRECTORY_WRITE)), "acme"))
                .isEqualTo(may.equals("yes"));
        assertThat(rules.mayAdminister(member("dee", Set.of(Scope.ADMIN)), "acme"))
                .isEqualTo(may.equals("yes"));
        assertThat(rules.mayManageDirectory(member("dee", Set.of(Scope.ADMIN)), "acme"))
                .isFalse();
        assertThat(rules.mayAdminister(member("dee", Set.of(Scope.DIRECTORY_WRITE)), "acme"))
                .isFalse();
        assertThat(rules.mayAdminister(member("dee", ALL_SCOPES), "globex")).isFalse();
        assertThat(rules.mayOperate(member("dee", ALL_SCOPES))).isFalse();
        assertThat(rules.maySee(member("dee", Set.of(Scope.CODES_READ)), "acme"))
                .isTrue();
        assertThat(rules.maySee(member("dee", ALL_SCOPES), "globex")).isFalse();
    }

    @Test
    void shouldLetNobodySeeTheCanarysWorkspace() {
        assertThat(rules.maySee(Principal.BOOTSTRAP, "acme")).isTrue();
        assertThat(rules.maySee(Principal.BOOTSTRAP, "_canary")).isFalse();
    }

    @Test
    void shouldNotTakeAKey_fromTheInstantItExpires() {
        Instant end = Instant.parse("2026-03-01T12:00:00Z");
        KeyEntry key = KeyEntry.newBuilder()
                .setWorkspace("acme")
                .setId("k1")
                .setHash(ByteBuffer.allocate(32))
                .setLabel("CI")
                .setCreatedAt(Instant.EPOCH)
                .setExpiresAt(end)
                .setVersion(1)
                .build();
        assertThat(Principal.of(key, end.minusMillis(1))).isPresent();
        assertThat(Principal.of(key, end)).isEmpty();
    }

    private void assertMay(Principal who, Use use, String expected) {
        assertThat(rules.may(who, use, ADS)).as("%s", use).isEqualTo(expected.equals("yes"));
    }
}
