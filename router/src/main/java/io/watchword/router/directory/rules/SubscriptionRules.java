package io.watchword.router.directory.rules;

import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.PutSubscription;
import io.watchword.schemas.avro.SubscriptionEntry;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Kafka subscribers. Stateless. */
final class SubscriptionRules {

    private static final int PER_WORKSPACE_MAX = 100;

    private SubscriptionRules() {}

    static Outcome put(Draft draft, PutSubscription command, Actor actor, Instant now) {
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
        KeyRules.checkAccounts(draft, workspace, command.getAccounts());
        String key = Keys.of(workspace, command.getId());
        Optional<SubscriptionEntry> before = draft.get(Topics.DIRECTORY_SUBSCRIPTION, key);
        if (before.isEmpty()
                && draft.below(Topics.DIRECTORY_SUBSCRIPTION, Keys.below(workspace))
                                .size()
                        >= PER_WORKSPACE_MAX) {
            throw new Refusal(
                    Refusal.Reason.CONFLICT, null, "A workspace has at most " + PER_WORKSPACE_MAX + " subscriptions");
        }
        SubscriptionEntry entry = SubscriptionEntry.newBuilder()
                .setWorkspace(workspace)
                .setId(command.getId())
                .setAccounts(List.copyOf(new LinkedHashSet<>(command.getAccounts())))
                .setTopic(command.getTopic())
                .setUser(command.getUser())
                .setGroupPrefix(command.getGroupPrefix())
                .setReady(command.getReady())
                .setCreatedBy(before.map(SubscriptionEntry::getCreatedBy).orElse(actor))
                .setCreatedAt(before.map(SubscriptionEntry::getCreatedAt).orElse(now))
                .setVersion(0L)
                .build();
        draft.put(Topics.DIRECTORY_SUBSCRIPTION, key, entry);
        return Outcome.of(before.isEmpty(), workspace, key);
    }

    static Outcome delete(Draft draft, String workspace, String id) {
        String key = Keys.of(workspace, id);
        if (draft.get(Topics.DIRECTORY_SUBSCRIPTION, key).isEmpty()) {
            throw Refusal.notFound("id", "subscription");
        }
        draft.remove(Topics.DIRECTORY_SUBSCRIPTION, key);
        return Outcome.of(false, workspace, key);
    }
}
