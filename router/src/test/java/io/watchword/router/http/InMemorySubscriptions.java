package io.watchword.router.http;

import io.watchword.router.fanout.Subscriptions;
import io.watchword.runtime.Secret;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.DirectoryEvent;
import io.watchword.schemas.avro.SubscriptionEntry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Subscriptions in the directory in memory, without a cluster. */
final class InMemorySubscriptions implements Subscriptions {

    private final InMemoryDirectory directory;

    InMemorySubscriptions(InMemoryDirectory directory) {
        this.directory = directory;
    }

    @Override
    public CompletableFuture<Opening> open(String workspace, List<String> accounts, Actor actor) {
        String id = "s" + directory.subscriptions.size();
        String topic = "otp.code." + workspace + "." + id;
        directory.subscriptions.put(
                workspace + "/" + id,
                new SubscriptionEntry(
                        workspace,
                        id,
                        accounts,
                        topic,
                        "user-" + id,
                        "group-" + id,
                        true,
                        actor,
                        Instant.EPOCH,
                        "",
                        1L));
        Access access = new Access(
                id, "kafka:9092", topic, "SCRAM-SHA-512", "user-" + id, new Secret("shown once"), "group-" + id);
        return CompletableFuture.completedFuture(new Opened(event(actor, workspace, id), access));
    }

    @Override
    public CompletableFuture<DirectoryEvent> end(String workspace, String id, Actor actor) {
        directory.subscriptions.remove(workspace + "/" + id);
        return CompletableFuture.completedFuture(event(actor, workspace, id));
    }

    private static DirectoryEvent event(Actor actor, String workspace, String id) {
        return DirectoryEvent.newBuilder()
                .setCommandId("command")
                .setAccepted(true)
                .setEntity(workspace + "/" + id)
                .setVersion(1L)
                .setActor(actor)
                .setAt(Instant.EPOCH)
                .build();
    }
}
