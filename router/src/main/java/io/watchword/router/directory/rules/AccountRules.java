package io.watchword.router.directory.rules;

import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.AppEntry;
import io.watchword.schemas.avro.KeyEntry;
import io.watchword.schemas.avro.PutAccount;
import io.watchword.schemas.avro.PutCollaborator;
import io.watchword.schemas.avro.SubscriptionEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Shared accounts and who shares them. Stateless. */
final class AccountRules {

    private AccountRules() {}

    static AccountEntry require(Draft draft, String workspace, String id, String field) {
        return draft.get(Topics.DIRECTORY_ACCOUNT, Keys.of(workspace, id))
                .orElseThrow(() -> Refusal.notFound(field, "account"));
    }

    static void put(Draft draft, AccountEntry account) {
        draft.put(Topics.DIRECTORY_ACCOUNT, Keys.of(account.getWorkspace(), account.getId()), account);
    }

    static Outcome put(Draft draft, PutAccount command) {
        String workspace = command.getWorkspace();
        WorkspaceRules.require(draft, workspace);
        Syntax.id("id", command.getId());
        String label = Syntax.name("label", command.getLabel());
        WorkspaceRules.requireMember(draft, workspace, command.getOwner(), "owner");
        AppEntry app =
                AppRules.find(draft, workspace, command.getApp()).orElseThrow(() -> Refusal.notFound("app", "app"));
        Optional<AccountEntry> before = draft.get(Topics.DIRECTORY_ACCOUNT, Keys.of(workspace, command.getId()));
        AccountEntry.Builder entry = before.map(AccountEntry::newBuilder)
                .orElseGet(() -> AccountEntry.newBuilder()
                        .setWorkspace(workspace)
                        .setId(command.getId())
                        .setVersion(0L));
        AccountEntry account = entry.setApp(command.getApp())
                .setLabel(label)
                .setOwner(command.getOwner())
                .build();
        put(draft, account);
        before.flatMap(old -> AppRules.find(draft, workspace, old.getApp()))
                .ifPresent(old -> AssociationRules.changeApp(draft, account, old, app));
        return Outcome.of(before.isEmpty(), workspace, Keys.of(workspace, command.getId()));
    }

    static Outcome share(Draft draft, PutCollaborator command) {
        AccountEntry account = require(draft, command.getWorkspace(), command.getAccount(), "account");
        WorkspaceRules.requireMember(draft, command.getWorkspace(), command.getMember(), "member");
        TreeSet<String> collaborators = new TreeSet<>(account.getCollaborators());
        boolean created = collaborators.add(command.getMember());
        put(
                draft,
                AccountEntry.newBuilder(account)
                        .setCollaborators(List.copyOf(collaborators))
                        .build());
        return Outcome.of(created, command.getWorkspace(), Keys.of(command.getWorkspace(), command.getAccount()));
    }

    static Outcome unshare(Draft draft, String workspace, String id, String member) {
        AccountEntry account = require(draft, workspace, id, "of");
        List<String> collaborators = new ArrayList<>(account.getCollaborators());
        if (!collaborators.remove(member)) {
            throw Refusal.notFound("id", "collaborator");
        }
        put(
                draft,
                AccountEntry.newBuilder(account).setCollaborators(collaborators).build());
        return Outcome.of(false, workspace, Keys.of(workspace, id));
    }

    /** Its uses of numbers end with it, and keys and subscriptions no longer name it. */
    static Outcome delete(Draft draft, String workspace, String id) {
        AccountEntry account = require(draft, workspace, id, "id");
        for (String number : account.getNumbers()) {
            AssociationRules.removeFromNumber(draft, id, number);
        }
        forgetInKeys(draft, workspace, id);
        forgetInSubscriptions(draft, workspace, id);
        draft.remove(Topics.DIRECTORY_ACCOUNT, Keys.of(workspace, id));
        return Outcome.of(false, workspace, Keys.of(workspace, id));
    }

    private static void forgetInKeys(Draft draft, String workspace, String account) {
        for (KeyEntry key :
                draft.below(Topics.DIRECTORY_KEY, Keys.below(workspace)).values()) {
            if (key.getAccounts().contains(account)) {
                List<String> others = without(key.getAccounts(), account);
                String place = Keys.of(workspace, key.getId());
                if (others.isEmpty()) {
                    // A key that names no account is good for all of them: this one was good for one that is gone.
                    draft.remove(Topics.DIRECTORY_KEY, place);
                } else {
                    draft.put(
                            Topics.DIRECTORY_KEY,
                            place,
                            KeyEntry.newBuilder(key).setAccounts(others).build());
                }
            }
        }
    }

    private static void forgetInSubscriptions(Draft draft, String workspace, String account) {
        for (SubscriptionEntry subscription : draft.below(Topics.DIRECTORY_SUBSCRIPTION, Keys.below(workspace))
                .values()) {
            if (subscription.getAccounts().contains(account)) {
                draft.put(
                        Topics.DIRECTORY_SUBSCRIPTION,
                        Keys.of(workspace, subscription.getId()),
                        SubscriptionEntry.newBuilder(subscription)
                                .setAccounts(without(subscription.getAccounts(), account))
                                .build());
            }
        }
    }

    private static List<String> without(List<String> list, String element) {
        return list.stream().filter(other -> !other.equals(element)).toList();
    }
}
