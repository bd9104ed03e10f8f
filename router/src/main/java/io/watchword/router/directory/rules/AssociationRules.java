package io.watchword.router.directory.rules;

import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.ActivateAssociation;
import io.watchword.schemas.avro.AppEntry;
import io.watchword.schemas.avro.Association;
import io.watchword.schemas.avro.AssociationState;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.PutAssociation;
import io.watchword.schemas.avro.RememberSender;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which accounts use which numbers. Stateless. */
final class AssociationRules {

    /** What one number is shared by: more would make every text to it ambiguous, and its entry large. */
    private static final int ACCOUNTS_OF_A_NUMBER_MAX = 100;

    private static final int OWN_SENDERS_MAX = 100;

    private AssociationRules() {}

    static boolean isActive(Association association, String account) {
        return association.getAccount().equals(account) && association.getState() == AssociationState.ACTIVE;
    }

    /** An ACTIVE use stays so. Sender rules are replaced where the command has any, and stay where it has none. */
    static Outcome put(Draft draft, PutAssociation command) {
        String workspace = command.getWorkspace();
        AccountEntry account = AccountRules.require(draft, workspace, command.getAccount(), "account");
        NumberEntry number = NumberRules.require(draft, workspace, command.getNumber(), "number");
        AppEntry app =
                AppRules.find(draft, workspace, account.getApp()).orElseThrow(() -> Refusal.notFound("account", "app"));
        Optional<Association> before = find(number, account.getId());
        if (before.isEmpty() && number.getAssociations().size() >= ACCOUNTS_OF_A_NUMBER_MAX) {
            throw Refusal.invalid("number", "At most " + ACCOUNTS_OF_A_NUMBER_MAX + " accounts share a number");
        }
        List<String> given = Syntax.senders("senders", command.getSenders());
        List<String> own = given.isEmpty()
                ? before.map(association -> ownSenders(association, app)).orElse(List.of())
                : given;
        boolean active = command.getActive()
                || before.filter(association -> isActive(association, account.getId()))
                        .isPresent();
        Association association = Association.newBuilder()
                .setId(Keys.association(account.getId(), number.getNumber()))
                .setAccount(account.getId())
                .setApp(app.getId())
                .setAppName(app.getName())
                .setState(active ? AssociationState.ACTIVE : AssociationState.PENDING)
                .setSenders(union(app.getSenders(), own))
                .setDomains(app.getDomains())
                .setCodeValiditySeconds(app.getCodeValiditySeconds())
                .setPolicy(command.getPolicy())
                .build();
        replace(draft, number, association);
        TreeSet<String> numbers = new TreeSet<>(account.getNumbers());
        numbers.add(number.getNumber());
        AccountRules.put(
                draft,
                AccountEntry.newBuilder(account)
                        .setNumbers(List.copyOf(numbers))
                        .build());
        return new Outcome(before.isEmpty(), workspace, association.getId(), number.getNumber());
    }

    static Outcome delete(Draft draft, String workspace, String accountId, String number) {
        NumberEntry entry = NumberRules.require(draft, workspace, number, "id");
        Association association = find(entry, accountId).orElseThrow(() -> Refusal.notFound("of", "association"));
        removeFromAccount(draft, workspace, accountId, number);
        removeFromNumber(draft, accountId, number);
        return new Outcome(false, workspace, association.getId(), number);
    }

    /** An enrollment was verified. */
    static Outcome activate(Draft draft, ActivateAssociation command) {
        NumberEntry number = numberOf(draft, command.getNumber());
        Association association = number.getAssociations().stream()
                .filter(candidate -> candidate.getId().equals(command.getAssociation()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("association", "association"));
        replace(
                draft,
                number,
                Association.newBuilder(association)
                        .setState(AssociationState.ACTIVE)
                        .build());
        AccountEntry account =
                AccountRules.require(draft, number.getWorkspace(), association.getAccount(), "association");
        AccountRules.put(draft, AccountEntry.newBuilder(account).setSmsMfa(true).build());
        return new Outcome(false, number.getWorkspace(), association.getId(), number.getNumber());
    }

    static Outcome remember(Draft draft, RememberSender command) {
        NumberEntry number = numberOf(draft, command.getNumber());
        Association association = number.getAssociations().stream()
                .filter(candidate -> candidate.getId().equals(command.getAssociation()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("association", "association"));
        List<String> sender = Syntax.senders("sender", List.of(command.getSender()));
        if (association.getSenders().size() >= 2 * OWN_SENDERS_MAX) {
            throw Refusal.invalid("sender", "No more senders are remembered");
        }
        replace(
                draft,
                number,
                Association.newBuilder(association)
                        .setSenders(union(association.getSenders(), sender))
                        .build());
        return new Outcome(false, number.getWorkspace(), association.getId(), number.getNumber());
    }

    /** Copies another app, or another version of the app, into all of the account's uses of numbers. */
    static void changeApp(Draft draft, AccountEntry account, AppEntry before, AppEntry after) {
        for (String key : account.getNumbers()) {
            draft.get(Topics.DIRECTORY_NUMBER, key)
                    .ifPresent(number -> find(number, account.getId())
                            .ifPresent(association -> replace(
                                    draft,
                                    number,
                                    Association.newBuilder(association)
                                            .setApp(after.getId())
                                            .setAppName(after.getName())
                                            .setSenders(union(after.getSenders(), ownSenders(association, before)))
                                            .setDomains(after.getDomains())
                                            .setCodeValiditySeconds(after.getCodeValiditySeconds())
                                            .build())));
        }
    }

    static void removeFromNumber(Draft draft, String account, String key) {
        draft.get(Topics.DIRECTORY_NUMBER, key).ifPresent(number -> {
            List<Association> others = number.getAssociations().stream()
                    .filter(association -> !association.getAccount().equals(account))
                    .toList();
            NumberRules.put(
                    draft,
                    NumberEntry.newBuilder(number).setAssociations(others).build());
        });
    }

    /** SMS MFA is off where that was the last number by which it was on. */
    static void removeFromAccount(Draft draft, String workspace, String id, String number) {
        draft.get(Topics.DIRECTORY_ACCOUNT, Keys.of(workspace, id)).ifPresent(account -> {
            List<String> others = new ArrayList<>(account.getNumbers());
            others.remove(number);
            boolean stillOn = account.getSmsMfa() && NumberRules.hasActiveBeside(draft, account, number);
            AccountRules.put(
                    draft,
                    AccountEntry.newBuilder(account)
                            .setNumbers(others)
                            .setSmsMfa(stillOn)
                            .build());
        });
    }

    private static NumberEntry numberOf(Draft draft, String number) {
        return draft.get(Topics.DIRECTORY_NUMBER, number).orElseThrow(() -> Refusal.notFound("number", "number"));
    }

    private static Optional<Association> find(NumberEntry number, String account) {
        return number.getAssociations().stream()
                .filter(association -> association.getAccount().equals(account))
                .findFirst();
    }

    private static void replace(Draft draft, NumberEntry number, Association association) {
        List<Association> associations = new ArrayList<>();
        boolean replaced = false;
        for (Association present : number.getAssociations()) {
            boolean same = present.getId().equals(association.getId());
            associations.add(same ? association : present);
            replaced |= same;
        }
        if (!replaced) {
            associations.add(association);
        }
        NumberRules.put(
                draft,
                NumberEntry.newBuilder(number).setAssociations(associations).build());
    }

    /** Those that the app does not bring. */
    private static List<String> ownSenders(Association association, AppEntry app) {
        return association.getSenders().stream()
                .filter(sender -> !app.getSenders().contains(sender))
                .toList();
    }

    private static List<String> union(List<String> first, List<String> second) {
        Set<String> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
