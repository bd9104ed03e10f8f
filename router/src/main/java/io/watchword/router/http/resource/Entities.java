package io.watchword.router.http.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.router.http.call.Call;
import io.watchword.router.http.call.Problem;
import io.watchword.router.http.call.Reply;
import io.watchword.schemas.avro.Delete;
import io.watchword.schemas.avro.DirectoryEvent;
import io.watchword.schemas.avro.EntityKind;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * What PUT and DELETE of every entity of the directory have in common: 201 where made, 200 where changed, 204 where
 * removed. Thread-safe.
 */
public final class Entities {

    private final Decisions decisions;

    public Entities(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * Makes or changes the entity at the call's own path.
     *
     * @param after the entity as it is once the change is visible
     */
    CompletableFuture<Reply> put(Call call, SpecificRecordBase body, Supplier<Optional<ObjectNode>> after) {
        return put(call, body, after, (asked, event) -> Optional.empty());
    }

    /** The same, where the decision can be another answer. */
    CompletableFuture<Reply> put(
            Call call,
            SpecificRecordBase body,
            Supplier<Optional<ObjectNode>> after,
            BiFunction<Call, DirectoryEvent, Optional<Reply>> instead) {
        return decisions.ofDirectory(call, body, call.request().target(), event -> {
            Optional<Reply> other = instead.apply(call, event);
            if (other.isPresent()) {
                return other.get();
            }
            // Somebody else may have removed it meanwhile.
            ObjectNode entity = after.get().orElseThrow(Problem::notFound);
            return Reply.json(event.getCreated() ? 201 : 200, entity);
        });
    }

    /**
     * Removes an entity of the call's workspace.
     *
     * @param of the account of a collaborator or an association
     */
    CompletableFuture<Reply> delete(Call call, EntityKind kind, String id, Optional<String> of) {
        Delete body = new Delete(kind, call.maybeWorkspace().orElse(null), id, of.orElse(null));
        return decisions.ofDirectory(call, body, call.request().target(), event -> Reply.none());
    }
}
