package io.watchword.router.http.audit;

import io.watchword.router.view.Page;
import io.watchword.schemas.avro.AuditEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The record of who read and changed what. Thread-safe. */
public interface Audit {

    /** Stores the events; done when they are durable, failed where they may not be. Does not block. */
    CompletionStage<Void> record(List<AuditEvent> events);

    /**
     * What happened in a workspace, oldest first.
     *
     * @param cursor {@link Page#next()} of the page before
     * @param limit 1 to 500
     */
    CompletionStage<Page<AuditEvent>> read(
            String workspace, Instant from, Instant to, Optional<String> cursor, int limit);
}
