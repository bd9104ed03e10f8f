package io.watchword.router.directory.rules;

import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.PutSubscription;
import io.watchword.schemas.avro.Scope;
import io.watchword.schemas.avro.SubscriptionEntry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Kafka subscribers: opened by the owner of every account that they see, ended by the owner of any. Stateless. */
final class SubscriptionRules {

    private static final int PER_WORKSPACE_MAX = 100;

    private SubscriptionRules() {}

    static Outcome put(Draft draft, Authority authority, PutSubscription command) {
        String workspace = command.getWorkspace();
        WorkspaceRules.require(draft, workspace);
        Syntax.topicId("id", command.getId());
        if (!command.getTopic()
                .equals(Topics.ofSubscription(workspace, command.getId()).name())) {
            throw Refusal.invalid("topic", "Not the topic of this subscription");
        }
        if (command.getAccounts().isEmpty()) {
            throw Refusal.invalid("accounts", "A subscription names its accounts");
        }
        String key = Keys.of(workspace, command.getId());
        Optional<SubscriptionEntry> before = draft.get(Topics.DIRECTORY_SUBSCRIPTION, key);
        before.ifPresent(entry -> Authority.require(isHis(authority, entry)));
        checkAccounts(draft, authority, command);
        checkCount(draft, workspace, before);
        SubscriptionEntry entry = SubscriptionEntry.newBuilder()
                .setWorkspace(workspace)
                .setId(command.getId())
                .setAccounts(List.copyOf(new LinkedHashSet<>(command.getAccounts())))
                .setTopic(command.getTopic())
                .setUser(command.getUser())
                .setGroupPrefix(command.getGroupPrefix())
                .setReady(command.getReady())
                .setCreatedBy(before.map(SubscriptionEntry::getCreatedBy).orElseGet(authority::actor))
                .setCreatedAt(before.map(SubscriptionEntry::getCreatedAt).orElseGet(authority::at))
                .setWorkspaceGeneration(WorkspaceRules.generation(draft, workspace))
                .setVersion(0L)
                .build();
        draft.put(Topics.DIRECTORY_SUBSCRIPTION, key, entry);
        return outcome(before.isEmpty(), entry);
    }

    private static void checkAccounts(Draft draft, Authority authority, PutSubscription command) {
        KeyRules.checkAccounts(draft, command.getWorkspace(), command.getAccounts());
        for (String id : command.getAccounts()) {
            AccountEntry account = AccountRules.require(draft, command.getWorkspace(), id, "accounts");
            Authority.require(authority.owns(account) && authority.hasScope(Scope.CODES_READ));
        }
    }

    private static void checkCount(Draft draft, String workspace, Optional<SubscriptionEntry> before) {
        if (before.isEmpty()
                && draft.below(Topics.DIRECTORY_SUBSCRIPTION, Keys.below(workspace))
                                .size()
                        >= PER_WORKSPACE_MAX) {
            throw new Refusal(
                    Refusal.Reason.CONFLICT, null, "A workspace has at most " + PER_WORKSPACE_MAX + " subscriptions");
        }
    }

    private static boolean isHis(Authority authority, SubscriptionEntry entry) {
        return authority.isOperator()
                || (authority.member().isPresent()
                        && authority.member().get().equals(entry.getCreatedBy().getMember()));
    }

    private static Outcome outcome(boolean created, SubscriptionEntry entry) {
        return Outcome.of(created, entry.getWorkspace(), Keys.of(entry.getWorkspace(), entry.getId()))
                .with("subscription", entry.getId())
                .with("accounts", String.join(" ", entry.getAccounts()));
    }

    /** For who opened it, the owner of any of its accounts, and who manages the directory. */
    static Outcome delete(Draft draft, Authority authority, String workspace, String id) {
        String key = Keys.of(workspace, id);
        SubscriptionEntry entry =
                draft.get(Topics.DIRECTORY_SUBSCRIPTION, key).orElseThrow(() -> Refusal.notFound("id", "subscription"));
        boolean opensHis = entry.getAccounts().stream()
                .flatMap(account -> draft.get(Topics.DIRECTORY_ACCOUNT, Keys.of(workspace, account)).stream())
                .anyMatch(authority::owns);
        Authority.require(isHis(authority, entry) || opensHis || authority.managesDirectory());
        draft.remove(Topics.DIRECTORY_SUBSCRIPTION, key);
        return outcome(false, entry);
    }
}
