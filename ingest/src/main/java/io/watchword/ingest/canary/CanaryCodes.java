package io.watchword.ingest.canary;

import io.watchword.schemas.Canary;
import io.watchword.schemas.Seals;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the canary's codes, committed ones only, from when it is started on: in a subscriber's topic that a router makes
 * and that has no other codes in it. Belongs to no group. Survives every failure of the cluster. Thread-safe.
 */
final class CanaryCodes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CanaryCodes.class);
    private static final TopicPartition PLACE = new TopicPartition(Canary.CODES.name(), 0);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Map<String, Object> kafka;
    private final Consumer<String> reader;
    private final Thread thread;
    private volatile Optional<String> reason = Optional.of("has not been started");
    private volatile boolean open = true;
    /** Confined to the thread. */
    private Optional<Long> next = Optional.empty();

    /**
     * @param kafka client settings: bootstrap.servers and what security needs
     * @param reader gets each code, on a thread of its own
     */
    CanaryCodes(Map<String, Object> kafka, Consumer<String> reader) {
        this.kafka = kafka;
        this.reader = reader;
        this.thread = new Thread(this::run, "canary-codes");
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Why no code can be read; empty once all that come will be. */
    Optional<String> reason() {
        return reason;
    }

    private void run() {
        while (open) {
            try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings())) {
                if (find(consumer)) {
                    read(consumer);
                }
            } catch (AuthorizationException refused) {
                unreadable("may not read " + PLACE.topic());
            } catch (KafkaException failure) {
                unreadable("cannot read " + PLACE.topic());
            }
        }
    }

    /** What was being read goes on being waited for: nothing that comes is missed. */
    private void unreadable(String why) {
        if (next.isEmpty()) {
            reason = Optional.of(why);
        }
        LockSupport.parkNanos(this, LOOK.toNanos());
    }

    private boolean find(KafkaConsumer<String, byte[]> consumer) {
        while (open && consumer.partitionsFor(PLACE.topic()).isEmpty()) {
            reason = Optional.of("waits for a router, with canary.enabled, to make " + PLACE.topic());
            LockSupport.parkNanos(this, LOOK.toNanos());
        }
        return open;
    }

    private void read(KafkaConsumer<String, byte[]> consumer) {
        consumer.assign(List.of(PLACE));
        next.ifPresentOrElse(offset -> consumer.seek(PLACE, offset), () -> consumer.seekToEnd(List.of(PLACE)));
        next = Optional.of(consumer.position(PLACE));
        if (reason.isPresent()) {
            reason = Optional.empty();
            LOG.atInfo().log("The canary reads its codes");
        }
        while (open) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                next = Optional.of(record.offset() + 1);
                tell(record.value());
            }
        }
    }

    private void tell(byte[] octets) {
        try {
            reader.accept(Seals.text(Canary.CODES.values().decode(octets).getValue()));
        } catch (SerializationException unreadable) {
            LOG.atWarn().log("A code of the canary cannot be read");
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("client.id", "watchword-canary");
        settings.put("key.deserializer", StringDeserializer.class);
        settings.put("value.deserializer", ByteArrayDeserializer.class);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "latest");
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        return settings;
    }

    @Override
    public void close() {
        open = false;
        LockSupport.unpark(thread);
        try {
            thread.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
