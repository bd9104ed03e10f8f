package io.watchword.router.claims;

import io.watchword.schemas.avro.WorkspaceCommand;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Hands in commands about claims. Thread-safe. */
public interface Claims {

    /**
     * Sends the command and gives its ruling. The future fails with a {@link java.util.concurrent.TimeoutException}
     * where it takes too long (the command may still be taken), with a {@link
     * java.util.concurrent.RejectedExecutionException} where too many are under way, else with what Kafka says.
     */
    CompletableFuture<Ruling> submit(WorkspaceCommand command);

    /** A claim of the last day, as it stands now; empty where none was granted under this id. */
    Optional<Claim> find(String workspace, String id);
}
