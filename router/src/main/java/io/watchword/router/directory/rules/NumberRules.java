package io.watchword.router.directory.rules;

import io.watchword.schemas.Msisdn;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.Association;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.NumberState;
import io.watchword.schemas.avro.PutNumber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Numbers: each in one workspace at most, resting for 90 days after that. Stateless. */
final class NumberRules {

    private static final Duration QUARANTINE = Duration.ofDays(90);

    private NumberRules() {}

    /** The number, where the workspace has it in use. */
    static NumberEntry require(Draft draft, String workspace, String number, String field) {
        return find(draft, workspace, number).orElseThrow(() -> Refusal.notFound(field, "number"));
    }

    static Optional<NumberEntry> find(Draft draft, String workspace, String number) {
        return draft.get(Topics.DIRECTORY_NUMBER, number)
                .filter(entry -> entry.getWorkspace().equals(workspace) && entry.getState() == NumberState.ACTIVE);
    }

    static void put(Draft draft, NumberEntry number) {
        draft.put(Topics.DIRECTORY_NUMBER, number.getNumber(), number);
    }

    /** The workspace that released a number may take it back while it rests; another may not. */
    static Outcome put(Draft draft, Authority authority, PutNumber command) {
        authority.requireDirectory();
        String workspace = command.getWorkspace();
        String number = command.getNumber();
        WorkspaceRules.require(draft, workspace);
        if (Msisdn.parse(number).filter(parsed -> parsed.e164().equals(number)).isEmpty()) {
            throw Refusal.invalid("number", "Not a phone number in international form");
        }
        Optional<NumberEntry> before = draft.get(Topics.DIRECTORY_NUMBER, number);
        before.filter(entry -> !entry.getWorkspace().equals(workspace)).ifPresent(entry -> refuse(authority, entry));
        boolean inUse =
                before.filter(entry -> entry.getState() == NumberState.ACTIVE).isPresent();
        NumberEntry entry = NumberEntry.newBuilder()
                .setNumber(number)
                .setWorkspace(workspace)
                .setLineType(command.getLineType())
                .setState(NumberState.ACTIVE)
                .setAssociations(before.map(NumberEntry::getAssociations).orElse(List.of()))
                .setVersion(0L)
                .build();
        put(draft, entry);
        return outcome(!inUse, workspace, number);
    }

    private static Outcome outcome(boolean created, String workspace, String number) {
        return Outcome.of(created, workspace, number).ofNumber(number).with("number", Outcome.masked(number));
    }

    /** What another workspace does with a number is the operator's alone to know. */
    private static void refuse(Authority authority, NumberEntry elsewhere) {
        if (!authority.isOperator()) {
            throw new Refusal(Refusal.Reason.NUMBER_TAKEN, "number", "The number cannot be had");
        }
        if (elsewhere.getState() == NumberState.QUARANTINED) {
            throw new Refusal(
                    Refusal.Reason.QUARANTINED, "number", "The number rests until " + elsewhere.getQuarantinedUntil());
        }
        throw new Refusal(Refusal.Reason.NUMBER_TAKEN, "number", "The number is in another workspace");
    }

    /** Accounts lose it, and it rests: for who may say so for each of them. */
    static Outcome release(Draft draft, Authority authority, String workspace, String number) {
        authority.requireDirectory();
        NumberEntry entry = require(draft, workspace, number, "id");
        for (Association association : entry.getAssociations()) {
            boolean his = draft.get(Topics.DIRECTORY_ACCOUNT, Keys.of(workspace, association.getAccount()))
                    .filter(account -> !authority.disposesOf(account))
                    .isEmpty();
            if (!his) {
                throw Refusal.stillUsed("Account " + association.getAccount() + " uses the number");
            }
        }
        for (Association association : entry.getAssociations()) {
            AssociationRules.removeFromAccount(draft, workspace, association.getAccount(), number);
        }
        put(
                draft,
                NumberEntry.newBuilder(entry)
                        .setState(NumberState.QUARANTINED)
                        .setQuarantinedUntil(authority.at().plus(QUARANTINE))
                        .setAssociations(List.of())
                        .build());
        return outcome(false, workspace, number);
    }

    /** Whether an account uses any number other than {@code without} that an enrollment or import made ACTIVE. */
    static boolean hasActiveBeside(Draft draft, AccountEntry account, String without) {
        return account.getNumbers().stream()
                .filter(number -> !number.equals(without))
                .flatMap(number -> draft.get(Topics.DIRECTORY_NUMBER, number).stream())
                .flatMap(number -> number.getAssociations().stream())
                .anyMatch(association -> AssociationRules.isActive(association, account.getId()));
    }
}
