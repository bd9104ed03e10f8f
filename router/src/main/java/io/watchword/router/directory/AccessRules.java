package io.watchword.router.directory;

import io.watchword.schemas.Canary;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.MemberEntry;
import io.watchword.schemas.avro.Role;
import io.watchword.schemas.avro.Scope;
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
            // An automation acts for the account's owner on the accounts that its key names, and uses codes alone.
            return who.accounts().contains(account.getId()) && use != Use.READ_MESSAGES && use != Use.MANAGE_ACCOUNT;
        }
        String member = who.member().get();
        Optional<Role> role = members.member(who.workspace(), member).map(MemberEntry::getRole);
        return role.isPresent() && mayMember(member, role.get(), use, account);
    }

    private static boolean mayMember(String member, Role role, Use use, AccountEntry account) {
        boolean owner = account.getOwner().equals(member);
        boolean shares = owner || account.getCollaborators().contains(member);
        return switch (use) {
            case READ_CODES, CLAIM_CODES -> shares;
            case READ_MESSAGES, READ_ENROLLMENTS -> shares && isUserOrAbove(role);
            case MANAGE_ENROLLMENTS, MANAGE_ACCOUNT -> owner && isUserOrAbove(role);
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

    /** Whether {@code who} may make and revoke keys and read the audit: ADMIN or above with the scope {@code admin}. */
    public boolean mayAdminister(Principal who, String workspace) {
        return who.bootstrap()
                || (who.workspace().equals(workspace) && who.scopes().contains(Scope.ADMIN) && hasAdminRole(who));
    }

    /** Whether {@code who} runs this installation: links, dead letters, workspaces, the global catalogue. */
    public boolean mayOperate(Principal who) {
        return who.bootstrap();
    }

    private boolean hasAdminRole(Principal who) {
        return who.member()
                .flatMap(member -> members.member(who.workspace(), member))
                .filter(entry -> entry.getRole().compareTo(Role.ADMIN) <= 0)
                .isPresent();
    }

    private boolean isPresent(Principal who) {
        return who.member().isEmpty()
                || members.member(who.workspace(), who.member().get()).isPresent();
    }

    /** Roles are declared from the highest to the lowest. */
    private static boolean isUserOrAbove(Role role) {
        return role.compareTo(Role.USER) <= 0;
    }
}
