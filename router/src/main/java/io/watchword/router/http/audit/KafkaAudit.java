package io.watchword.router.http.audit;

import io.watchword.router.view.Page;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.AuditEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The audit in the topic {@code audit}, keyed by workspace: stored by all replicas in sync before a stage is done, read
 * by scanning the workspace's partition. Thread-safe.
 */
public final class KafkaAudit implements Audit, AutoCloseable {

    /** An answer waits for its record: a broker that is away for longer must not hold callers. */
    private static final Duration STORED_WITHIN = Duration.ofSeconds(10);
    /** The topic's metadata is asked for at the start; later it is there. */
    private static final Duration BLOCKED_AT_MOST = Duration.ofSeconds(2);

    private static final int READERS = 2;
    private static final int READS_QUEUED_MAX = 16;
    private static final int CLOSE_SECONDS = 1;

    private final Producer<String, AuditEvent> producer;
    private final AuditScan scan;
    private final ThreadPoolExecutor readers;

    /** @param clients where the cluster is and how to get in, as every Kafka client takes it */
    public KafkaAudit(Map<String, Object> clients) {
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "watchword-audit");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCKED_AT_MOST.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) STORED_WITHIN.toMillis() / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) STORED_WITHIN.toMillis());
        this.producer = new KafkaProducer<>(
                settings, new StringSerializer(), Topics.AUDIT.values().serializer());
        this.scan = new AuditScan(clients);
        this.readers = new ThreadPoolExecutor(
                READERS, READERS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(READS_QUEUED_MAX), task -> {
                    Thread thread = new Thread(task, "audit-reader");
                    thread.setDaemon(true);
                    return thread;
                });
        readers.allowCoreThreadTimeOut(true);
    }

    @Override
    public CompletionStage<Void> record(List<AuditEvent> events) {
        CompletableFuture<?>[] stored = events.stream().map(this::send).toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(stored);
    }

    private CompletableFuture<Void> send(AuditEvent event) {
        CompletableFuture<Void> stored = new CompletableFuture<>();
        try {
            var unused = producer.send(
                    new ProducerRecord<>(Topics.AUDIT.name(), event.getWorkspace(), event), (place, failure) -> {
                        if (failure == null) {
                            stored.complete(null);
                        } else {
                            stored.completeExceptionally(failure);
                        }
                    });
        } catch (KafkaException | IllegalStateException failure) {
            stored.completeExceptionally(failure);
        }
        return stored;
    }

    @Override
    public CompletionStage<Page<AuditEvent>> read(
            String workspace, Instant from, Instant to, Optional<String> cursor, int limit) {
        return CompletableFuture.supplyAsync(() -> scan.page(workspace, from, to, cursor, limit), readers);
    }

    /** Stores what is under way, for at most {@value #CLOSE_SECONDS} s, and closes. */
    @Override
    public void close() {
        readers.shutdownNow();
        producer.close(Duration.ofSeconds(CLOSE_SECONDS));
    }
}
