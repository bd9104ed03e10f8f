package io.watchword.router.http;

import io.watchword.router.http.audit.Audit;
import io.watchword.router.view.Page;
import io.watchword.schemas.avro.AuditEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** An audit in a list, which can be made to fail, or never to answer. Thread-safe. */
final class RecordingAudit implements Audit {

    final List<AuditEvent> events = new CopyOnWriteArrayList<>();
    volatile boolean broken;
    volatile boolean silent;

    @Override
    public CompletionStage<Void> record(List<AuditEvent> added) {
        if (broken) {
            return CompletableFuture.failedFuture(new IllegalStateException("The test has broken it"));
        }
        if (silent) {
            return new CompletableFuture<>();
        }
        events.addAll(added);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Page<AuditEvent>> read(
            String workspace, Instant from, Instant to, Optional<String> cursor, int limit) {
        if (silent) {
            return new CompletableFuture<>();
        }
        List<AuditEvent> found = events.stream()
                .filter(event -> event.getWorkspace().equals(workspace))
                .limit(limit)
                .toList();
        return CompletableFuture.completedFuture(new Page<>(found, Optional.empty()));
    }
}
