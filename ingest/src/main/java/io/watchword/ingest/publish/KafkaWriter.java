package io.watchword.ingest.publish;

import io.watchword.ingest.metrics.IngestMetrics;
import io.watchword.ingest.metrics.IngestMetrics.PublishResult;
import io.watchword.runtime.service.Scheduler;
import io.watchword.schemas.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to Kafka with acks=all, idempotent, in the order of the calls, some of them together: {@link Gathering}. A call
 * that finds the cluster's metadata or the producer's memory missing waits half a second for them; for a second after
 * that, calls fail at once, so that whoever reads from a socket is not held again and again. A producer that has come to an
 * error from which it cannot recover is replaced by a new one, at most every two seconds; until then calls fail at once,
 * too. Thread-safe.
 */
public final class KafkaWriter implements RecordWriter, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaWriter.class);

    private static final Duration BLOCK_MAX = Duration.ofMillis(500);
    /** A call that took this long was blocked, not merely slow. */
    private static final Duration BLOCKED = Duration.ofMillis(450);

    private static final Duration RESPITE = Duration.ofSeconds(1);
    /**
     * What comes while the broker answers waits for each other: at low rates nothing waits, at high ones a request holds
     * many messages, of which broker and routing have less work.
     */
    private static final int REQUESTS_MAX = 1;

    private static final int BATCH_OCTETS = 64 << 10;
    private static final Duration BETWEEN_PRODUCERS = Duration.ofSeconds(2);
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);

    private final Supplier<Producer<String, byte[]>> producers;
    private final IngestMetrics metrics;
    private final ScheduledExecutorService renewal = new Scheduler("producer-renewal");
    private final Gatherer gatherer;
    private final AtomicBoolean renewing = new AtomicBoolean();
    private volatile boolean closed;
    private volatile Producer<String, byte[]> producer;
    private volatile long openAgainNanos = System.nanoTime();

    /**
     * @param producers called anew for each producer
     * @param nanos a clock that never goes back, by which it knows how fast messages come
     */
    KafkaWriter(Supplier<Producer<String, byte[]>> producers, IngestMetrics metrics, LongSupplier nanos) {
        this.producers = producers;
        this.metrics = metrics;
        this.gatherer = new Gatherer(nanos);
        this.producer = producers.get();
    }

    /** @param kafka bootstrap.servers and security; what the guarantee needs cannot be overridden */
    public static KafkaWriter open(Map<String, Object> kafka, IngestMetrics metrics) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.putAll(requests());
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MAX.toMillis());
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 120_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 15_000);
        config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        return new KafkaWriter(
                () -> new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer()),
                metrics,
                System::nanoTime);
    }

    /** The producer's settings that say how records become requests, and when a request is done. */
    public static Map<String, Object> requests() {
        return Map.of(
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                REQUESTS_MAX,
                ProducerConfig.BATCH_SIZE_CONFIG,
                BATCH_OCTETS);
    }

    /** Learns where the topics are, so that the first message does not wait for it. False where it is in vain. */
    public boolean prepare(List<Topic<?>> topics, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        for (Topic<?> topic : topics) {
            while (!known(topic)) {
                if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Waits itself, for at most {@link #BLOCK_MAX}. */
    private boolean known(Topic<?> topic) {
        try {
            return !producer.partitionsFor(topic.name()).isEmpty();
        } catch (KafkaException notYet) {
            return false;
        }
    }

    @Override
    public <V extends SpecificRecordBase> void write(Topic<V> topic, @Nullable String key, V value, Written then) {
        long start = System.nanoTime();
        ProducerRecord<String, byte[]> record;
        try {
            record = new ProducerRecord<>(topic.name(), key, topic.values().encode(value));
        } catch (RuntimeException unwritable) {
            settle(start, unwritable, then);
            return;
        }
        gatherer.add(() -> send(record, failure -> {
            gatherer.done();
            settle(start, failure, then);
        }));
    }

    private void send(ProducerRecord<String, byte[]> record, Consumer<@Nullable Exception> settled) {
        long start = System.nanoTime();
        if (renewing.get() || start - openAgainNanos < 0) {
            settled.accept(new TimeoutException("The producer was blocked a moment ago, or is being replaced"));
            return;
        }
        Producer<String, byte[]> current = producer;
        try {
            // The callback is told all that the future would be.
            var ignored = current.send(record, (metadata, failure) -> {
                settled.accept(failure);
                renewAfter(failure, current);
            });
        } catch (RuntimeException failure) {
            // Closed or interrupted: whatever it is, nothing was stored.
            settled.accept(failure);
            renewAfter(failure, current);
        }
        long end = System.nanoTime();
        if (end - start > BLOCKED.toNanos()) {
            openAgainNanos = end + RESPITE.toNanos();
        }
    }

    private void settle(long start, @Nullable Exception failure, Written then) {
        metrics.published(published(failure), Duration.ofNanos(System.nanoTime() - start));
        then.written(result(failure));
    }

    private static Result result(@Nullable Exception failure) {
        if (failure == null) {
            return Result.STORED;
        }
        return failure instanceof RecordTooLargeException || failure instanceof SerializationException
                ? Result.UNSTORABLE
                : Result.FAILED;
    }

    private static PublishResult published(@Nullable Exception failure) {
        if (failure == null) {
            return PublishResult.OK;
        }
        if (failure instanceof TimeoutException) {
            return PublishResult.TIMEOUT;
        }
        return failure instanceof SerializationException ? PublishResult.SERIALIZATION : PublishResult.REJECTED;
    }

    private void renewAfter(@Nullable Exception failure, Producer<String, byte[]> failed) {
        if (failure != null
                && !closed
                && failed == producer
                && FatalFailures.isFatal(failure)
                && renewing.compareAndSet(false, true)) {
            LOG.atError()
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("The producer cannot go on and is replaced");
            renewLater();
        }
    }

    private void renewLater() {
        try {
            var ignored = renewal.schedule(this::renew, BETWEEN_PRODUCERS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            // It is of no more use to anybody.
        }
    }

    /** What the old one had not sent fails by its callbacks; the carrier sends it again. */
    private void renew() {
        closeAtOnce(producer);
        if (closed) {
            return;
        }
        try {
            Producer<String, byte[]> next = producers.get();
            producer = next;
            metrics.producerReplaced();
            renewing.set(false);
            if (closed) {
                closeAtOnce(next);
            }
        } catch (RuntimeException notYet) {
            renewLater();
        }
    }

    /** One that fails to close is of no more use either. */
    private static void closeAtOnce(Producer<String, byte[]> old) {
        try {
            old.close(Duration.ZERO);
        } catch (RuntimeException failure) {
            LOG.atWarn()
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("A producer did not close");
        }
    }

    @Override
    public void close() {
        gatherer.close();
        closed = true;
        renewal.shutdownNow();
        producer.close(CLOSE_PATIENCE);
    }
}
