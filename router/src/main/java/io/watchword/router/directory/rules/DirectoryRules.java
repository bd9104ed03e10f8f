package io.watchword.router.directory.rules;

import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.ActivateAssociation;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import io.watchword.schemas.avro.DecideNumberRequest;
import io.watchword.schemas.avro.Delete;
import io.watchword.schemas.avro.DirectoryCommand;
import io.watchword.schemas.avro.DirectoryEvent;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.NumberState;
import io.watchword.schemas.avro.PutAccount;
import io.watchword.schemas.avro.PutApp;
import io.watchword.schemas.avro.PutAssociation;
import io.watchword.schemas.avro.PutCollaborator;
import io.watchword.schemas.avro.PutKey;
import io.watchword.schemas.avro.PutMember;
import io.watchword.schemas.avro.PutNumber;
import io.watchword.schemas.avro.PutSubscription;
import io.watchword.schemas.avro.PutWorkspace;
import io.watchword.schemas.avro.RememberSender;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides changes of the directory: each is taken whole, or refused with a reason and then changes nothing. Depends on
 * the draft and the command alone, its time included. Stateless.
 */
public final class DirectoryRules {

    private static final Actor OURSELVES = new Actor(ActorKind.SYSTEM, "directory", null);

    /**
     * What becomes of a command.
     *
     * @param draft what it changes; as it was before where it is refused
     */
    public record Decision(DirectoryEvent event, Draft draft) {}

    /** @param version the directory's version before the command */
    public Decision decide(Entities before, long version, DirectoryCommand command) {
        Draft draft = new Draft(before, version, command.getId());
        try {
            Outcome outcome = apply(draft, command);
            return new Decision(accepted(command.getId(), command.getActor(), command.getAt(), outcome, draft), draft);
        } catch (Refusal refusal) {
            return new Decision(refused(command, refusal, version), new Draft(before, version, command.getId()));
        }
    }

    /** Ends a number's rest, where it is over by {@code now}: then nobody has it. */
    public Optional<Decision> endQuarantine(Entities before, long version, String number, Instant now) {
        Optional<NumberEntry> entry = before.get(Topics.DIRECTORY_NUMBER, number)
                .filter(candidate -> candidate.getState() == NumberState.QUARANTINED)
                .filter(candidate -> isOver(candidate.getQuarantinedUntil(), now));
        return entry.map(resting -> {
            String id = "quarantine-end/" + number + "/" + resting.getQuarantinedUntil();
            Draft draft = new Draft(before, version, id);
            draft.remove(Topics.DIRECTORY_NUMBER, number);
            Outcome outcome = Outcome.of(false, resting.getWorkspace(), number).ofNumber(number);
            return new Decision(accepted(id, OURSELVES, now, outcome, draft), draft);
        });
    }

    private static boolean isOver(@Nullable Instant end, Instant now) {
        return end == null || !now.isBefore(end);
    }

    private static Outcome apply(Draft draft, DirectoryCommand command) {
        Authority authority = Authority.of(draft, command);
        Object body = command.getBody();
        if (body instanceof PutWorkspace put) {
            return WorkspaceRules.put(draft, authority, put);
        } else if (body instanceof PutMember put) {
            return MemberRules.put(draft, authority, put);
        } else if (body instanceof PutApp put) {
            return AppRules.put(draft, authority, put);
        } else if (body instanceof PutAccount put) {
            return AccountRules.put(draft, authority, put);
        } else if (body instanceof PutCollaborator put) {
            return AccountRules.share(draft, authority, put);
        } else if (body instanceof PutNumber put) {
            return NumberRules.put(draft, authority, put);
        } else if (body instanceof PutAssociation put) {
            return AssociationRules.put(draft, authority, put);
        } else if (body instanceof DecideNumberRequest decide) {
            return RequestRules.decide(draft, authority, decide);
        } else if (body instanceof PutKey put) {
            return KeyRules.put(draft, authority, put);
        } else if (body instanceof PutSubscription put) {
            return SubscriptionRules.put(draft, authority, put);
        } else if (body instanceof ActivateAssociation verified) {
            return AssociationRules.activate(draft, authority, verified);
        } else if (body instanceof RememberSender sender) {
            return SenderRules.remember(draft, authority, sender);
        } else if (body instanceof Delete delete) {
            return delete(draft, authority, delete);
        }
        throw Refusal.invalid("body", "This version does not know such a command");
    }

    private static Outcome delete(Draft draft, Authority authority, Delete delete) {
        String workspace = delete.getWorkspace();
        String id = delete.getId();
        return switch (delete.getKind()) {
            case WORKSPACE -> WorkspaceRules.delete(draft, authority, id);
            case APP -> AppRules.delete(draft, authority, workspace, id);
            case MEMBER -> MemberRules.delete(draft, authority, given(workspace, "workspace"), id);
            case ACCOUNT -> AccountRules.delete(draft, authority, given(workspace, "workspace"), id);
            case COLLABORATOR ->
                AccountRules.unshare(draft, authority, given(workspace, "workspace"), given(delete.getOf(), "of"), id);
            case NUMBER -> NumberRules.release(draft, authority, given(workspace, "workspace"), id);
            case ASSOCIATION ->
                AssociationRules.delete(
                        draft, authority, given(workspace, "workspace"), given(delete.getOf(), "of"), id);
            case KEY -> KeyRules.delete(draft, authority, given(workspace, "workspace"), id);
            case SUBSCRIPTION -> SubscriptionRules.delete(draft, authority, given(workspace, "workspace"), id);
        };
    }

    private static String given(@Nullable String value, String field) {
        if (value == null) {
            throw Refusal.invalid(field, "Missing");
        }
        return value;
    }

    private static DirectoryEvent accepted(String id, Actor actor, Instant at, Outcome outcome, Draft draft) {
        return DirectoryEvent.newBuilder()
                .setCommandId(id)
                .setAccepted(true)
                .setCreated(outcome.created())
                .setWorkspace(outcome.workspace())
                .setEntity(outcome.entity())
                .setNumber(outcome.number())
                .setDetails(outcome.details())
                .setVersion(draft.version())
                .setActor(actor)
                .setAt(at)
                .build();
    }

    private static DirectoryEvent refused(DirectoryCommand command, Refusal refusal, long version) {
        return DirectoryEvent.newBuilder()
                .setCommandId(command.getId())
                .setAccepted(false)
                .setRefusal(refusal.reason().name())
                .setField(refusal.field())
                .setDetail(refusal.getMessage())
                .setEntity("")
                .setVersion(version)
                .setActor(command.getActor())
                .setAt(command.getAt())
                .build();
    }
}
