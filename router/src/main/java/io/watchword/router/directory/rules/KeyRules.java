package io.watchword.router.directory.rules;

import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.KeyEntry;
import io.watchword.schemas.avro.PutKey;
import io.watchword.schemas.avro.Scope;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * API keys, by their hashes. A key acts for who makes it, or for an automation with accounts that he owns, and reaches no
 * further than the key that it is made with; the operator alone makes one for somebody else. Stateless.
 */
final class KeyRules {

    private static final int HASH_BYTES = 32;

    private KeyRules() {}

    /** A key is registered once; a repeat of the same changes nothing, and anything else under its id is refused. */
    static Outcome put(Draft draft, Authority authority, PutKey command) {
        String workspace = command.getWorkspace();
        WorkspaceRules.require(draft, workspace);
        Syntax.id("id", command.getId());
        String key = Keys.of(workspace, command.getId());
        Optional<KeyEntry> before = draft.get(Topics.DIRECTORY_KEY, key);
        check(draft, command, authority.at());
        if (!authority.isOperator()) {
            checkReach(draft, authority, command);
        }
        KeyEntry entry = KeyEntry.newBuilder()
                .setWorkspace(workspace)
                .setId(command.getId())
                .setHash(command.getHash())
                .setLabel(command.getLabel().isBlank() ? command.getId() : Syntax.name("label", command.getLabel()))
                .setMember(command.getMember())
                .setScopes(List.copyOf(new LinkedHashSet<>(command.getScopes())))
                .setAccounts(List.copyOf(new LinkedHashSet<>(command.getAccounts())))
                .setCreatedAt(before.map(KeyEntry::getCreatedAt).orElseGet(authority::at))
                .setExpiresAt(command.getExpiresAt())
                .setMadeBy(before.map(KeyEntry::getMadeBy).orElseGet(authority::actor))
                .setVersion(0L)
                .build();
        if (before.isPresent() && draft.differs(Topics.DIRECTORY_KEY, key, entry)) {
            throw new Refusal(Refusal.Reason.CONFLICT, "id", "There is another key of that id");
        }
        draft.put(Topics.DIRECTORY_KEY, key, entry);
        return outcome(before.isEmpty(), entry);
    }

    private static Outcome outcome(boolean created, KeyEntry key) {
        return Outcome.of(created, key.getWorkspace(), Keys.of(key.getWorkspace(), key.getId()))
                .with("key", key.getId())
                .with("member", key.getMember())
                .with("scopes", key.getScopes().stream().map(Scope::name).collect(Collectors.joining(" ")))
                .with("accounts", String.join(" ", key.getAccounts()))
                .with("expiresAt", key.getExpiresAt());
    }

    private static void check(Draft draft, PutKey command, Instant now) {
        if (command.getHash().remaining() != HASH_BYTES) {
            throw Refusal.invalid("hash", "Not a SHA-256");
        }
        if (command.getScopes().isEmpty()) {
            throw Refusal.invalid("scopes", "A key needs at least one scope");
        }
        String member = command.getMember();
        if (member == null && command.getAccounts().isEmpty()) {
            throw Refusal.invalid("accounts", "A key of an automation names its accounts");
        }
        Instant end = command.getExpiresAt();
        if (end != null && !end.isAfter(now)) {
            throw Refusal.invalid("expiresAt", "In the past");
        }
        if (member != null) {
            WorkspaceRules.requireMember(draft, command.getWorkspace(), member, "member");
        }
        checkAccounts(draft, command.getWorkspace(), command.getAccounts());
    }

    private static void checkReach(Draft draft, Authority authority, PutKey command) {
        Authority.require(authority.hasScope(Scope.ADMIN) && authority.member().isPresent());
        KeyEntry own = authority.key().orElseThrow();
        if (command.getMember() != null
                && !command.getMember().equals(authority.member().get())) {
            throw Refusal.invalid("member", "A key acts for who makes it; the operator alone makes one for another");
        }
        if (!own.getScopes().containsAll(command.getScopes())) {
            throw Refusal.invalid("scopes", "Must be among those of the key that asks");
        }
        if (!own.getAccounts().isEmpty()
                && (command.getAccounts().isEmpty() || !own.getAccounts().containsAll(command.getAccounts()))) {
            throw Refusal.invalid("accounts", "Must be among those of the key that asks");
        }
        if (own.getExpiresAt() != null
                && (command.getExpiresAt() == null || command.getExpiresAt().isAfter(own.getExpiresAt()))) {
            throw Refusal.invalid("expiresAt", "Must not be later than that of the key that asks");
        }
        if (command.getMember() == null) {
            checkOwns(draft, authority, command);
        }
    }

    /** Another's account, and one that is not there, are told apart by nothing. */
    private static void checkOwns(Draft draft, Authority authority, PutKey command) {
        for (int i = 0; i < command.getAccounts().size(); i++) {
            String field = "accounts[" + i + "]";
            AccountEntry account = AccountRules.require(
                    draft, command.getWorkspace(), command.getAccounts().get(i), field);
            if (!authority.owns(account)) {
                throw Refusal.notFound(field, "account");
            }
        }
    }

    static void checkAccounts(Draft draft, String workspace, List<String> accounts) {
        for (int i = 0; i < accounts.size(); i++) {
            AccountRules.require(draft, workspace, accounts.get(i), "accounts[" + i + "]");
        }
    }

    /** For an administrator, for whom it acts for or who made it, and for the owner of an account that it opens. */
    static Outcome delete(Draft draft, Authority authority, String workspace, String id) {
        String place = Keys.of(workspace, id);
        KeyEntry key = draft.get(Topics.DIRECTORY_KEY, place).orElseThrow(() -> Refusal.notFound("id", "key"));
        boolean his = authority.hasScope(Scope.ADMIN)
                && authority.member().isPresent()
                && (authority.member().get().equals(key.getMember())
                        || (key.getMadeBy() != null
                                && authority
                                        .member()
                                        .get()
                                        .equals(key.getMadeBy().getMember())));
        Authority.require(authority.administers() || his || opensAccountOf(draft, authority, key));
        draft.remove(Topics.DIRECTORY_KEY, place);
        return outcome(false, key);
    }

    private static boolean opensAccountOf(Draft draft, Authority authority, KeyEntry key) {
        return key.getMember() == null
                && key.getAccounts().stream()
                        .flatMap(id -> draft.get(Topics.DIRECTORY_ACCOUNT, Keys.of(key.getWorkspace(), id)).stream())
                        .anyMatch(authority::owns);
    }
}
