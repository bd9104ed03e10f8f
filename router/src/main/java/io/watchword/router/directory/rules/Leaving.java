package io.watchword.router.directory.rules;

import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.KeyEntry;
import io.watchword.schemas.avro.SubscriptionEntry;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What ends when somebody loses an account: whatever he made for it or that acts for him there, in the same decision.
 * Stateless.
 */
final class Leaving {

    private Leaving() {}

    /** Automations and subscriptions, whoever made them: they acted for the owner, who is now another or none. */
    static void endWhatActsForOwner(Draft draft, AccountEntry account) {
        strikeKeys(draft, account, key -> key.getMember() == null);
        strikeSubscriptions(draft, account, subscription -> true);
    }

    /** What a member made for an account of which he has no share any more, and his own keys that name it. */
    static void endWhatHeMade(Draft draft, AccountEntry account, String member) {
        strikeKeys(draft, account, key -> member.equals(key.getMember()) || isBy(member, key.getMadeBy()));
        strikeSubscriptions(draft, account, subscription -> isBy(member, subscription.getCreatedBy()));
    }

    /** All that opens the account, whoever made it. */
    static void endAll(Draft draft, AccountEntry account) {
        strikeKeys(draft, account, key -> true);
        strikeSubscriptions(draft, account, subscription -> true);
    }

    /** The keys that act for a member, and those that he made. */
    static void endKeysOf(Draft draft, String workspace, String member) {
        for (KeyEntry key : keys(draft, workspace)) {
            if (member.equals(key.getMember()) || isBy(member, key.getMadeBy())) {
                draft.remove(Topics.DIRECTORY_KEY, Keys.of(workspace, key.getId()));
            }
        }
    }

    private static boolean isBy(String member, @Nullable Actor actor) {
        return actor != null && member.equals(actor.getMember());
    }

    private static List<KeyEntry> keys(Draft draft, String workspace) {
        return List.copyOf(
                draft.below(Topics.DIRECTORY_KEY, Keys.below(workspace)).values());
    }

    private static void strikeKeys(Draft draft, AccountEntry account, Predicate<KeyEntry> which) {
        for (KeyEntry key : keys(draft, account.getWorkspace())) {
            if (key.getAccounts().contains(account.getId()) && which.test(key)) {
                List<String> others = without(key.getAccounts(), account.getId());
                String place = Keys.of(account.getWorkspace(), key.getId());
                if (others.isEmpty()) {
                    // A key that names no account is good for all of them: this one was good for one that is lost.
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

    private static void strikeSubscriptions(Draft draft, AccountEntry account, Predicate<SubscriptionEntry> which) {
        String workspace = account.getWorkspace();
        for (SubscriptionEntry subscription : draft.below(Topics.DIRECTORY_SUBSCRIPTION, Keys.below(workspace))
                .values()) {
            if (subscription.getAccounts().contains(account.getId()) && which.test(subscription)) {
                List<String> others = without(subscription.getAccounts(), account.getId());
                String place = Keys.of(workspace, subscription.getId());
                if (others.isEmpty()) {
                    draft.remove(Topics.DIRECTORY_SUBSCRIPTION, place);
                } else {
                    draft.put(
                            Topics.DIRECTORY_SUBSCRIPTION,
                            place,
                            SubscriptionEntry.newBuilder(subscription)
                                    .setAccounts(others)
                                    .build());
                }
            }
        }
    }

    private static List<String> without(List<String> list, String element) {
        return list.stream().filter(other -> !other.equals(element)).toList();
    }
}
