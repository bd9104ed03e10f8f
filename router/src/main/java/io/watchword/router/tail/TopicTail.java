package io.watchword.router.tail;

import io.watchword.runtime.health.Pulse;
import io.watchword.schemas.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all partitions of some topics for as long as it is open, committed records only, on a thread of its own, and
 * tells how current that is. Belongs to no group. Survives every failure of the cluster: it goes on where it was.
 * Thread-safe.
 */
public final class TopicTail implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TopicTail.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long ASK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long ANSWER_WITHIN_MS = 10_000;
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);
    private static final Duration CONSUMER_CLOSE = Duration.ofMillis(500);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** A cluster that is away holds a Kafka client up for a minute at a time. */
    private static final Duration SILENCE_MAX = Duration.ofMinutes(3);

    /** Where a tail begins to read. */
    public enum From {
        BEGINNING,
        END
    }

    private final Map<String, Object> kafka;
    private final String name;
    private final List<String> topics;
    private final From from;
    private final Consumer<ConsumerRecord<String, byte[]>> reader;
    private final LongConsumer current;
    private final ReadProgress progress = new ReadProgress();
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
    private final CompletableFuture<List<TopicPartition>> partitions = new CompletableFuture<>();
    private final Admin admin;
    private final Thread thread;
    private volatile Optional<KafkaConsumer<String, byte[]>> reading = Optional.empty();
    private final Pulse pulse;
    private volatile boolean open = true;

    /**
     * @param kafka how to reach the cluster: {@code bootstrap.servers} and what security needs
     * @param name of the thread and of the client
     * @param reader gets every record, on the tail's thread
     * @param current gets the {@link System#nanoTime()} as of which everything committed has been read
     */
    public TopicTail(
            Map<String, Object> kafka,
            String name,
            Collection<? extends Topic<?>> topics,
            From from,
            Consumer<ConsumerRecord<String, byte[]>> reader,
            LongConsumer current) {
        this.kafka = kafka;
        this.name = name;
        this.topics = topics.stream().map(Topic::name).toList();
        this.from = from;
        this.reader = reader;
        this.current = current;
        this.admin = Admin.create(kafka);
        this.pulse = new Pulse(name, SILENCE_MAX, System::nanoTime);
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    /** Begins to read; returns at once. The topics must be there. */
    public void start() {
        pulse.beat();
        thread.start();
    }

    /** Stops; returns when the thread has ended. */
    @Override
    public void close() {
        open = false;
        // It may be waiting for a cluster that is away.
        reading.ifPresent(KafkaConsumer::wakeup);
        LockSupport.unpark(thread);
        try {
            thread.join(CLOSE_WITHIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        admin.close(Duration.ofMillis(500));
    }

    /** Completes when it is known where reading begins: what is written from now on will be read. */
    public CompletableFuture<Void> started() {
        return partitions.thenAccept(all -> {});
    }

    /** Completes when everything has been read that is in the topics now; what is committed a moment later may be. */
    public CompletableFuture<Void> readToEnd() {
        return partitions.thenCompose(this::ends).thenCompose(progress::reach);
    }

    /** Ends with records whose commit is still on its way: they belong to a change that was already announced. */
    private CompletableFuture<Map<TopicPartition, Long>> ends(List<TopicPartition> of) {
        Map<TopicPartition, OffsetSpec> asked =
                of.stream().collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        KafkaFuture<Map<TopicPartition, Long>> answer = admin.listOffsets(asked)
                .all()
                .thenApply(offsets -> offsets.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, end -> end.getValue().offset())));
        return answer.toCompletionStage().toCompletableFuture();
    }

    /** Why it no longer reads, for good; empty while it does or tries to. */
    public Optional<String> dead() {
        return pulse.reason();
    }

    private void run() {
        while (open) {
            pulse.beat();
            try {
                readAnew();
            } catch (WakeupException closing) {
                return;
            } catch (KafkaException failure) {
                log.atWarn()
                        .addKeyValue("failure", failure.getClass().getSimpleName())
                        .addKeyValue("tail", name)
                        .log("Topics cannot be read, trying again");
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void readAnew() {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings());
        reading = Optional.of(consumer);
        try {
            assign(consumer);
            read(consumer);
        } finally {
            reading = Optional.empty();
            // It belongs to no group that would want to hear of it.
            consumer.close(CloseOptions.timeout(CONSUMER_CLOSE));
        }
    }

    private void assign(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> all = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(all);
        if (from == From.BEGINNING) {
            consumer.seekToBeginning(all);
        } else {
            consumer.seekToEnd(all);
        }
        positions.forEach(consumer::seek);
        for (TopicPartition partition : all) {
            positions.put(partition, consumer.position(partition));
        }
        partitions.complete(all);
    }

    private void read(KafkaConsumer<String, byte[]> consumer) {
        CompletableFuture<Void> question = CompletableFuture.completedFuture(null);
        long asked = System.nanoTime() - ASK_EVERY_NANOS;
        while (open) {
            long now = System.nanoTime();
            if (question.isDone() && now - asked >= ASK_EVERY_NANOS) {
                asked = now;
                question = readToEnd()
                        .orTimeout(ANSWER_WITHIN_MS, TimeUnit.MILLISECONDS)
                        .thenRun(() -> current.accept(now));
            }
            consumer.poll(POLL).forEach(this::hand);
            pulse.beat();
            Map<TopicPartition, Long> reached = new HashMap<>();
            consumer.assignment().forEach(partition -> reached.put(partition, consumer.position(partition)));
            positions.putAll(reached);
            progress.advance(reached);
        }
    }

    /** A record that its reader fails on would fail again: it must not end the reading of those after it. */
    private void hand(ConsumerRecord<String, byte[]> record) {
        try {
            reader.accept(record);
        } catch (RuntimeException failure) {
            log.atError()
                    .addKeyValue("tail", name)
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .log("A record was passed over");
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("client.id", "watchword-" + name);
        settings.put("key.deserializer", StringDeserializer.class);
        settings.put("value.deserializer", ByteArrayDeserializer.class);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        settings.put("max.poll.records", 5_000);
        return settings;
    }
}
