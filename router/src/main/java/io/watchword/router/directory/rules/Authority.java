package io.watchword.router.directory.rules;

import io.watchword.schemas.Canary;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import io.watchword.schemas.avro.DirectoryCommand;
import io.watchword.schemas.avro.KeyEntry;
import io.watchword.schemas.avro.MemberEntry;
import io.watchword.schemas.avro.Role;
import io.watchword.schemas.avro.Scope;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a change, and what that lets him do. Scopes, accounts, member and role are those of the directory at the
 * moment of the decision, whatever the command says; a key that is not there, has expired, or acts for somebody else
 * than the command says is refused. The system itself changes the canary's workspace alone. Confined to one decision.
 */
final class Authority {

    private final Actor actor;
    private final Instant at;
    private final Optional<KeyEntry> key;
    private final Optional<Role> role;

    private Authority(Actor actor, Instant at, Optional<KeyEntry> key, Optional<Role> role) {
        this.actor = actor;
        this.at = at;
        this.key = key;
        this.role = role;
    }

    /** Who the command is from; refused where that is nobody. */
    static Authority of(Draft draft, DirectoryCommand command) {
        Actor actor = command.getActor();
        String workspace = Commands.workspaceOf(draft, command.getBody());
        boolean ourOwn = actor.getKind() == ActorKind.SYSTEM && workspace != null && Canary.isItsOwn(workspace);
        if (actor.getKind() == ActorKind.BOOTSTRAP || ourOwn) {
            return new Authority(actor, command.getAt(), Optional.empty(), Optional.empty());
        }
        if (actor.getKind() != ActorKind.KEY || workspace == null) {
            throw Refusal.notAllowed();
        }
        KeyEntry key = draft.get(Topics.DIRECTORY_KEY, Keys.of(workspace, actor.getId()))
                .filter(entry -> isGood(entry, command.getAt()))
                .filter(entry -> same(entry.getMember(), actor.getMember()))
                .orElseThrow(Refusal::notAllowed);
        Optional<Role> role = Optional.ofNullable(key.getMember())
                .map(member -> draft.get(Topics.DIRECTORY_MEMBER, Keys.of(workspace, member))
                        .map(MemberEntry::getRole)
                        .orElseThrow(Refusal::notAllowed));
        return new Authority(actor, command.getAt(), Optional.of(key), role);
    }

    private static boolean isGood(KeyEntry key, Instant at) {
        return key.getExpiresAt() == null || at.isBefore(key.getExpiresAt());
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equals(other);
    }

    Actor actor() {
        return actor;
    }

    Instant at() {
        return at;
    }

    /** None: the operator. */
    Optional<KeyEntry> key() {
        return key;
    }

    /** None: the operator, or an automation. */
    Optional<Role> role() {
        return role;
    }

    Optional<String> member() {
        return Optional.ofNullable(actor.getMember());
    }

    boolean isOperator() {
        return key.isEmpty();
    }

    void requireOperator() {
        require(isOperator());
    }

    /** Members, apps, numbers and new accounts of the workspace. */
    boolean managesDirectory() {
        return isOperator()
                || (hasScope(Scope.DIRECTORY_WRITE)
                        && role.filter(Roles::isAdminOrAbove).isPresent());
    }

    void requireDirectory() {
        require(managesDirectory());
    }

    /** The workspace's keys. */
    boolean administers() {
        return isOperator()
                || (hasScope(Scope.ADMIN) && role.filter(Roles::isAdminOrAbove).isPresent());
    }

    boolean hasScope(Scope scope) {
        return isOperator() || key.orElseThrow().getScopes().contains(scope);
    }

    /** Whether the account is his to change: a role alone never makes it so. */
    boolean owns(AccountEntry account) {
        return isOperator() || (hasScope(Scope.DIRECTORY_WRITE) && reaches(account) && isOwner(account));
    }

    void requireOwner(AccountEntry account) {
        require(owns(account));
    }

    /** The owner; where there is none any more, who gives it a new one. */
    boolean disposesOf(AccountEntry account) {
        return owns(account) || (account.getOwner().isEmpty() && givesOwners());
    }

    boolean givesOwners() {
        return isOperator()
                || (hasScope(Scope.DIRECTORY_WRITE)
                        && role.filter(Roles::isSuperAdminOrAbove).isPresent());
    }

    /** Whether he may report what became of the account's enrollments. */
    boolean enrolls(AccountEntry account) {
        return isOperator()
                || (hasScope(Scope.ENROLLMENTS_WRITE)
                        && reaches(account)
                        && (isOwner(account) || actor.getMember() == null));
    }

    private boolean reaches(AccountEntry account) {
        KeyEntry own = key.orElseThrow();
        return own.getMember() == null
                ? own.getAccounts().contains(account.getId())
                : own.getAccounts().isEmpty() || own.getAccounts().contains(account.getId());
    }

    private boolean isOwner(AccountEntry account) {
        return account.getOwner().equals(actor.getMember())
                && role.filter(Roles::isUserOrAbove).isPresent();
    }

    static void require(boolean permitted) {
        if (!permitted) {
            throw Refusal.notAllowed();
        }
    }
}
