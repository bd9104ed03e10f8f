package io.watchword.router.directory.rules;

import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.Association;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.RememberSender;
import io.watchword.schemas.avro.RememberedSender;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Senders that were given to one account by hand, by an owner of all that share the number: they hold against those, also
 * where all of them have the same app. They end when he loses one of the accounts. Stateless.
 */
final class SenderRules {

    private static final int REMEMBERED_MAX = 100;

    private SenderRules() {}

    static Outcome remember(Draft draft, Authority authority, RememberSender command) {
        NumberEntry number = AssociationRules.numberOf(draft, command.getNumber());
        Association chosen = AssociationRules.byId(number, command.getAssociation());
        String sender = Syntax.senders("sender", List.of(command.getSender())).get(0);
        List<Association> all = new ArrayList<>();
        for (Association association : number.getAssociations()) {
            AccountEntry account =
                    AccountRules.require(draft, number.getWorkspace(), association.getAccount(), "association");
            authority.requireOwner(account);
            all.add(AssociationRules.ofAccount(draft, Association.newBuilder(association), account)
                    .build());
        }
        if (chosen.getRemembered().size() >= REMEMBERED_MAX) {
            throw Refusal.invalid("sender", "No more senders are remembered");
        }
        List<String> over = all.stream().map(Association::getGeneration).toList();
        RememberedSender given = new RememberedSender(sender, authority.member().orElse(null), over);
        List<Association> after = all.stream()
                .map(association -> {
                    boolean isChosen = association.getId().equals(chosen.getId());
                    Association without = forgetting(association, sender);
                    return isChosen ? AssociationRules.changed(with(without, given), authority, "REMEMBERED") : without;
                })
                .toList();
        NumberRules.put(
                draft, NumberEntry.newBuilder(number).setAssociations(after).build());
        return AssociationRules.outcome(false, number.getWorkspace(), chosen, number)
                .with("remembered", "sender");
    }

    private static Association with(Association association, RememberedSender sender) {
        List<RememberedSender> more = new ArrayList<>(association.getRemembered());
        more.add(sender);
        return Association.newBuilder(association).setRemembered(more).build();
    }

    private static Association forgetting(Association association, String sender) {
        return Association.newBuilder(association)
                .setRemembered(association.getRemembered().stream()
                        .filter(other -> !other.getSender().equalsIgnoreCase(sender))
                        .toList())
                .build();
    }

    /** The member has lost the account: what he decided between it and others no longer holds. */
    static void forgetOf(Draft draft, AccountEntry account, String member) {
        for (String key : account.getNumbers()) {
            draft.get(Topics.DIRECTORY_NUMBER, key).ifPresent(number -> {
                String lost = AssociationRules.find(number, account.getId())
                        .map(Association::getGeneration)
                        .orElse("");
                UnaryOperator<Association> forget = association -> Association.newBuilder(association)
                        .setRemembered(association.getRemembered().stream()
                                .filter(sender -> !member.equals(sender.getBy())
                                        || !sender.getOver().contains(lost))
                                .toList())
                        .build();
                NumberRules.put(
                        draft,
                        NumberEntry.newBuilder(number)
                                .setAssociations(number.getAssociations().stream()
                                        .map(forget)
                                        .toList())
                                .build());
            });
        }
    }
}
