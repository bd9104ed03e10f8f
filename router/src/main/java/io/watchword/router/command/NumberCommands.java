package io.watchword.router.command;

import io.watchword.schemas.avro.EnrollmentEvent;
import io.watchword.schemas.avro.NumberCommand;
import java.util.concurrent.CompletableFuture;

/** Hands commands to the routing of a number. Thread-safe. */
public interface NumberCommands {

    /**
     * Sends the command, keyed by its number. The future gives its event, REFUSED included; it fails with a {@link
     * java.util.concurrent.TimeoutException} after {@link CommandTimeouts#DECISION} (the command may still be taken),
     * with a {@link TooManyCommandsException} when too many are under way, else with what Kafka says.
     */
    CompletableFuture<EnrollmentEvent> submit(NumberCommand command);
}
