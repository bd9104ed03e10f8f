package io.watchword.router.redrive;

import io.watchword.router.command.CommandTimeouts;
import io.watchword.router.command.RoutingVisibility;
import io.watchword.router.directory.Directory;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import io.watchword.schemas.avro.DirectoryEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the texts of the last 24 hours for a number that has just been taken into a workspace. Not at once: the
 * accounts that use it are named a moment later, and a text that comes before them would be nobody's. One instance of
 * the group does it, and another goes on where it stopped. Thread-safe.
 */
public final class AssignmentWatch implements AutoCloseable {

    /** The consumer group of those that watch. */
    public static final String GROUP = "watchword-redrive";

    private static final Logger log = LoggerFactory.getLogger(AssignmentWatch.class);
    private static final Actor OURSELVES = new Actor(ActorKind.SYSTEM, "redrive", null);
    private static final Duration POLL = Duration.ofMillis(500);
    /** From the number to the redrive, where an account uses the number by then. */
    private static final Duration SETTLE = Duration.ofSeconds(5);
    /** Without an account the texts go to the workspace at last, for somebody to assign. */
    private static final Duration SETTLE_MAX = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** After an outage Kafka's consumer may wait for answers that will not come before it leaves. */
    private static final Duration CLOSE_WAIT = Duration.ofSeconds(1);
    /** Numbers that wait; beyond it they are fetched without waiting for accounts. */
    private static final int WAITING_MAX = 10_000;

    private static final int AT_ONCE_MAX = 1_000;

    private final Map<String, Object> kafka;
    private final UnroutedRedriver redriver;
    private final Directory directory;
    private final RoutingVisibility routing;
    private final RedriveMetrics metrics;
    private final Clock clock;
    private final Map<String, DirectoryEvent> waiting = new HashMap<>();
    private final Thread thread;
    private volatile boolean open = true;

    /**
     * @param kafka how to reach the cluster: {@code bootstrap.servers} and what security needs
     * @param routing the number's new entry must be seen there before its texts are
     */
    public AssignmentWatch(
            Map<String, Object> kafka,
            UnroutedRedriver redriver,
            Directory directory,
            RoutingVisibility routing,
            RedriveMetrics metrics,
            Clock clock) {
        this.kafka = kafka;
        this.redriver = redriver;
        this.directory = directory;
        this.routing = routing;
        this.metrics = metrics;
        this.clock = clock;
        this.thread = new Thread(this::run, "assignment-watch");
        this.thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        while (open) {
            try {
                watch();
            } catch (KafkaException | CompletionException failure) {
                log.atWarn()
                        .addKeyValue("failure", failure.getClass().getSimpleName())
                        .log("Texts to new numbers cannot be fetched, trying again");
                waiting.clear();
                LockSupport.parkNanos(this, PAUSE.toNanos());
            }
        }
    }

    private void watch() {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings());
        try {
            watch(consumer);
        } finally {
            consumer.close(CloseOptions.timeout(CLOSE_WAIT));
        }
    }

    private void watch(KafkaConsumer<String, byte[]> consumer) {
        consumer.subscribe(List.of(Topics.DIRECTORY_EVENT.name()));
        boolean uncommitted = true;
        while (open) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                note(record);
                uncommitted = true;
            }
            redriveWhatIsDue(clock.instant());
            if (uncommitted && waiting.isEmpty() && !consumer.assignment().isEmpty()) {
                consumer.commitSync();
                uncommitted = false;
            }
        }
    }

    private void note(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            DirectoryEvent event = Topics.DIRECTORY_EVENT.values().decode(record.value());
            String number = event.getNumber();
            if (event.getAccepted() && event.getCreated() && number != null && number.equals(event.getEntity())) {
                waiting.put(number, event);
            }
        } catch (SerializationException unreadable) {
            log.atWarn().addKeyValue("offset", record.offset()).log("An event of the directory cannot be read");
        }
    }

    /** All that are due in one go: a directory that is filled brings thousands at once. */
    private void redriveWhatIsDue(Instant now) {
        List<DirectoryEvent> due = waiting.values().stream()
                .filter(event -> isDue(event, now))
                .limit(AT_ONCE_MAX)
                .toList();
        if (due.isEmpty()) {
            return;
        }
        CompletableFuture.allOf(due.stream()
                        .map(event -> routing.await(number(event), event.getVersion(), CommandTimeouts.DECISION))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        Set<String> numbers = due.stream().map(AssignmentWatch::number).collect(Collectors.toSet());
        Instant first =
                due.stream().map(DirectoryEvent::getAt).min(Instant::compareTo).orElse(now);
        int count = redriver.carryOut(RedriveOrder.ofAssigned(numbers, first), OURSELVES);
        waiting.keySet().removeAll(numbers);
        metrics.assigned(count);
        if (count > 0) {
            log.atInfo().addKeyValue("messages", count).log("Texts that came before their number was known are routed");
        }
    }

    private boolean isDue(DirectoryEvent event, Instant now) {
        Duration age = Duration.between(event.getAt(), now);
        boolean used = directory
                .number(number(event))
                .filter(entry -> !entry.getAssociations().isEmpty())
                .isPresent();
        return age.compareTo(used ? SETTLE : SETTLE_MAX) >= 0 || waiting.size() > WAITING_MAX;
    }

    private static String number(DirectoryEvent event) {
        return Objects.requireNonNull(event.getNumber());
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("group.id", GROUP);
        settings.put("client.id", GROUP);
        settings.put("key.deserializer", StringDeserializer.class);
        settings.put("value.deserializer", ByteArrayDeserializer.class);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "latest");
        settings.put("enable.auto.commit", false);
        return settings;
    }

    @Override
    public void close() {
        open = false;
        LockSupport.unpark(thread);
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
