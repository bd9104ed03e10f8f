package io.watchword.router.command;

import io.watchword.router.directory.Directory;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.DirectoryCommand;
import io.watchword.schemas.avro.DirectoryEvent;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Directory commands over {@code directory.command} and {@code directory.event}. Thread-safe. */
final class KafkaDirectoryCommands implements DirectoryCommands {

    private final CommandSender sender;
    private final Directory directory;
    private final RoutingVisibility routing;
    private final PendingCommands<DirectoryEvent> pending;

    KafkaDirectoryCommands(
            CommandSender sender,
            Directory directory,
            RoutingVisibility routing,
            PendingCommands<DirectoryEvent> pending) {
        this.sender = sender;
        this.directory = directory;
        this.routing = routing;
        this.pending = pending;
    }

    @Override
    public CompletableFuture<DirectoryEvent> submit(DirectoryCommand command) {
        long deadline = System.nanoTime() + CommandTimeouts.DECISION.toNanos();
        String id = command.getId();
        CompletableFuture<DirectoryEvent> decided = pending.register(id);
        if (decided.isCompletedExceptionally()) {
            return decided;
        }
        return sender.send(Topics.DIRECTORY_COMMAND, id, command)
                .whenComplete((stored, failure) -> {
                    if (failure != null) {
                        pending.fail(id, failure);
                    }
                })
                .thenCompose(stored -> decided)
                .thenCompose(event -> visible(event, deadline));
    }

    private CompletableFuture<DirectoryEvent> visible(DirectoryEvent event, long deadline) {
        if (!event.getAccepted()) {
            return CompletableFuture.completedFuture(event);
        }
        String number = event.getNumber();
        CompletableFuture<Void> here = directory.await(event.getVersion(), left(deadline));
        CompletableFuture<Void> everywhere = number == null
                ? here
                : here.thenCompose(seen -> routing.await(number, event.getVersion(), left(deadline)));
        return everywhere.thenApply(seen -> event);
    }

    private static Duration left(long deadline) {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }
}
