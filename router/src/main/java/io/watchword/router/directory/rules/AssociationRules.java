package io.watchword.router.directory.rules;

import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.ActivateAssociation;
import io.watchword.schemas.avro.AppEntry;
import io.watchword.schemas.avro.Association;
import io.watchword.schemas.avro.AssociationState;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.PutAssociation;
import io.watchword.schemas.avro.SenderPolicy;
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

    private static final int SENDERS_MAX = 300;

    private AssociationRules() {}

    static boolean isActive(Association association, String account) {
        return association.getAccount().equals(account) && association.getState() == AssociationState.ACTIVE;
    }

    /**
     * An account's use of a number, made or changed by the account's owner. Where others use the number, they are asked
     * first. An ACTIVE use stays so. Sender rules are replaced where the command has any, and stay where it has none.
     */
    static Outcome put(Draft draft, Authority authority, PutAssociation command) {
        String workspace = command.getWorkspace();
        AccountEntry account = AccountRules.require(draft, workspace, command.getAccount(), "account");
        authority.requireOwner(account);
        List<String> senders = Syntax.senders("senders", command.getSenders());
        Optional<NumberEntry> number = NumberRules.find(draft, workspace, command.getNumber());
        boolean present = number.flatMap(entry -> find(entry, account.getId())).isPresent();
        if (!present && RequestRules.mustAsk(draft, authority, number)) {
            return RequestRules.ask(draft, authority, account, command);
        }
        NumberEntry entry = number.orElseThrow(() -> Refusal.notFound("number", "number"));
        if (command.getActive() && !authority.isOperator() && isSharedWithOthers(entry, account)) {
            throw Refusal.invalid("active", "Others use the number: enroll instead");
        }
        return use(draft, authority, account, entry, new Wish(command.getActive(), command.getPolicy(), senders));
    }

    /** What an account wants of a number. */
    record Wish(boolean active, SenderPolicy policy, List<String> senders) {}

    static Outcome use(Draft draft, Authority authority, AccountEntry account, NumberEntry number, Wish wish) {
        String workspace = account.getWorkspace();
        AppEntry app =
                AppRules.find(draft, workspace, account.getApp()).orElseThrow(() -> Refusal.notFound("account", "app"));
        Optional<Association> before = find(number, account.getId());
        if (before.isEmpty() && number.getAssociations().size() >= ACCOUNTS_OF_A_NUMBER_MAX) {
            throw Refusal.invalid("number", "At most " + ACCOUNTS_OF_A_NUMBER_MAX + " accounts share a number");
        }
        List<String> own = wish.senders.isEmpty()
                ? before.map(association -> ownSenders(association, app)).orElse(List.of())
                : wish.senders;
        boolean active = wish.active
                || before.filter(association -> isActive(association, account.getId()))
                        .isPresent();
        String id = Keys.association(account.getId(), number.getNumber());
        Association.Builder entry = before.map(Association::newBuilder)
                .orElseGet(() -> Association.newBuilder().setId(id).setAccount(account.getId()));
        entry.setApp(app.getId())
                .setAppName(app.getName())
                .setState(active ? AssociationState.ACTIVE : AssociationState.PENDING)
                .setSenders(union(app.getSenders(), own))
                .setDomains(app.getDomains())
                .setCodeValiditySeconds(app.getCodeValiditySeconds())
                .setPolicy(wish.policy);
        Association association = ofAccount(draft, entry, account).build();
        if (before.filter(association::equals).isEmpty()) {
            association = changed(association, authority, before.isPresent() ? "SENDERS" : "ASSOCIATED");
        }
        replace(draft, number, association);
        addToAccount(draft, account, number);
        return outcome(before.isEmpty(), workspace, association, number)
                .with("state", association.getState())
                .with("senders", association.getSenders().size());
    }

    private static void addToAccount(Draft draft, AccountEntry account, NumberEntry number) {
        TreeSet<String> numbers = new TreeSet<>(account.getNumbers());
        numbers.add(number.getNumber());
        AccountRules.put(
                draft,
                AccountEntry.newBuilder(account)
                        .setNumbers(List.copyOf(numbers))
                        .build());
    }

    /** What an association has of its account. */
    static Association.Builder ofAccount(Draft draft, Association.Builder association, AccountEntry account) {
        if (!association.hasGeneration() || association.getGeneration().isEmpty()) {
            association.setGeneration(draft.generation("association/" + association.getId()));
        }
        return association.setAccountGeneration(account.getGeneration()).setOwner(account.getOwner());
    }

    /** Says which change bears on the texts that come from now on, and whose it was. */
    static Association changed(Association association, Authority authority, String change) {
        return Association.newBuilder(association)
                .setChange(change)
                .setChangedAt(authority.at())
                .setChangedBy(authority.member().orElse(null))
                .build();
    }

    static Outcome outcome(boolean created, String workspace, Association association, NumberEntry number) {
        return Outcome.of(created, workspace, association.getId())
                .ofNumber(number.getNumber())
                .with("account", association.getAccount())
                .with("number", Outcome.masked(number.getNumber()));
    }

    static boolean isSharedWithOthers(NumberEntry number, AccountEntry account) {
        return number.getAssociations().stream()
                .anyMatch(other -> !other.getAccount().equals(account.getId())
                        && !other.getOwner().equals(account.getOwner()));
    }

    static Outcome delete(Draft draft, Authority authority, String workspace, String accountId, String number) {
        AccountEntry account = AccountRules.require(draft, workspace, accountId, "of");
        Authority.require(authority.disposesOf(account));
        NumberEntry entry = NumberRules.require(draft, workspace, number, "id");
        Association association = find(entry, accountId).orElseThrow(() -> Refusal.notFound("of", "association"));
        removeFromAccount(draft, workspace, accountId, number);
        removeFromNumber(draft, accountId, number);
        return outcome(false, workspace, association, entry);
    }

    /** An enrollment was verified. */
    static Outcome activate(Draft draft, Authority authority, ActivateAssociation command) {
        NumberEntry number = numberOf(draft, command.getNumber());
        Association association = byId(number, command.getAssociation());
        AccountEntry account =
                AccountRules.require(draft, number.getWorkspace(), association.getAccount(), "association");
        Authority.require(authority.enrolls(account));
        replace(
                draft,
                number,
                Association.newBuilder(association)
                        .setState(AssociationState.ACTIVE)
                        .build());
        AccountRules.put(draft, AccountEntry.newBuilder(account).setSmsMfa(true).build());
        return outcome(false, number.getWorkspace(), association, number).with("state", AssociationState.ACTIVE);
    }

    /**
     * Copies another app, or another version of the app, into all of the account's uses of numbers. Where others share
     * the number and it is not the account's owner who changes the app, an ACTIVE use keeps what it was known by: nobody
     * takes its texts away by changing the app.
     */
    static void changeApp(Draft draft, Authority authority, AccountEntry account, AppEntry before, AppEntry after) {
        for (String key : account.getNumbers()) {
            draft.get(Topics.DIRECTORY_NUMBER, key)
                    .ifPresent(number -> find(number, account.getId())
                            .ifPresent(association -> replace(
                                    draft,
                                    number,
                                    withApp(
                                            association,
                                            authority,
                                            isKept(authority, account, number),
                                            before,
                                            after))));
        }
    }

    private static boolean isKept(Authority authority, AccountEntry account, NumberEntry number) {
        return !authority.owns(account) && isSharedWithOthers(number, account);
    }

    private static Association withApp(
            Association association, Authority authority, boolean shared, AppEntry before, AppEntry after) {
        boolean kept = shared && association.getState() == AssociationState.ACTIVE;
        List<String> senders = union(after.getSenders(), ownSenders(association, before));
        List<String> known = kept ? union(senders, association.getSenders()) : senders;
        if (known.size() > SENDERS_MAX) {
            throw Refusal.invalid("senders", "No more senders are kept");
        }
        return changed(
                Association.newBuilder(association)
                        .setApp(after.getId())
                        .setAppName(kept ? association.getAppName() : after.getName())
                        .setSenders(known)
                        .setDomains(kept ? union(after.getDomains(), association.getDomains()) : after.getDomains())
                        .setCodeValiditySeconds(after.getCodeValiditySeconds())
                        .build(),
                authority,
                "APP");
    }

    /** The account has another owner, or none. */
    static void changeOwner(Draft draft, Authority authority, AccountEntry account) {
        for (String key : account.getNumbers()) {
            draft.get(Topics.DIRECTORY_NUMBER, key)
                    .ifPresent(number -> find(number, account.getId())
                            .ifPresent(association -> replace(
                                    draft,
                                    number,
                                    changed(
                                            ofAccount(draft, Association.newBuilder(association), account)
                                                    .build(),
                                            authority,
                                            "OWNER"))));
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

    static NumberEntry numberOf(Draft draft, String number) {
        return draft.get(Topics.DIRECTORY_NUMBER, number).orElseThrow(() -> Refusal.notFound("number", "number"));
    }

    static Association byId(NumberEntry number, String id) {
        return number.getAssociations().stream()
                .filter(candidate -> candidate.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("association", "association"));
    }

    static Optional<Association> find(NumberEntry number, String account) {
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
