package io.watchword.router.command;

import io.watchword.router.directory.Directory;
import io.watchword.router.directory.NumberPlaces;
import io.watchword.router.directory.NumberPlaces.Place;
import io.watchword.schemas.Topics;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Tells by routing's committed offsets what it has read of {@code directory.number}: once the offset is past a record,
 * every text and every command after it meets the new entry, on whatever instance, and after a crash too. Asks the
 * cluster only while somebody waits, for all of them at once. Thread-safe.
 */
final class RoutingCommits implements RoutingVisibility, AutoCloseable {

    private static final long ASK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long ANSWER_WITHIN_MS = 2_000;

    private final Admin admin;
    private final String group;
    private final Directory directory;
    private final NumberPlaces places;
    private final Queue<Waiter> waiters = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean open = true;

    private record Waiter(Place place, CompletableFuture<Void> seen) {}

    /** @param group routing's application id */
    RoutingCommits(Admin admin, String group, Directory directory, NumberPlaces places) {
        this.admin = admin;
        this.group = group;
        this.directory = directory;
        this.places = places;
        this.thread = new Thread(this::run, "routing-commits");
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    @Override
    public CompletableFuture<Void> await(String e164, long version, Duration longest) {
        return directory
                .await(version, longest)
                .thenCompose(read -> places.placeOf(e164)
                        .map(this::register)
                        .orElseGet(() -> CompletableFuture.completedFuture(null)))
                .orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<Void> register(Place place) {
        CompletableFuture<Void> seen = new CompletableFuture<>();
        waiters.add(new Waiter(place, seen.orTimeout(CommandTimeouts.DECISION.toMillis(), TimeUnit.MILLISECONDS)));
        LockSupport.unpark(thread);
        return seen;
    }

    private void run() {
        while (open) {
            if (waiters.isEmpty()) {
                LockSupport.park(this);
            } else {
                ask();
                LockSupport.parkNanos(this, ASK_EVERY_NANOS);
            }
        }
    }

    private void ask() {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(ANSWER_WITHIN_MS, TimeUnit.MILLISECONDS);
            complete(committed);
        } catch (ExecutionException | TimeoutException unanswered) {
            // Asked again as long as somebody waits; those who have waited too long are told so by their time-out.
            waiters.removeIf(waiter -> waiter.seen.isDone());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            open = false;
        }
    }

    private void complete(Map<TopicPartition, OffsetAndMetadata> committed) {
        for (Iterator<Waiter> all = waiters.iterator(); all.hasNext(); ) {
            Waiter waiter = all.next();
            @Nullable
            OffsetAndMetadata reached =
                    committed.get(new TopicPartition(Topics.DIRECTORY_NUMBER.name(), waiter.place.partition()));
            if (waiter.seen.isDone() || (reached != null && reached.offset() > waiter.place.offset())) {
                all.remove();
                waiter.seen.complete(null);
            }
        }
    }

    @Override
    public void close() {
        open = false;
        LockSupport.unpark(thread);
        try {
            thread.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
