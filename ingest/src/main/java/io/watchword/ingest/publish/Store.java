package io.watchword.ingest.publish;

import io.watchword.ingest.metrics.IngestMetrics;
import io.watchword.ingest.metrics.IngestMetrics.PublishResult;
import io.watchword.schemas.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes records so that they outlive any one broker: acks=all, idempotent, in the order of the calls. A call blocks at
 * most a second, where the cluster's metadata or the producer's memory is missing. Thread-safe.
 */
public final class Store implements AutoCloseable {

    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);

    /** How a write ended. */
    public enum Outcome {
        STORED,
        TOO_LARGE,
        FAILED
    }

    /** Told once, on the producer's thread or the caller's; must be quick. */
    @FunctionalInterface
    public interface Settled {
        void settled(Outcome outcome);
    }

    private final Producer<String, byte[]> producer;
    private final IngestMetrics metrics;

    Store(Producer<String, byte[]> producer, IngestMetrics metrics) {
        this.producer = producer;
        this.metrics = metrics;
    }

    /** @param kafka bootstrap.servers and security; what the guarantee needs cannot be overridden */
    public static Store open(Map<String, Object> kafka, IngestMetrics metrics) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 1_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 120_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 15_000);
        config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        return new Store(new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer()), metrics);
    }

    public <V extends SpecificRecordBase> void write(Topic<V> topic, @Nullable String key, V value, Settled then) {
        long start = System.nanoTime();
        try {
            byte[] octets = topic.values().encode(value);
            // The callback is told all that the future would be.
            var ignored = producer.send(new ProducerRecord<>(topic.name(), key, octets), (metadata, failure) -> {
                metrics.published(result(failure), Duration.ofNanos(System.nanoTime() - start));
                then.settled(outcome(failure));
            });
        } catch (RuntimeException failure) {
            // Closed, interrupted, or not to be encoded: whatever it is, nothing was stored.
            metrics.published(result(failure), Duration.ofNanos(System.nanoTime() - start));
            then.settled(outcome(failure));
        }
    }

    private static Outcome outcome(@Nullable Exception failure) {
        if (failure == null) {
            return Outcome.STORED;
        }
        return failure instanceof RecordTooLargeException ? Outcome.TOO_LARGE : Outcome.FAILED;
    }

    private static PublishResult result(@Nullable Exception failure) {
        if (failure == null) {
            return PublishResult.OK;
        }
        if (failure instanceof TimeoutException) {
            return PublishResult.TIMEOUT;
        }
        return failure instanceof SerializationException ? PublishResult.SERIALIZATION : PublishResult.REJECTED;
    }

    @Override
    public void close() {
        producer.close(CLOSE_PATIENCE);
    }
}
