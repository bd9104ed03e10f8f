package io.watchword.router.redrive;

import io.watchword.router.command.CommandSender;
import io.watchword.router.directory.Directory;
import io.watchword.router.redrive.TopicScan.Entry;
import io.watchword.schemas.Ids;
import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.NumberCommand;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.NumberState;
import io.watchword.schemas.avro.Redeliver;
import io.watchword.schemas.avro.SetAside;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Hands messages that were set aside to the routing of their numbers again, with their ids and times: routing then
 * knows what it has announced already. By another default alphabet also those that were routed and read wrong. A message
 * whose number has no workspace now, or whose parts were not kept, stays where it is. Thread-safe.
 */
public final class UnroutedRedriver implements AutoCloseable {

    /** One order hands in no more; a further order, of a later time, goes on. */
    public static final int MESSAGES_MAX = 10_000;

    private static final int ORDERS_QUEUED_MAX = 16;
    private static final int UNDER_WAY_MAX = 500;

    private final TopicScan scan;
    private final ReadAgain readAgain;
    private final CommandSender sender;
    private final Directory directory;
    private final RedriveMetrics metrics;
    private final Clock clock;
    private final ThreadPoolExecutor worker;

    /** @param kafka how to reach the cluster: {@code bootstrap.servers} and what security needs */
    public UnroutedRedriver(
            Map<String, Object> kafka, CommandSender sender, Directory directory, RedriveMetrics metrics, Clock clock) {
        this.scan = new TopicScan(kafka);
        this.readAgain = new ReadAgain(scan);
        this.sender = sender;
        this.directory = directory;
        this.metrics = metrics;
        this.clock = clock;
        this.worker =
                new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(ORDERS_QUEUED_MAX), task -> {
                    Thread thread = new Thread(task, "redrive");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Carries out an operator's order, one after the other; gives how many messages were handed in. Fails with a {@link
     * java.util.concurrent.RejectedExecutionException} where too many orders wait.
     */
    public CompletableFuture<Integer> redrive(RedriveOrder order, Actor actor) {
        return CompletableFuture.supplyAsync(
                () -> {
                    int count = carryOut(order, actor);
                    metrics.ordered(count);
                    return count;
                },
                worker);
    }

    /** Carries out an order on the caller's thread. */
    int carryOut(RedriveOrder order, Actor actor) {
        Map<String, NumberCommand> commands = new LinkedHashMap<>();
        for (Topic<SetAside> source : order.sources()) {
            scan.read(source, order.onlyNumber(), order.from(), Optional.empty(), entry -> {
                command(entry, order, actor).ifPresent(command -> commands.put(messageId(command), command));
                return commands.size() < MESSAGES_MAX;
            });
        }
        order.defaultAlphabet()
                .ifPresent(alphabet -> routedAlready(order, alphabet, MESSAGES_MAX - commands.size())
                        .forEach(found -> command(found, alphabet, actor)
                                .ifPresent(command -> commands.put(messageId(command), command))));
        send(List.copyOf(commands.values()));
        return commands.size();
    }

    /** Hands in these messages again, those whose numbers have a workspace; gives how many. Blocks. */
    int again(List<Entry<SetAside>> entries, Actor actor) {
        RedriveOrder any = RedriveOrder.of(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        List<NumberCommand> commands = entries.stream()
                .flatMap(entry -> command(entry, any, actor).stream())
                .toList();
        send(commands);
        return commands.size();
    }

    private List<ReadAgain.Found> routedAlready(RedriveOrder order, String defaultAlphabet, int most) {
        Optional<String> workspace =
                order.onlyNumber().flatMap(directory::number).map(NumberEntry::getWorkspace);
        return readAgain.find(order, defaultAlphabet, workspace, clock.instant(), most);
    }

    private static String messageId(NumberCommand command) {
        return ((Redeliver) command.getBody()).getMessageId();
    }

    private Optional<NumberCommand> command(Entry<SetAside> entry, RedriveOrder order, Actor actor) {
        SetAside aside = entry.value();
        String messageId = aside.getMessageId();
        Instant receivedAt = aside.getReceivedAt() == null ? entry.timestamp() : aside.getReceivedAt();
        if (messageId == null
                || aside.getParts().isEmpty()
                || !(order.reasons().isEmpty() || order.reasons().contains(aside.getReason()))
                || !order.isFor(messageId, entry.key(), aside.getParts().get(0).getLink(), receivedAt)) {
            return Optional.empty();
        }
        return active(entry.key())
                .map(number -> command(
                        number,
                        actor,
                        Redeliver.newBuilder()
                                .setMessageId(messageId)
                                .setReceivedAt(receivedAt)
                                .setParts(aside.getParts())
                                .setDefaultAlphabet(order.defaultAlphabet().orElse(null))
                                .build()));
    }

    /** A message that went to one workspace is never read again for another that has its number now. */
    private Optional<NumberCommand> command(ReadAgain.Found found, String defaultAlphabet, Actor actor) {
        RoutedMessage message = found.message();
        return active(message.number())
                .filter(number -> number.getWorkspace().equals(message.workspace()))
                .map(number -> command(number, actor, message.again(found.parts(), defaultAlphabet)));
    }

    private Optional<NumberEntry> active(String number) {
        return directory.number(number).filter(entry -> entry.getState() == NumberState.ACTIVE);
    }

    private NumberCommand command(NumberEntry number, Actor actor, Redeliver body) {
        Instant now = clock.instant();
        return NumberCommand.newBuilder()
                .setId(Ids.uuidV7(now))
                .setNumber(number.getNumber())
                .setWorkspace(number.getWorkspace())
                .setActor(actor)
                .setAt(now)
                .setBody(body)
                .build();
    }

    private void send(List<NumberCommand> commands) {
        List<CompletableFuture<Void>> underWay = new ArrayList<>();
        for (NumberCommand command : commands) {
            underWay.add(sender.send(Topics.NUMBER_COMMAND, command.getNumber(), command));
            if (underWay.size() >= UNDER_WAY_MAX) {
                join(underWay);
            }
        }
        join(underWay);
    }

    private static void join(List<CompletableFuture<Void>> underWay) {
        CompletableFuture.allOf(underWay.toArray(CompletableFuture<?>[]::new)).join();
        underWay.clear();
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
