package io.watchword.router.streams;

import io.watchword.router.streams.DeadLetterMetrics.Reason;
import io.watchword.schemas.Seals;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.SetAside;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the dead letter of a record that a stage could not take: the octets as they lie in the topic, where they lie,
 * and why. Counts and logs each. Thread-safe.
 */
final class DeadLetters {

    /** Carries the {@link DeadLetterMetrics} into the handlers, which Kafka Streams makes itself. */
    static final String METRICS_CONFIG = "watchword.dead.letter.metrics";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    /** Beyond it the dead letter itself would be too large for the broker: the coordinates must do. */
    private static final int PAYLOAD_OCTETS_MAX = 900_000;

    private final DeadLetterMetrics metrics;

    DeadLetters(Map<String, ?> configs) {
        if (!(configs.get(METRICS_CONFIG) instanceof DeadLetterMetrics found)) {
            throw new IllegalStateException(METRICS_CONFIG + " is missing");
        }
        this.metrics = found;
    }

    /** One dead letter, as Kafka Streams wants it. */
    List<ProducerRecord<byte[], byte[]>> of(ErrorHandlerContext where, Reason reason, Exception failure) {
        return of(where, reason, failure, where.sourceRawKey(), where.sourceRawValue());
    }

    List<ProducerRecord<byte[], byte[]>> of(
            ErrorHandlerContext where,
            Reason reason,
            Exception failure,
            byte @Nullable [] key,
            byte @Nullable [] payload) {
        metrics.count(reason);
        LOG.atWarn()
                .addKeyValue("stage", metrics.stage())
                .addKeyValue("reason", reason)
                .addKeyValue("topic", where.topic())
                .addKeyValue("partition", where.partition())
                .addKeyValue("offset", where.offset())
                .addKeyValue("node", where.processorNodeId())
                .addKeyValue("failure", kindOf(failure))
                .log("record set aside");
        if (isGlobal(where)) {
            return List.of();
        }
        SetAside letter = SetAside.newBuilder()
                .setReason(reason.name())
                .setStage(metrics.stage())
                .setDetail(kindOf(failure))
                .setAt(Instant.now())
                .setPayload(payload == null || payload.length > PAYLOAD_OCTETS_MAX ? null : Seals.clear(payload))
                .setTopic(where.topic())
                .setPartition(where.partition())
                .setOffset(where.offset())
                .build();
        return List.of(new ProducerRecord<>(
                Topics.SMS_DEAD_LETTER.name(),
                key,
                Topics.SMS_DEAD_LETTER.values().encode(letter)));
    }

    /**
     * A table that every instance reads whole. Its thread has no producer, and each instance would write the same letter
     * at each start: it is counted and logged, and the record that follows it under its key mends the table.
     */
    private static boolean isGlobal(ErrorHandlerContext where) {
        return where.taskId() == null || where.taskId().partition() < 0;
    }

    /** The kinds of the failure and of its cause; never their words, which may quote the record. */
    private static String kindOf(Exception failure) {
        Throwable cause = failure.getCause();
        String kind = failure.getClass().getSimpleName();
        return cause == null ? kind : kind + " by " + cause.getClass().getSimpleName();
    }
}
