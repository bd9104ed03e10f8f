package io.watchword.router.claims;

import io.watchword.router.command.CommandSender;
import io.watchword.router.command.CommandTimeouts;
import io.watchword.router.tail.TopicTail;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.WorkspaceCommand;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims in the topic {@code workspace.command}: reads it whole, rules on every command in order, and completes the
 * calls that wait here for theirs. Thread-safe.
 */
public final class ClaimLog implements Claims, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ClaimLog.class);
    /** More calls than this cannot wait for rulings that take milliseconds, unless nothing is read. */
    private static final int PENDING_MAX = 10_000;

    private final CommandSender sender;
    private final ClaimBoard board = new ClaimBoard();
    private final Map<String, CompletableFuture<Ruling>> pending = new ConcurrentHashMap<>();
    private final TopicTail tail;

    /** @param kafka how to reach the cluster: {@code bootstrap.servers} and what security needs */
    public ClaimLog(Map<String, Object> kafka, CommandSender sender) {
        this.sender = sender;
        this.tail = new TopicTail(
                kafka, "claims", List.of(Topics.WORKSPACE_COMMAND), TopicTail.From.BEGINNING, this::read, asOf -> {});
    }

    /**
     * Returns when reading has begun. The topic must be there.
     *
     * @throws java.util.concurrent.CompletionException when the cluster does not answer within {@code longest}
     */
    public void start(Duration longest) {
        tail.start();
        tail.started().orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    /** Why it no longer reads, for good; empty while it does or tries to. */
    public Optional<String> dead() {
        return tail.dead();
    }

    @Override
    public CompletableFuture<Ruling> submit(WorkspaceCommand command) {
        if (pending.size() >= PENDING_MAX) {
            return CompletableFuture.failedFuture(new RejectedExecutionException());
        }
        CompletableFuture<Ruling> ruling =
                new CompletableFuture<Ruling>().orTimeout(CommandTimeouts.DECISION.toMillis(), TimeUnit.MILLISECONDS);
        pending.put(command.getId(), ruling);
        CompletableFuture<Void> unused = sender.send(Topics.WORKSPACE_COMMAND, command.getWorkspace(), command)
                .whenComplete((stored, failure) -> {
                    if (failure != null) {
                        ruling.completeExceptionally(failure);
                    }
                });
        return ruling.whenComplete((done, failure) -> pending.remove(command.getId()));
    }

    @Override
    public Optional<Claim> find(String workspace, String id) {
        return board.find(workspace, id);
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            WorkspaceCommand command = Topics.WORKSPACE_COMMAND.values().decode(record.value());
            Ruling ruling = board.decide(command);
            CompletableFuture<Ruling> waiting = pending.get(command.getId());
            if (waiting != null) {
                waiting.complete(ruling);
            }
        } catch (SerializationException unreadable) {
            log.atWarn()
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .log("A command to a workspace cannot be read");
        }
    }

    @Override
    public void close() {
        tail.close();
    }
}
