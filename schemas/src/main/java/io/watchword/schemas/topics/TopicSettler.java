package io.watchword.schemas.topics;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Waits until the leader of every partition of a new topic answers. Without that, an idempotent producer that writes at
 * once can lose its first batch (KAFKA-15591). Thread-safe.
 */
public final class TopicSettler {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Admin admin;
    private final Duration deadline;

    /** @param deadline the longest that {@link #settle} waits */
    public TopicSettler(Admin admin, Duration deadline) {
        this.admin = admin;
        this.deadline = deadline;
    }

    /**
     * Returns when every partition of these topics has answered.
     *
     * @throws KafkaException when one has not within the deadline
     */
    public void settle(Collection<String> topics) {
        long end = System.nanoTime() + deadline.toNanos();
        while (true) {
            try {
                answered(topics);
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RetriableException) || System.nanoTime() - end >= 0) {
                    throw new KafkaException("Topics did not become writable: " + topics, e.getCause());
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new KafkaException("Interrupted while waiting for topics", e);
            }
        }
    }

    private void answered(Collection<String> topics) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (TopicDescription topic :
                admin.describeTopics(topics).allTopicNames().get().values()) {
            topic.partitions()
                    .forEach(p -> asked.put(new TopicPartition(topic.name(), p.partition()), OffsetSpec.latest()));
        }
        admin.listOffsets(asked).all().get();
    }
}
