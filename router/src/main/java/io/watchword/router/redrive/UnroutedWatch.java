package io.watchword.router.redrive;

import io.watchword.router.command.CommandTimeouts;
import io.watchword.router.command.RoutingVisibility;
import io.watchword.router.directory.Directory;
import io.watchword.router.redrive.TopicScan.Entry;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.NumberState;
import io.watchword.schemas.avro.SetAside;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds texts that were set aside as {@code UNKNOWN_NUMBER} although their number is in the directory, which a fault in
 * routing alone can do, and has them routed again: those of the last 24 hours, as when a number is assigned. Each comes
 * back with its id, so that its code is announced once. One instance of the group does it, and another goes on where it
 * stopped, after a restart too. Thread-safe.
 */
public final class UnroutedWatch implements AutoCloseable {

    /** The consumer group of those that watch. */
    public static final String GROUP = "watchword-redrive-unrouted";

    private static final Logger log = LoggerFactory.getLogger(UnroutedWatch.class);
    private static final Actor OURSELVES = new Actor(ActorKind.SYSTEM, "redrive", null);
    private static final String UNKNOWN_NUMBER = "UNKNOWN_NUMBER";
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration CLOSE_WAIT = Duration.ofSeconds(1);
    /** As far back as a number's texts are fetched that came before it was known. */
    private static final Duration OLDEST = Duration.ofHours(24);

    private static final int AT_ONCE_MAX = 500;

    private final Map<String, Object> kafka;
    private final UnroutedRedriver redriver;
    private final Directory directory;
    private final RoutingVisibility routing;
    private final RedriveMetrics metrics;
    private final Clock clock;
    private final Thread thread;
    private volatile boolean open = true;

    /**
     * @param kafka how to reach the cluster: {@code bootstrap.servers} and what security needs
     * @param routing the number's entry must be seen there before its texts are
     */
    public UnroutedWatch(
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
        this.thread = new Thread(this::run, "unrouted-watch");
        this.thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        while (open) {
            try (Consumer consumer = new Consumer()) {
                consumer.watch();
            } catch (KafkaException | CompletionException failure) {
                log.atWarn()
                        .addKeyValue("failure", failure.getClass().getSimpleName())
                        .log("Texts that were set aside cannot be looked through, trying again");
                LockSupport.parkNanos(this, PAUSE.toNanos());
            }
        }
    }

    /** One membership of the group; what it has looked through is committed with each round. */
    private final class Consumer implements AutoCloseable, ConsumerRebalanceListener {

        private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings());

        void watch() {
            consumer.subscribe(List.of(Topics.SMS_UNROUTED.name()), this);
            while (open) {
                List<Entry<SetAside>> wrong = new ArrayList<>();
                boolean any = false;
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    any = true;
                    read(record).filter(UnroutedWatch.this::isWrong).ifPresent(wrong::add);
                }
                redrive(wrong);
                if (any) {
                    consumer.commitSync();
                }
            }
        }

        /** A group that is new to a partition begins a day ago. */
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            Map<TopicPartition, Long> times = new HashMap<>();
            consumer.committed(Set.copyOf(partitions)).forEach((partition, offset) -> {
                if (offset == null) {
                    times.put(partition, clock.instant().minus(OLDEST).toEpochMilli());
                }
            });
            consumer.offsetsForTimes(times).forEach((partition, place) -> {
                if (place != null) {
                    consumer.seek(partition, place.offset());
                }
            });
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // What was read has been committed, or is read again.
        }

        @Override
        public void close() {
            consumer.close(CloseOptions.timeout(CLOSE_WAIT));
        }
    }

    private static Optional<Entry<SetAside>> read(ConsumerRecord<String, byte[]> record) {
        if (record.key() == null || record.value() == null) {
            return Optional.empty();
        }
        try {
            SetAside aside = Topics.SMS_UNROUTED.values().decode(record.value());
            return Optional.of(new Entry<>(record.key(), Instant.ofEpochMilli(record.timestamp()), aside));
        } catch (SerializationException unreadable) {
            log.atWarn().addKeyValue("offset", record.offset()).log("A text that was set aside cannot be read");
            return Optional.empty();
        }
    }

    private boolean isWrong(Entry<SetAside> entry) {
        return entry.value().getReason().equals(UNKNOWN_NUMBER)
                && entry.timestamp().isAfter(clock.instant().minus(OLDEST))
                && active(entry.key()).isPresent();
    }

    private Optional<NumberEntry> active(String number) {
        return directory.number(number).filter(entry -> entry.getState() == NumberState.ACTIVE);
    }

    private void redrive(List<Entry<SetAside>> wrong) {
        if (wrong.isEmpty()) {
            return;
        }
        CompletableFuture.allOf(wrong.stream()
                        .flatMap(entry -> active(entry.key()).stream())
                        .distinct()
                        .map(entry -> routing.await(entry.getNumber(), entry.getVersion(), CommandTimeouts.DECISION))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        int count = redriver.again(wrong, OURSELVES);
        metrics.known(count);
        log.atWarn()
                .addKeyValue("messages", count)
                .log("Texts were set aside although their numbers are known, and are routed again");
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
        settings.put("max.poll.records", AT_ONCE_MAX);
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
