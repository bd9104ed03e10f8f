package io.watchword.router.directory.rules;

import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.KeyEntry;
import io.watchword.schemas.avro.PutKey;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** API keys, by their hashes. Stateless. */
final class KeyRules {

    private static final int HASH_BYTES = 32;

    private KeyRules() {}

    /** A key is registered once; a repeat of the same changes nothing, and another hash under its id is refused. */
    static Outcome put(Draft draft, PutKey command, Instant now) {
        String workspace = command.getWorkspace();
        WorkspaceRules.require(draft, workspace);
        Syntax.id("id", command.getId());
        String key = Keys.of(workspace, command.getId());
        Optional<KeyEntry> before = draft.get(Topics.DIRECTORY_KEY, key);
        if (before.filter(entry -> !entry.getHash().equals(command.getHash())).isPresent()) {
            throw new Refusal(Refusal.Reason.CONFLICT, "id", "There is another key of that id");
        }
        check(draft, command, now);
        KeyEntry entry = KeyEntry.newBuilder()
                .setWorkspace(workspace)
                .setId(command.getId())
                .setHash(command.getHash())
                .setLabel(command.getLabel().isBlank() ? command.getId() : Syntax.name("label", command.getLabel()))
                .setMember(command.getMember())
                .setScopes(List.copyOf(new LinkedHashSet<>(command.getScopes())))
                .setAccounts(List.copyOf(new LinkedHashSet<>(command.getAccounts())))
                .setCreatedAt(before.map(KeyEntry::getCreatedAt).orElse(now))
                .setExpiresAt(command.getExpiresAt())
                .setVersion(0L)
                .build();
        draft.put(Topics.DIRECTORY_KEY, key, entry);
        return Outcome.of(before.isEmpty(), workspace, key);
    }

    private static void check(Draft draft, PutKey command, Instant now) {
        if (command.getHash().remaining() != HASH_BYTES) {
            throw Refusal.invalid("hash", "Not a SHA-256");
        }
        if (command.getScopes().isEmpty()) {
            throw Refusal.invalid("scopes", "A key needs at least one scope");
        }
        String member = command.getMember();
        if (member != null) {
            WorkspaceRules.requireMember(draft, command.getWorkspace(), member, "member");
        } else if (command.getAccounts().isEmpty()) {
            throw Refusal.invalid("accounts", "A key of an automation names its accounts");
        }
        checkAccounts(draft, command.getWorkspace(), command.getAccounts());
        Instant end = command.getExpiresAt();
        if (end != null && !end.isAfter(now)) {
            throw Refusal.invalid("expiresAt", "In the past");
        }
    }

    static void checkAccounts(Draft draft, String workspace, List<String> accounts) {
        for (int i = 0; i < accounts.size(); i++) {
            AccountRules.require(draft, workspace, accounts.get(i), "accounts[" + i + "]");
        }
    }

    static Outcome delete(Draft draft, String workspace, String id) {
        String key = Keys.of(workspace, id);
        if (draft.get(Topics.DIRECTORY_KEY, key).isEmpty()) {
            throw Refusal.notFound("id", "key");
        }
        draft.remove(Topics.DIRECTORY_KEY, key);
        return Outcome.of(false, workspace, key);
    }
}
