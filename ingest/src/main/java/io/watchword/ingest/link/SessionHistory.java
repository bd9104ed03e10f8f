package io.watchword.ingest.link;

import io.watchword.ingest.publish.UncleanEnds;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.LinkSession;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows {@code link.session}, so that sessions of this and other instances that ended uncleanly are known. */
public final class SessionHistory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SessionHistory.class);
    private static final TopicPartition PARTITION = new TopicPartition(Topics.LINK_SESSION.name(), 0);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration START_PATIENCE = Duration.ofSeconds(10);
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);

    private final Map<String, Object> kafka;
    private final OpenSessions open;
    private final Thread thread = new Thread(this::run, "link-session");
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private volatile boolean stopped;

    public SessionHistory(String instance, Map<String, Object> kafka, UncleanEnds ends, Clock clock) {
        this.kafka = kafka;
        this.open = new OpenSessions(instance, ends, clock);
        thread.setDaemon(true);
    }

    /** Returns when what was there has been read, or after ten seconds. */
    public void start() {
        thread.start();
        try {
            if (!caughtUp.await(START_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.atWarn().addKeyValue("topic", PARTITION.topic()).log("Earlier sessions are not known yet");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            while (!stopped) {
                follow(consumer);
            }
        }
    }

    private void follow(KafkaConsumer<String, byte[]> consumer) {
        try {
            for (ConsumerRecord<String, byte[]> beat : consumer.poll(POLL)) {
                read(beat);
            }
            // Only who has read to the end can tell silence from a broker that is away.
            long end = consumer.endOffsets(List.of(PARTITION), POLL).getOrDefault(PARTITION, Long.MAX_VALUE);
            if (consumer.position(PARTITION, POLL) >= end) {
                open.caughtUp();
                caughtUp.countDown();
            }
        } catch (KafkaException away) {
            open.deaf();
            // The broker is away or the topic not there yet: the next poll waits and tries again.
            LOG.atDebug()
                    .addKeyValue("failure", away.getClass().getSimpleName())
                    .log("Sessions cannot be read");
        }
    }

    private void read(ConsumerRecord<String, byte[]> beat) {
        if (beat.value() == null) {
            return;
        }
        try {
            LinkSession value = Topics.LINK_SESSION.values().deserializer().deserialize(beat.topic(), beat.value());
            open.heard(beat.key(), value);
        } catch (SerializationException unreadable) {
            LOG.atWarn().addKeyValue("offset", beat.offset()).log("A session record cannot be read");
        }
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join(CLOSE_PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
