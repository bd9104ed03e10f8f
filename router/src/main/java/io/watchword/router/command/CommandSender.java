package io.watchword.router.command;

import io.watchword.schemas.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes commands, each once and with all acknowledgements. Thread-safe. */
public final class CommandSender implements AutoCloseable {

    /** How long a caller can be held up when the cluster is away or the buffer full. */
    private static final int BLOCKED_MS_MAX = 2_000;

    private final Producer<String, byte[]> producer;

    /** @param kafka how to reach the cluster: {@code bootstrap.servers} and what security needs */
    public CommandSender(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("client.id", "watchword-commands");
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("linger.ms", 0);
        settings.put("max.block.ms", BLOCKED_MS_MAX);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Completes when the command is stored. */
    public <V extends SpecificRecordBase> CompletableFuture<Void> send(Topic<V> topic, String key, V command) {
        CompletableFuture<Void> stored = new CompletableFuture<>();
        try {
            byte[] octets = topic.values().encode(command);
            var unused = producer.send(new ProducerRecord<>(topic.name(), key, octets), (place, failure) -> {
                if (failure == null) {
                    stored.complete(null);
                } else {
                    stored.completeExceptionally(failure);
                }
            });
        } catch (KafkaException failure) {
            stored.completeExceptionally(failure);
        }
        return stored;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
