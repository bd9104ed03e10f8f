package io.watchword.router.directory;

import io.watchword.router.directory.rules.Roles;
import io.watchword.schemas.Canary;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.Role;
import io.watchword.schemas.avro.Scope;
import java.time.Instant;
import java.util.Optional;

/**
 * Who may do what. A right needs the key's scope, the member's workspace role and the member's share of the account; no
 * role alone opens a text. Not allowed and not there look the same to the caller. Thread-safe.
 */
public final class AccessRules {

    /** What is asked for with an account. */
    public enum Use {
        /** Read texts. */
        READ_MESSAGES(Scope.MESSAGES_READ),
        /** Take codes to type them in. */
        READ_CODES(Scope.CODES_READ),
        /** Claim, complete or release a code. */
        CLAIM_CODES(Scope.CODES_CLAIM),
        /** See the account's enrollments. */
        READ_ENROLLMENTS(Scope.ENROLLMENTS_WRITE),
        /** Open, report and cancel enrollments. */
        MANAGE_ENROLLMENTS(Scope.ENROLLMENTS_WRITE),
        /** Change the account, its collaborators and its numbers. */
        MANAGE_ACCOUNT(Scope.DIRECTORY_WRITE);

        private final Scope scope;

        Use(Scope scope) {
            this.scope = scope;
        }
    }

    private final Members members;

    public AccessRules(Members members) {
        this.members = members;
    }

    /** Whether {@code who} may use the account so. */
    public boolean may(Principal who, Use use, AccountEntry account) {
        if (who.bootstrap()) {
            return true;
        }
        if (!who.workspace().equals(account.getWorkspace())
                || !who.scopes().contains(use.scope)
                || !(who.accounts().isEmpty() || who.accounts().contains(account.getId()))) {
            return false;
        }
        if (who.member().isEmpty()) {
            return mayAutomation(who, use, account);
        }
        return mayMember(who.member().get(), use, account);
    }

    /**
     * An automation acts for the account's owner on the accounts that its key names, and uses codes alone. It is worth no
     * more than who made it is now.
     */
    private boolean mayAutomation(Principal who, Use use, AccountEntry account) {
        boolean named =
                who.accounts().contains(account.getId()) && use != Use.READ_MESSAGES && use != Use.MANAGE_ACCOUNT;
        return named
                && who.maker()
                        .map(maker -> mayMember(maker, Use.MANAGE_ACCOUNT, account))
                        .orElse(true);
    }

    private boolean mayMember(String member, Use use, AccountEntry account) {
        return members.member(account.getWorkspace(), member)
                .filter(entry -> mayMember(member, entry.getRole(), use, account))
                .isPresent();
    }

    /**
     * What came before is closed to the caller: he, or who let him in, was given an account whose owner had left. An
     * automation sees what the owner sees. Empty: nothing is closed.
     */
    public Optional<Instant> openFrom(Principal who, AccountEntry account) {
        return who.bootstrap()
                ? Optional.empty()
                : Optional.ofNullable(account.getOpenFrom().get(who.member().orElse(account.getOwner())))
                        .map(Instant::ofEpochMilli);
    }

    private static boolean mayMember(String member, Role role, Use use, AccountEntry account) {
        boolean owner = account.getOwner().equals(member);
        boolean shares = owner || account.getCollaborators().contains(member);
        return switch (use) {
            case READ_CODES, CLAIM_CODES -> shares;
            case READ_MESSAGES, READ_ENROLLMENTS -> shares && Roles.isUserOrAbove(role);
            case MANAGE_ENROLLMENTS, MANAGE_ACCOUNT -> owner && Roles.isUserOrAbove(role);
        };
    }

    /** Whether {@code who} may see that the workspace and what its directory lists exist. */
    public boolean maySee(Principal who, String workspace) {
        return !Canary.isItsOwn(workspace)
                && (who.bootstrap() || (who.workspace().equals(workspace) && isPresent(who)));
    }

    /**
     * Whether {@code who} may change the workspace's members, apps, numbers, accounts and subscriptions: ADMIN or above
     * with the scope {@code directory:write}.
     */
    public boolean mayManageDirectory(Principal who, String workspace) {
        return who.bootstrap()
                || (who.workspace().equals(workspace)
                        && who.scopes().contains(Scope.DIRECTORY_WRITE)
                        && hasAdminRole(who));
    }

    /** Whether {@code who} may see and revoke all keys and read the audit: ADMIN or above with the scope {@code admin}. */
    public boolean mayAdminister(Principal who, String workspace) {
        return who.bootstrap()
                || (who.workspace().equals(workspace) && who.scopes().contains(Scope.ADMIN) && hasAdminRole(who));
    }

    /** Whether {@code who} may make keys for himself and for automations, and see and end those. */
    public boolean mayKeepKeys(Principal who, String workspace) {
        return who.bootstrap()
                || (who.workspace().equals(workspace)
                        && who.scopes().contains(Scope.ADMIN)
                        && who.member().isPresent()
                        && isPresent(who));
    }

    /** Whether {@code who} runs this installation: links, dead letters, workspaces, the global catalogue. */
    public boolean mayOperate(Principal who) {
        return who.bootstrap();
    }

    private boolean hasAdminRole(Principal who) {
        return who.member()
                .flatMap(member -> members.member(who.workspace(), member))
                .filter(entry -> Roles.isAdminOrAbove(entry.getRole()))
                .isPresent();
    }

    private boolean isPresent(Principal who) {
        return who.member().isEmpty()
                || members.member(who.workspace(), who.member().get()).isPresent();
    }
}
