package io.watchword.router.streams;

import io.watchword.router.streams.DeadLetterMetrics.Reason;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * A record on which a rule failed goes to {@code sms.dead-letter}: it would fail again, and hold up all that come after
 * it. Where Kafka or a store failed, nothing is wrong with the record, and the thread is made anew. Made by Kafka
 * Streams; confined to its threads.
 */
public final class FailedRecords implements ProcessingExceptionHandler {

    private @Nullable DeadLetters letters;

    @Override
    public void configure(Map<String, ?> configs) {
        letters = new DeadLetters(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext where, Record<?, ?> failed, Exception failure) {
        if (letters == null || isOfKafka(failure)) {
            return Response.fail();
        }
        // A stage that must act on octets that it cannot read, reads them itself.
        Reason reason = failure instanceof SerializationException ? Reason.POISON_RECORD : Reason.PROCESSING_FAILED;
        return Response.resume(letters.of(where, reason, failure));
    }

    /** Streams' own exceptions, those of its stores among them, are {@link KafkaException}s too. */
    private static boolean isOfKafka(Exception failure) {
        return failure instanceof KafkaException && !(failure instanceof SerializationException);
    }
}
