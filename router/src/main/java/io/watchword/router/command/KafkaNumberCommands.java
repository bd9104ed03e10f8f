package io.watchword.router.command;

import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.EnrollmentEvent;
import io.watchword.schemas.avro.NumberCommand;
import java.util.concurrent.CompletableFuture;

/** Number commands over {@code number.command} and {@code enrollment}. Thread-safe. */
final class KafkaNumberCommands implements NumberCommands {

    private final CommandSender sender;
    private final PendingCommands<EnrollmentEvent> pending;

    KafkaNumberCommands(CommandSender sender, PendingCommands<EnrollmentEvent> pending) {
        this.sender = sender;
        this.pending = pending;
    }

    @Override
    public CompletableFuture<EnrollmentEvent> submit(NumberCommand command) {
        String id = command.getId();
        CompletableFuture<EnrollmentEvent> decided = pending.register(id);
        if (decided.isCompletedExceptionally()) {
            return decided;
        }
        return sender.send(Topics.NUMBER_COMMAND, command.getNumber(), command)
                .whenComplete((stored, failure) -> {
                    if (failure != null) {
                        pending.fail(id, failure);
                    }
                })
                .thenCompose(stored -> decided);
    }
}
