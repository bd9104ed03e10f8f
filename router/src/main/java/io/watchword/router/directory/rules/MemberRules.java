package io.watchword.router.directory.rules;

import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.MemberEntry;
import io.watchword.schemas.avro.PutMember;
import io.watchword.schemas.avro.Role;
import java.util.Optional;

/** Who is a member of a workspace, and with what role. Stateless. */
final class MemberRules {

    private MemberRules() {}

    /** Nobody gives a role above one's own, or changes somebody above; a workspace that has an OWNER keeps one. */
    static Outcome put(Draft draft, Authority authority, PutMember command) {
        authority.requireDirectory();
        String workspace = command.getWorkspace();
        WorkspaceRules.require(draft, workspace);
        Syntax.id("id", command.getId());
        String key = Keys.of(workspace, command.getId());
        Optional<MemberEntry> before = draft.get(Topics.DIRECTORY_MEMBER, key);
        checkReach(authority, command.getRole());
        before.ifPresent(member -> {
            checkReach(authority, member.getRole());
            if (command.getRole() != Role.OWNER) {
                checkNotLastOwner(draft, member);
            }
        });
        draft.put(
                Topics.DIRECTORY_MEMBER,
                key,
                MemberEntry.newBuilder()
                        .setWorkspace(workspace)
                        .setId(command.getId())
                        .setRole(command.getRole())
                        .setGeneration(before.map(MemberEntry::getGeneration)
                                .orElseGet(() -> draft.generation("member/" + key)))
                        .setVersion(0L)
                        .build());
        if (!Roles.isUserOrAbove(command.getRole())) {
            endWhatOwnersRun(draft, workspace, command.getId());
        }
        return Outcome.of(before.isEmpty(), workspace, key)
                .with("member", command.getId())
                .with("roleBefore", before.map(MemberEntry::getRole).orElse(null))
                .with("roleAfter", command.getRole());
    }

    /** Below USER an account can be used, and no longer run: what runs it for him ends. */
    private static void endWhatOwnersRun(Draft draft, String workspace, String member) {
        for (AccountEntry account : AccountRules.all(draft, workspace)) {
            if (account.getOwner().equals(member)) {
                Leaving.endWhatActsForOwner(draft, account);
            }
        }
    }

    /** Shares and keys end with it, and all that he made or that acts for him; his accounts wait for a new owner. */
    static Outcome delete(Draft draft, Authority authority, String workspace, String id) {
        authority.requireDirectory();
        MemberEntry member = WorkspaceRules.requireMember(draft, workspace, id, "id");
        checkReach(authority, member.getRole());
        checkNotLastOwner(draft, member);
        for (AccountEntry account : AccountRules.all(draft, workspace)) {
            if (account.getOwner().equals(id) || account.getCollaborators().contains(id)) {
                AccountRules.leave(draft, authority, account, id);
            }
        }
        Leaving.endKeysOf(draft, workspace, id);
        draft.remove(Topics.DIRECTORY_MEMBER, Keys.of(workspace, id));
        return Outcome.of(false, workspace, Keys.of(workspace, id))
                .with("member", id)
                .with("roleBefore", member.getRole());
    }

    private static void checkReach(Authority authority, Role role) {
        if (authority.role().filter(own -> role.compareTo(own) < 0).isPresent()) {
            throw Refusal.invalid("role", "The role " + role + " is above your own");
        }
    }

    private static void checkNotLastOwner(Draft draft, MemberEntry member) {
        boolean last = member.getRole() == Role.OWNER
                && draft.below(Topics.DIRECTORY_MEMBER, Keys.below(member.getWorkspace())).values().stream()
                        .noneMatch(other ->
                                other.getRole() == Role.OWNER && !other.getId().equals(member.getId()));
        if (last) {
            throw new Refusal(Refusal.Reason.CONFLICT, null, "A workspace keeps at least one OWNER");
        }
    }
}
