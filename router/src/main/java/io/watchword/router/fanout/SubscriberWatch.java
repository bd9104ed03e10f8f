package io.watchword.router.fanout;

import io.watchword.router.directory.Directory;
import io.watchword.schemas.PartitionLayout;
import io.watchword.schemas.Topics;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a subscriber's rights, user and topic from the cluster when its subscription has ended, whatever ended it: its
 * maker, the owner of an account, or the loss of its last account. At once where this instance sees it end; and every half
 * minute whatever has rights without a subscription, seen twice, such as after a crash. Thread-safe.
 */
public final class SubscriberWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SubscriberWatch.class);
    private static final Duration FIRST_LOOK = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);
    /** Until every fan-out has read that the subscription ended, and sent what it had begun. */
    private static final Duration DRAIN = Duration.ofSeconds(3);

    private final Directory directory;
    private final SubscriberAccess access;
    private final ScheduledExecutorService worker;
    private final AutoCloseable registration;
    private Set<Subscriber> without = Set.of();

    /**
     * Begins to watch.
     *
     * @param admin stays open when this is closed
     */
    public SubscriberWatch(Directory directory, Admin admin, PartitionLayout layout) {
        this.directory = directory;
        this.access = new SubscriberAccess(admin, layout);
        this.worker = worker();
        this.registration = directory.onChange(this::changed);
        var unused = worker.scheduleWithFixedDelay(
                this::look, FIRST_LOOK.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static ScheduledExecutorService worker() {
        var executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "subscriber-watch");
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return executor;
    }

    private void changed(Directory.Change change) {
        int slash = change.key().indexOf('/');
        if (change.deleted() && slash > 0 && change.topic().equals(Topics.DIRECTORY_SUBSCRIPTION.name())) {
            Subscriber gone = new Subscriber(
                    change.key().substring(0, slash), change.key().substring(slash + 1));
            worker.execute(() -> guarded(gone, this::lockOut));
        }
    }

    private void look() {
        try {
            List<Subscriber> granted = access.granted();
            Set<Subscriber> now = new HashSet<>();
            if (directory.fresh()) {
                granted.stream().filter(one -> !isThere(one)).forEach(now::add);
            }
            now.stream().filter(without::contains).forEach(one -> guarded(one, this::lockOut));
            without = now;
        } catch (RuntimeException failure) {
            // Looked for again in half a minute.
            warn(failure);
        }
    }

    private boolean isThere(Subscriber subscriber) {
        return directory.subscription(subscriber.workspace(), subscriber.id()).isPresent();
    }

    private void lockOut(Subscriber subscriber) {
        access.revoke(subscriber);
        var unused = worker.schedule(
                () -> guarded(subscriber, access::deleteTopic), DRAIN.toMillis(), TimeUnit.MILLISECONDS);
        log.atInfo().addKeyValue("topic", subscriber.topic().name()).log("A subscriber is locked out");
    }

    private static void guarded(Subscriber subscriber, Consumer<Subscriber> step) {
        try {
            step.accept(subscriber);
        } catch (RuntimeException failure) {
            warn(failure);
        }
    }

    private static void warn(RuntimeException failure) {
        log.atWarn()
                .addKeyValue("failure", failure.getClass().getSimpleName())
                .log("The rights of a subscriber could not be taken away, and will be tried again");
    }

    @Override
    public void close() {
        try {
            registration.close();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        } finally {
            worker.shutdown();
        }
    }
}
