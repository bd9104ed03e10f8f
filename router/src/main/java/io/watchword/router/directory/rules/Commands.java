package io.watchword.router.directory.rules;

import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.ActivateAssociation;
import io.watchword.schemas.avro.DecideNumberRequest;
import io.watchword.schemas.avro.Delete;
import io.watchword.schemas.avro.EntityKind;
import io.watchword.schemas.avro.NumberEntry;
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
import org.jspecify.annotations.Nullable;

/** What commands have in common. Stateless. */
final class Commands {

    private Commands() {}

    /** The workspace that it would change; none: the global catalogue, or nothing that is there. */
    static @Nullable String workspaceOf(Draft draft, Object body) {
        if (body instanceof PutWorkspace put) {
            return put.getId();
        } else if (body instanceof PutMember put) {
            return put.getWorkspace();
        } else if (body instanceof PutApp put) {
            return put.getWorkspace();
        } else if (body instanceof PutAccount put) {
            return put.getWorkspace();
        } else if (body instanceof PutCollaborator put) {
            return put.getWorkspace();
        } else if (body instanceof PutNumber put) {
            return put.getWorkspace();
        } else if (body instanceof PutAssociation put) {
            return put.getWorkspace();
        } else if (body instanceof PutKey put) {
            return put.getWorkspace();
        } else if (body instanceof PutSubscription put) {
            return put.getWorkspace();
        } else if (body instanceof DecideNumberRequest decide) {
            return decide.getWorkspace();
        } else if (body instanceof Delete delete) {
            return delete.getKind() == EntityKind.WORKSPACE ? delete.getId() : delete.getWorkspace();
        } else if (body instanceof ActivateAssociation verified) {
            return workspaceOf(draft, verified.getNumber());
        } else if (body instanceof RememberSender remember) {
            return workspaceOf(draft, remember.getNumber());
        }
        return null;
    }

    private static @Nullable String workspaceOf(Draft draft, String number) {
        return draft.get(Topics.DIRECTORY_NUMBER, number)
                .map(NumberEntry::getWorkspace)
                .orElse(null);
    }
}
