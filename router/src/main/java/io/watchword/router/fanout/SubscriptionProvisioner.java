package io.watchword.router.fanout;

import io.watchword.router.command.DirectoryCommands;
import io.watchword.runtime.Secret;
import io.watchword.runtime.service.Scheduler;
import io.watchword.schemas.Ids;
import io.watchword.schemas.PartitionLayout;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.Delete;
import io.watchword.schemas.avro.DirectoryCommand;
import io.watchword.schemas.avro.DirectoryEvent;
import io.watchword.schemas.avro.EntityKind;
import io.watchword.schemas.avro.PutSubscription;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a subscription in the order that lets nothing be lost or left readable: registered, then made on the cluster,
 * then ready, which is when the fan-out begins to copy. Ends it the other way round, and deletes the topic a little
 * later, when no fan-out writes to it any more. Thread-safe.
 */
public final class SubscriptionProvisioner implements Subscriptions, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SubscriptionProvisioner.class);
    /** Until every instance's fan-out has read that the subscription ended, and sent what it had begun. */
    private static final Duration DRAIN = Duration.ofSeconds(3);
    /** Then nobody waits for it any more, and it is taken back. */
    private static final Duration OPENED_WITHIN = Duration.ofSeconds(14);

    private static final String ID_CHARS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final String PASSWORD_CHARS = ID_CHARS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int ID_LENGTH = 12;
    /** 190 bits. */
    private static final int PASSWORD_LENGTH = 32;

    private final DirectoryCommands directory;
    private final SubscriberAccess access;
    private final String bootstrapServers;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final ScheduledExecutorService worker;

    /**
     * @param admin stays open when this is closed
     * @param bootstrapServers where subscribers connect
     */
    public SubscriptionProvisioner(
            DirectoryCommands directory, Admin admin, PartitionLayout layout, String bootstrapServers, Clock clock) {
        this.directory = directory;
        this.access = new SubscriberAccess(admin, layout);
        this.bootstrapServers = bootstrapServers;
        this.clock = clock;
        this.worker = worker();
    }

    private static ScheduledExecutorService worker() {
        var executor = new Scheduler("subscription-provisioner");
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return executor;
    }

    @Override
    public CompletableFuture<Opening> open(String workspace, List<String> accounts, Actor actor) {
        Subscriber subscriber = new Subscriber(workspace, random(ID_CHARS, ID_LENGTH));
        Secret password = new Secret(random(PASSWORD_CHARS, PASSWORD_LENGTH));
        return submit(actor, registration(subscriber, accounts, false))
                .thenCompose(registered -> registered.getAccepted()
                        ? granted(subscriber, password, accounts, actor)
                        : CompletableFuture.completedFuture(new Refused(registered)))
                .orTimeout(OPENED_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((opening, failure) -> {
                    // Whoever is not told the password will ask for another subscription.
                    if (failure != null) {
                        takeBack(subscriber, actor);
                    }
                });
    }

    private CompletableFuture<Opening> granted(
            Subscriber subscriber, Secret password, List<String> accounts, Actor actor) {
        return CompletableFuture.runAsync(() -> access.grant(subscriber, password), worker)
                .thenCompose(granted -> submit(actor, registration(subscriber, accounts, true)))
                .thenApply(ready -> {
                    if (!ready.getAccepted()) {
                        takeBack(subscriber, actor);
                        return new Refused(ready);
                    }
                    return opened(ready, subscriber, password);
                });
    }

    private Opened opened(DirectoryEvent ready, Subscriber subscriber, Secret password) {
        log.atInfo().addKeyValue("topic", subscriber.topic().name()).log("A subscription is open");
        return new Opened(
                ready,
                new Access(
                        subscriber.id(),
                        bootstrapServers,
                        subscriber.topic().name(),
                        SubscriberAccess.MECHANISM.mechanismName(),
                        subscriber.user(),
                        password,
                        subscriber.groupPrefix()));
    }

    @Override
    public CompletableFuture<DirectoryEvent> end(String workspace, String id, Actor actor) {
        Subscriber subscriber = new Subscriber(workspace, id);
        return submit(actor, deletion(subscriber)).thenCompose(event -> {
            if (!event.getAccepted()) {
                return CompletableFuture.completedFuture(event);
            }
            return CompletableFuture.runAsync(() -> lockOut(subscriber), worker).thenApply(done -> event);
        });
    }

    private void lockOut(Subscriber subscriber) {
        try {
            access.revoke(subscriber);
        } finally {
            var unused = worker.schedule(() -> deleteTopic(subscriber), DRAIN.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void deleteTopic(Subscriber subscriber) {
        try {
            access.deleteTopic(subscriber);
            log.atInfo().addKeyValue("topic", subscriber.topic().name()).log("A subscription has ended");
        } catch (RuntimeException failure) {
            log.atWarn()
                    .addKeyValue("topic", subscriber.topic().name())
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("The topic of a subscription that ended is left behind");
        }
    }

    private void takeBack(Subscriber subscriber, Actor actor) {
        var unused = submit(actor, deletion(subscriber))
                .thenRunAsync(() -> lockOut(subscriber), worker)
                .exceptionally(failure -> {
                    log.atWarn()
                            .addKeyValue("topic", subscriber.topic().name())
                            .addKeyValue("failure", failure.getClass().getSimpleName())
                            .log("A subscription that could not be opened is left behind");
                    return null;
                });
    }

    private CompletableFuture<DirectoryEvent> submit(Actor actor, Object body) {
        return directory.submit(new DirectoryCommand(Ids.uuidV7(clock.instant()), actor, clock.instant(), body));
    }

    private static PutSubscription registration(Subscriber subscriber, List<String> accounts, boolean ready) {
        return new PutSubscription(
                subscriber.workspace(),
                subscriber.id(),
                accounts,
                subscriber.topic().name(),
                subscriber.user(),
                subscriber.groupPrefix(),
                ready);
    }

    private static Delete deletion(Subscriber subscriber) {
        return new Delete(EntityKind.SUBSCRIPTION, subscriber.workspace(), subscriber.id(), null);
    }

    private String random(String chars, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(chars.charAt(random.nextInt(chars.length())));
        }
        return text.toString();
    }

    /** What is under way is finished; topics that were to be deleted later stay. */
    @Override
    public void close() {
        worker.shutdown();
    }
}
