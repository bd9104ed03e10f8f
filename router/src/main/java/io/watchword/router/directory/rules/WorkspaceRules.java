package io.watchword.router.directory.rules;

import io.watchword.schemas.Canary;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.KeyEntry;
import io.watchword.schemas.avro.MemberEntry;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.NumberState;
import io.watchword.schemas.avro.PutMember;
import io.watchword.schemas.avro.PutWorkspace;
import io.watchword.schemas.avro.Role;
import io.watchword.schemas.avro.WorkspaceEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Workspaces and their members. Stateless. */
final class WorkspaceRules {

    private WorkspaceRules() {}

    static void require(Draft draft, String workspace) {
        if (draft.get(Topics.DIRECTORY_WORKSPACE, workspace).isEmpty()) {
            throw Refusal.notFound("workspace", "workspace");
        }
    }

    static MemberEntry requireMember(Draft draft, String workspace, String id, @Nullable String field) {
        return draft.get(Topics.DIRECTORY_MEMBER, Keys.of(workspace, id))
                .orElseThrow(() -> Refusal.notFound(field, "member"));
    }

    static Outcome put(Draft draft, PutWorkspace command) {
        if (!Canary.isItsOwn(command.getId())) {
            Syntax.topicId("id", command.getId());
        }
        String name = Syntax.name("name", command.getName());
        boolean created = draft.get(Topics.DIRECTORY_WORKSPACE, command.getId()).isEmpty();
        draft.put(Topics.DIRECTORY_WORKSPACE, command.getId(), new WorkspaceEntry(command.getId(), name, 0L));
        return Outcome.of(created, command.getId(), command.getId());
    }

    /** Members, apps and keys go with it; accounts, numbers and subscriptions must have gone before. */
    static Outcome delete(Draft draft, String workspace) {
        require(draft, workspace);
        String prefix = Keys.below(workspace);
        if (!draft.below(Topics.DIRECTORY_ACCOUNT, prefix).isEmpty()) {
            throw Refusal.stillUsed("The workspace has accounts");
        }
        if (!draft.below(Topics.DIRECTORY_SUBSCRIPTION, prefix).isEmpty()) {
            throw Refusal.stillUsed("The workspace has subscriptions");
        }
        if (draft.below(Topics.DIRECTORY_NUMBER, "").values().stream()
                .anyMatch(number -> isHeldBy(workspace, number))) {
            throw Refusal.stillUsed("The workspace has numbers");
        }
        draft.below(Topics.DIRECTORY_MEMBER, prefix)
                .keySet()
                .forEach(key -> draft.remove(Topics.DIRECTORY_MEMBER, key));
        draft.below(Topics.DIRECTORY_APP, prefix).keySet().forEach(key -> draft.remove(Topics.DIRECTORY_APP, key));
        draft.below(Topics.DIRECTORY_KEY, prefix).keySet().forEach(key -> draft.remove(Topics.DIRECTORY_KEY, key));
        draft.remove(Topics.DIRECTORY_WORKSPACE, workspace);
        return Outcome.of(false, workspace, workspace);
    }

    private static boolean isHeldBy(String workspace, NumberEntry number) {
        return number.getState() == NumberState.ACTIVE && number.getWorkspace().equals(workspace);
    }

    /** Nobody gives a role above one's own, or changes somebody above; a workspace that has an OWNER keeps one. */
    static Outcome putMember(Draft draft, PutMember command, Actor actor) {
        require(draft, command.getWorkspace());
        Syntax.id("id", command.getId());
        String key = Keys.of(command.getWorkspace(), command.getId());
        Optional<MemberEntry> before = draft.get(Topics.DIRECTORY_MEMBER, key);
        checkReach(draft, command.getWorkspace(), actor, command.getRole());
        before.ifPresent(member -> {
            checkReach(draft, command.getWorkspace(), actor, member.getRole());
            if (command.getRole() != Role.OWNER) {
                checkNotLastOwner(draft, member);
            }
        });
        draft.put(
                Topics.DIRECTORY_MEMBER,
                key,
                new MemberEntry(command.getWorkspace(), command.getId(), command.getRole(), 0L));
        return Outcome.of(before.isEmpty(), command.getWorkspace(), key);
    }

    /** Shares and keys of the member end with it; accounts must have got another owner before. */
    static Outcome deleteMember(Draft draft, String workspace, String id, Actor actor) {
        MemberEntry member = requireMember(draft, workspace, id, "id");
        checkReach(draft, workspace, actor, member.getRole());
        checkNotLastOwner(draft, member);
        for (AccountEntry account :
                draft.below(Topics.DIRECTORY_ACCOUNT, Keys.below(workspace)).values()) {
            if (account.getOwner().equals(id)) {
                throw Refusal.stillUsed("The member owns account " + account.getId());
            }
            if (account.getCollaborators().contains(id)) {
                List<String> others = new ArrayList<>(account.getCollaborators());
                others.remove(id);
                draft.put(
                        Topics.DIRECTORY_ACCOUNT,
                        Keys.of(workspace, account.getId()),
                        AccountEntry.newBuilder(account)
                                .setCollaborators(others)
                                .build());
            }
        }
        for (KeyEntry key :
                draft.below(Topics.DIRECTORY_KEY, Keys.below(workspace)).values()) {
            if (id.equals(key.getMember())) {
                draft.remove(Topics.DIRECTORY_KEY, Keys.of(workspace, key.getId()));
            }
        }
        draft.remove(Topics.DIRECTORY_MEMBER, Keys.of(workspace, id));
        return Outcome.of(false, workspace, Keys.of(workspace, id));
    }

    private static void checkReach(Draft draft, String workspace, Actor actor, Role role) {
        String acting = actor.getMember();
        if (acting == null) {
            return;
        }
        Role own = requireMember(draft, workspace, acting, null).getRole();
        if (role.compareTo(own) < 0) {
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
