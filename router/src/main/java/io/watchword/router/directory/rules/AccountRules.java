package io.watchword.router.directory.rules;

import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.AppEntry;
import io.watchword.schemas.avro.PutAccount;
import io.watchword.schemas.avro.PutCollaborator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Shared accounts and who shares them. An account is its owner's: nobody becomes its owner or a collaborator without his
 * act. Only where he has left does an OWNER or SUPER_ADMIN of the workspace give it another. Stateless.
 */
final class AccountRules {

    /** Who gave an account its owner, where that was the operator. */
    private static final String OPERATOR = "operator";

    private AccountRules() {}

    static AccountEntry require(Draft draft, String workspace, String id, String field) {
        return draft.get(Topics.DIRECTORY_ACCOUNT, Keys.of(workspace, id))
                .orElseThrow(() -> Refusal.notFound(field, "account"));
    }

    static List<AccountEntry> all(Draft draft, String workspace) {
        return List.copyOf(
                draft.below(Topics.DIRECTORY_ACCOUNT, Keys.below(workspace)).values());
    }

    static void put(Draft draft, AccountEntry account) {
        draft.put(Topics.DIRECTORY_ACCOUNT, Keys.of(account.getWorkspace(), account.getId()), account);
    }

    static Outcome put(Draft draft, Authority authority, PutAccount command) {
        String workspace = command.getWorkspace();
        WorkspaceRules.require(draft, workspace);
        Optional<AccountEntry> before = draft.get(Topics.DIRECTORY_ACCOUNT, Keys.of(workspace, command.getId()));
        before.ifPresentOrElse(
                account -> Authority.require(authority.disposesOf(account)), authority::requireDirectory);
        Syntax.id("id", command.getId());
        String label = Syntax.name("label", command.getLabel());
        WorkspaceRules.requireMember(draft, workspace, command.getOwner(), "owner");
        AppEntry app =
                AppRules.find(draft, workspace, command.getApp()).orElseThrow(() -> Refusal.notFound("app", "app"));
        String key = Keys.of(workspace, command.getId());
        AccountEntry.Builder entry = before.map(AccountEntry::newBuilder)
                .orElseGet(() -> AccountEntry.newBuilder()
                        .setWorkspace(workspace)
                        .setId(command.getId())
                        .setGeneration(draft.generation("account/" + key))
                        .setVersion(0L));
        AccountEntry account = entry.setApp(command.getApp())
                .setLabel(label)
                .setOwner(command.getOwner())
                .build();
        if (before.isEmpty()) {
            put(draft, account);
        } else {
            change(draft, authority, before.get(), account, app);
        }
        return Outcome.of(before.isEmpty(), workspace, key)
                .with("account", command.getId())
                .with("ownerBefore", before.map(AccountEntry::getOwner).orElse(null))
                .with("ownerAfter", command.getOwner())
                .with("appBefore", before.map(AccountEntry::getApp).orElse(null))
                .with("appAfter", command.getApp());
    }

    private static void change(
            Draft draft, Authority authority, AccountEntry before, AccountEntry wanted, AppEntry app) {
        AccountEntry after = wanted;
        if (before.getOwner().isEmpty()) {
            if (!before.getApp().equals(wanted.getApp()) && !authority.isOperator()) {
                throw Refusal.invalid("app", "Is for the new owner to change");
            }
            after = given(draft, authority, wanted);
        } else if (!before.getOwner().equals(wanted.getOwner())) {
            after = AccountEntry.newBuilder(wanted)
                    .setOwnerGivenBy(null)
                    .setRequests(List.of())
                    .setOpenFrom(Past.handedOn(before, wanted.getOwner()))
                    .build();
        }
        put(draft, after);
        if (!before.getOwner().equals(after.getOwner())) {
            endForOwner(draft, before, after);
            AssociationRules.changeOwner(draft, authority, after);
        }
        AccountEntry owned = after;
        AppRules.find(draft, before.getWorkspace(), before.getApp())
                .filter(old -> !old.equals(app))
                .ifPresent(old -> AssociationRules.changeApp(draft, authority, owned, old, app));
    }

    /** What came before is closed to who never shared it, unless the workspace says otherwise. */
    private static AccountEntry given(Draft draft, Authority authority, AccountEntry account) {
        boolean open = WorkspaceRules.opensHistory(draft, account.getWorkspace());
        return AccountEntry.newBuilder(account)
                .setOpenFrom(open ? account.getOpenFrom() : Past.given(account, authority.at()))
                .setOwnerGivenBy(authority.member().orElse(OPERATOR))
                .build();
    }

    private static void endForOwner(Draft draft, AccountEntry before, AccountEntry after) {
        Leaving.endWhatActsForOwner(draft, after);
        String member = before.getOwner();
        if (!member.isEmpty()) {
            SenderRules.forgetOf(draft, after, member);
            if (!after.getCollaborators().contains(member)) {
                Leaving.endWhatHeMade(draft, after, member);
            }
        }
    }

    static Outcome share(Draft draft, Authority authority, PutCollaborator command) {
        AccountEntry account = require(draft, command.getWorkspace(), command.getAccount(), "account");
        authority.requireOwner(account);
        WorkspaceRules.requireMember(draft, command.getWorkspace(), command.getMember(), "member");
        TreeSet<String> collaborators = new TreeSet<>(account.getCollaborators());
        boolean created = collaborators.add(command.getMember());
        put(
                draft,
                AccountEntry.newBuilder(account)
                        .setCollaborators(List.copyOf(collaborators))
                        .setOpenFrom(
                                authority.isOperator()
                                        ? account.getOpenFrom()
                                        : Past.shared(account, command.getMember()))
                        .build());
        return outcome(created, command.getWorkspace(), command.getAccount(), command.getMember());
    }

    static Outcome unshare(Draft draft, Authority authority, String workspace, String id, String member) {
        AccountEntry account = require(draft, workspace, id, "of");
        Authority.require(authority.disposesOf(account));
        if (!account.getCollaborators().contains(member)) {
            throw Refusal.notFound("id", "collaborator");
        }
        AccountEntry after = Past.forgotten(withoutCollaborator(account, member), member);
        put(draft, after);
        if (!after.getOwner().equals(member)) {
            Leaving.endWhatHeMade(draft, after, member);
        }
        return outcome(false, workspace, id, member);
    }

    private static Outcome outcome(boolean created, String workspace, String account, @Nullable String member) {
        return Outcome.of(created, workspace, Keys.of(workspace, account))
                .with("account", account)
                .with("member", member);
    }

    private static AccountEntry withoutCollaborator(AccountEntry account, String member) {
        List<String> others = new ArrayList<>(account.getCollaborators());
        others.remove(member);
        return AccountEntry.newBuilder(account).setCollaborators(others).build();
    }

    /** The member leaves the workspace: his share ends, or the account waits for a new owner. */
    static void leave(Draft draft, Authority authority, AccountEntry account, String member) {
        AccountEntry after = withoutCollaborator(account, member);
        if (account.getOwner().equals(member)) {
            after = AccountEntry.newBuilder(after)
                    .setOwner("")
                    .setOwnerGivenBy(null)
                    .setRequests(List.of())
                    .build();
            after = Past.forgotten(after, member);
            put(draft, after);
            endForOwner(draft, account, after);
            AssociationRules.changeOwner(draft, authority, after);
        } else {
            after = Past.forgotten(after, member);
            put(draft, after);
        }
        Leaving.endWhatHeMade(draft, after, member);
    }

    /** Its uses of numbers end with it, and keys and subscriptions no longer name it. */
    static Outcome delete(Draft draft, Authority authority, String workspace, String id) {
        AccountEntry account = require(draft, workspace, id, "id");
        Authority.require(authority.disposesOf(account));
        for (String number : account.getNumbers()) {
            AssociationRules.removeFromNumber(draft, id, number);
        }
        Leaving.endAll(draft, account);
        draft.remove(Topics.DIRECTORY_ACCOUNT, Keys.of(workspace, id));
        return outcome(false, workspace, id, null).with("ownerBefore", account.getOwner());
    }
}
