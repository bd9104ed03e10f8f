package io.watchword.router.directory.rules;

import io.watchword.schemas.Msisdn;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.Association;
import io.watchword.schemas.avro.DecideNumberRequest;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.NumberRequest;
import io.watchword.schemas.avro.PutAssociation;
import io.watchword.schemas.avro.RequestDecision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Requests to use a number that others use: every owner of an account that uses it has to agree. A request is kept for
 * any number at all, and who asks sees neither that somebody declined nor that there is nobody to decide: so he learns
 * of no number that is not his. Stateless.
 */
public final class RequestRules {

    /** How long a request can be decided. */
    static final Duration OPEN_FOR = Duration.ofDays(7);

    private static final int OPEN_MAX = 20;

    private RequestRules() {}

    /** Whether a request can no longer be decided. */
    public static boolean isOver(NumberRequest request, Instant now) {
        return !now.isBefore(endOf(request));
    }

    /** Until when it can be. */
    public static Instant endOf(NumberRequest request) {
        return request.getAskedAt().plus(OPEN_FOR);
    }

    /** Whether the account's owner has agreed. */
    public static boolean hasAgreed(NumberRequest request, AccountEntry account) {
        return request.getConsents().contains(consent(account));
    }

    /** A consent is its giver's: it does not outlive his account or his ownership. */
    private static String consent(AccountEntry account) {
        return account.getId() + "/" + account.getGeneration() + "/" + account.getOwner();
    }

    /** Whether others decide, as they do, it seems, over a number that who asks cannot know of. */
    static boolean mustAsk(Draft draft, Authority authority, Optional<NumberEntry> number) {
        if (authority.isOperator()) {
            return false;
        }
        return number.map(entry -> !users(draft, entry).stream().allMatch(authority::owns))
                .orElse(!authority.managesDirectory());
    }

    private static List<AccountEntry> users(Draft draft, NumberEntry number) {
        return number.getAssociations().stream()
                .map(Association::getAccount)
                .flatMap(id -> draft.get(Topics.DIRECTORY_ACCOUNT, Keys.of(number.getWorkspace(), id)).stream())
                .toList();
    }

    /** Asked twice, it is one request. */
    static Outcome ask(Draft draft, Authority authority, AccountEntry account, PutAssociation command) {
        String number = command.getNumber();
        if (Msisdn.parse(number).filter(parsed -> parsed.e164().equals(number)).isEmpty()) {
            throw Refusal.invalid("number", "Not a phone number in international form");
        }
        List<NumberRequest> open = new ArrayList<>(account.getRequests().stream()
                .filter(request -> !isOver(request, authority.at()))
                .toList());
        Optional<NumberRequest> before = open.stream()
                .filter(request -> request.getNumber().equals(number))
                .findFirst();
        if (before.isEmpty() && open.size() >= OPEN_MAX) {
            throw new Refusal(
                    Refusal.Reason.CONFLICT, "number", "An account has at most " + OPEN_MAX + " open requests");
        }
        NumberRequest request = before.orElseGet(() -> NumberRequest.newBuilder()
                .setId(draft.generation("request/" + account.getId()))
                .setNumber(number)
                .setPolicy(command.getPolicy())
                .setSenders(Syntax.senders("senders", command.getSenders()))
                .setAskedBy(authority.actor())
                .setAskedAt(authority.at())
                .build());
        if (before.isEmpty()) {
            open.add(request);
        }
        AccountRules.put(
                draft, AccountEntry.newBuilder(account).setRequests(open).build());
        return outcome(before.isEmpty(), account, request);
    }

    private static Outcome outcome(boolean created, AccountEntry account, NumberRequest request) {
        return Outcome.of(created, account.getWorkspace(), Keys.of(account.getWorkspace(), account.getId()))
                .with("account", account.getId())
                .with("number", Outcome.masked(request.getNumber()))
                .with(Outcome.REQUEST, request.getId());
    }

    static Outcome decide(Draft draft, Authority authority, DecideNumberRequest command) {
        for (AccountEntry account : AccountRules.all(draft, command.getWorkspace())) {
            for (NumberRequest request : account.getRequests()) {
                if (request.getId().equals(command.getId()) && !isOver(request, authority.at())) {
                    Outcome outcome = command.getDecision() == RequestDecision.WITHDRAW
                            ? withdraw(draft, authority, account, request)
                            : answer(draft, authority, account, request, command.getDecision());
                    return outcome.with("decision", command.getDecision());
                }
            }
        }
        throw Refusal.notFound("id", "request");
    }

    private static Outcome withdraw(Draft draft, Authority authority, AccountEntry account, NumberRequest request) {
        authority.requireOwner(account);
        AccountRules.put(draft, with(account, request, Optional.empty()));
        return outcome(false, account, request);
    }

    private static Outcome answer(
            Draft draft, Authority authority, AccountEntry account, NumberRequest request, RequestDecision decision) {
        NumberEntry number = NumberRules.find(draft, account.getWorkspace(), request.getNumber())
                .orElseThrow(Refusal::notAllowed);
        List<AccountEntry> users = users(draft, number);
        List<AccountEntry> his = users.stream().filter(authority::owns).toList();
        Authority.require(!his.isEmpty());
        if (decision == RequestDecision.DECLINE) {
            NumberRequest declined =
                    NumberRequest.newBuilder(request).setDeclined(true).build();
            AccountRules.put(draft, with(account, request, Optional.of(declined)));
            return outcome(false, account, request);
        }
        if (request.getDeclined()) {
            throw new Refusal(Refusal.Reason.CONFLICT, null, "The owner of an account that uses the number declined");
        }
        Set<String> consents = new LinkedHashSet<>(request.getConsents());
        his.forEach(user -> consents.add(consent(user)));
        boolean all = users.stream()
                .allMatch(user -> user.getOwner().equals(account.getOwner()) || consents.contains(consent(user)));
        if (!all) {
            NumberRequest agreed = NumberRequest.newBuilder(request)
                    .setConsents(List.copyOf(consents))
                    .build();
            AccountRules.put(draft, with(account, request, Optional.of(agreed)));
            return outcome(false, account, request);
        }
        AccountEntry after = with(account, request, Optional.empty());
        var wish = new AssociationRules.Wish(false, request.getPolicy(), request.getSenders());
        return AssociationRules.use(draft, authority, after, number, wish).with(Outcome.REQUEST, request.getId());
    }

    private static AccountEntry with(AccountEntry account, NumberRequest old, Optional<NumberRequest> instead) {
        List<NumberRequest> requests = account.getRequests().stream()
                .flatMap(request ->
                        request.getId().equals(old.getId()) ? instead.stream() : Optional.of(request).stream())
                .toList();
        return AccountEntry.newBuilder(account).setRequests(requests).build();
    }
}
