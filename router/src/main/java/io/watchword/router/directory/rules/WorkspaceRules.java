package io.watchword.router.directory.rules;

import io.watchword.schemas.Canary;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.MemberEntry;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.NumberState;
import io.watchword.schemas.avro.PutWorkspace;
import io.watchword.schemas.avro.Role;
import io.watchword.schemas.avro.WorkspaceEntry;
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

    static String generation(Draft draft, String workspace) {
        return draft.get(Topics.DIRECTORY_WORKSPACE, workspace)
                .map(WorkspaceEntry::getGeneration)
                .orElse("");
    }

    /** Whether who is given an account without an owner may read what came before. */
    static boolean opensHistory(Draft draft, String workspace) {
        return draft.get(Topics.DIRECTORY_WORKSPACE, workspace)
                .filter(WorkspaceEntry::getHistoryToNewOwner)
                .isPresent();
    }

    static MemberEntry requireMember(Draft draft, String workspace, String id, @Nullable String field) {
        return draft.get(Topics.DIRECTORY_MEMBER, Keys.of(workspace, id))
                .orElseThrow(() -> Refusal.notFound(field, "member"));
    }

    /** Whether a new owner may read what came before is for an OWNER to say: it opens texts. */
    static Outcome put(Draft draft, Authority authority, PutWorkspace command) {
        Optional<WorkspaceEntry> before = draft.get(Topics.DIRECTORY_WORKSPACE, command.getId());
        if (before.isPresent()) {
            authority.requireDirectory();
        } else {
            authority.requireOperator();
        }
        if (!Canary.isItsOwn(command.getId())) {
            Syntax.topicId("id", command.getId());
        }
        boolean open = before.map(WorkspaceEntry::getHistoryToNewOwner).orElse(false);
        Boolean wanted = command.getHistoryToNewOwner();
        boolean opens = wanted == null ? open : wanted;
        boolean says = authority.isOperator()
                || authority.role().filter(role -> role == Role.OWNER).isPresent();
        if (opens != open && !says) {
            throw Refusal.invalid("historyToNewOwner", "Is for an OWNER of the workspace to say");
        }
        draft.put(
                Topics.DIRECTORY_WORKSPACE,
                command.getId(),
                WorkspaceEntry.newBuilder()
                        .setId(command.getId())
                        .setName(Syntax.name("name", command.getName()))
                        .setGeneration(before.map(WorkspaceEntry::getGeneration)
                                .orElseGet(() -> draft.generation("workspace/" + command.getId())))
                        .setHistoryToNewOwner(opens)
                        .setVersion(0L)
                        .build());
        return Outcome.of(before.isEmpty(), command.getId(), command.getId())
                .with("name", command.getName())
                .with("historyToNewOwner", opens == open ? null : opens);
    }

    /** Members, apps and keys go with it; accounts, numbers and subscriptions must have gone before. */
    static Outcome delete(Draft draft, Authority authority, String workspace) {
        authority.requireOperator();
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
}
