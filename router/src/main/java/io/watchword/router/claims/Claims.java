package io.watchword.router.claims;

import io.watchword.schemas.avro.WorkspaceCommand;
import java.util.concurrent.CompletableFuture;

/** Hands in commands about claims. Thread-safe. */
@FunctionalInterface
public interface Claims {

    /**
     * Sends the command and gives its ruling. The future fails with a {@link java.util.concurrent.TimeoutException}
     * where it takes too long (the command may still be taken), with a {@link
     * java.util.concurrent.RejectedExecutionException} where too many are under way, else with what Kafka says.
     */
    CompletableFuture<Ruling> submit(WorkspaceCommand command);
}
