package io.watchword.router.command;

import io.watchword.router.directory.DirectoryReader;
import io.watchword.router.tail.TopicTail;
import io.watchword.router.tail.TopicTail.From;
import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.DirectoryEvent;
import io.watchword.schemas.avro.EnrollmentEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Both kinds of commands of this instance, and what they share: one producer, one reader of the answers. The answers
 * are read from the end of their topics, by every instance all of them; each completes the calls that wait here.
 * Thread-safe.
 */
public final class CommandService implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CommandService.class);
    /** More calls than this cannot be waiting for decisions that take milliseconds, unless nothing is decided. */
    private static final int PENDING_MAX = 10_000;

    private final PendingCommands<DirectoryEvent> directoryPending = pending();
    private final PendingCommands<EnrollmentEvent> numberPending = pending();
    private final CommandSender sender;
    private final Admin admin;
    private final RoutingCommits routing;
    private final TopicTail answers;
    private final DirectoryCommands directoryCommands;
    private final NumberCommands numberCommands;

    /**
     * @param kafka how to reach the cluster: {@code bootstrap.servers} and what security needs
     * @param routingGroup routing's application id
     */
    public CommandService(Map<String, Object> kafka, DirectoryReader directory, String routingGroup) {
        sender = new CommandSender(kafka);
        admin = Admin.create(kafka);
        routing = new RoutingCommits(admin, routingGroup, directory, directory);
        answers = new TopicTail(
                kafka,
                "command-answers",
                List.of(Topics.DIRECTORY_EVENT, Topics.ENROLLMENT),
                From.END,
                this::answer,
                asOf -> {});
        directoryCommands = new KafkaDirectoryCommands(sender, directory, routing, directoryPending);
        numberCommands = new KafkaNumberCommands(sender, numberPending);
    }

    private static <E> PendingCommands<E> pending() {
        return new PendingCommands<>(CommandTimeouts.DECISION, PENDING_MAX);
    }

    /**
     * Returns when no answer can be missed any more. The topics must be there.
     *
     * @throws java.util.concurrent.CompletionException when the cluster does not answer within {@code longest}
     */
    public void start(Duration longest) {
        routing.start();
        answers.start();
        answers.started().orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    public DirectoryCommands directory() {
        return directoryCommands;
    }

    public NumberCommands numbers() {
        return numberCommands;
    }

    /** For commands that nobody waits for. */
    public CommandSender sender() {
        return sender;
    }

    /** For whoever must know what routing sees of a number. */
    public RoutingVisibility routing() {
        return routing;
    }

    private void answer(ConsumerRecord<String, byte[]> answer) {
        if (answer.topic().equals(Topics.DIRECTORY_EVENT.name())) {
            read(Topics.DIRECTORY_EVENT, answer, event -> directoryPending.complete(event.getCommandId(), event));
        } else {
            read(Topics.ENROLLMENT, answer, event -> {
                if (event.getCommandId() != null) {
                    numberPending.complete(event.getCommandId(), event);
                }
            });
        }
    }

    private static <V extends SpecificRecordBase> void read(
            Topic<V> topic, ConsumerRecord<String, byte[]> answer, Consumer<V> then) {
        if (answer.value() == null) {
            return;
        }
        try {
            then.accept(topic.values().decode(answer.value()));
        } catch (SerializationException unreadable) {
            log.atWarn()
                    .addKeyValue("topic", answer.topic())
                    .addKeyValue("partition", answer.partition())
                    .addKeyValue("offset", answer.offset())
                    .log("An answer to a command cannot be read");
        }
    }

    @Override
    public void close() {
        answers.close();
        routing.close();
        admin.close(Duration.ofSeconds(1));
        sender.close();
    }
}
