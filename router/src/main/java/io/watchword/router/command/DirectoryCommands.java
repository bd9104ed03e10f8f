package io.watchword.router.command;

import io.watchword.schemas.avro.DirectoryCommand;
import io.watchword.schemas.avro.DirectoryEvent;
import java.util.concurrent.CompletableFuture;

/** Hands changes to the directory's single writer. Thread-safe. */
public interface DirectoryCommands {

    /**
     * Sends the command, keyed by its id. The future gives its event, accepted or refused, when the change is visible
     * in this instance's directory and, for a number, to its routing. It fails with a {@link
     * java.util.concurrent.TimeoutException} after {@link CommandTimeouts#DECISION} (the command may still be taken),
     * with a {@link TooManyCommandsException} when too many are under way, else with what Kafka says.
     */
    CompletableFuture<DirectoryEvent> submit(DirectoryCommand command);
}
