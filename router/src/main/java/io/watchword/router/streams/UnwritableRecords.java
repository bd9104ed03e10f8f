package io.watchword.router.streams;

import io.watchword.router.streams.DeadLetterMetrics.Reason;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.jspecify.annotations.Nullable;

/**
 * A result that is too large for the broker is set aside with the coordinates of its source; a broker that is away is
 * waited for; anything else makes the thread anew, which does it all again. Made by Kafka Streams; confined to its
 * threads.
 */
public final class UnwritableRecords implements ProductionExceptionHandler {

    private @Nullable DeadLetters letters;

    @Override
    public void configure(Map<String, ?> configs) {
        letters = new DeadLetters(configs);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext where, ProducerRecord<byte[], byte[]> unwritten, Exception failure) {
        if (failure instanceof RetriableException) {
            return Response.retry();
        }
        if (letters != null && failure instanceof RecordTooLargeException) {
            return Response.resume(letters.of(where, Reason.TOO_LARGE, failure));
        }
        return Response.fail();
    }

    /** A record of ours that cannot be encoded: like one on which a rule failed. */
    @Override
    @SuppressWarnings("rawtypes") // the interface's
    public Response handleSerializationError(
            ErrorHandlerContext where,
            ProducerRecord unwritten,
            Exception failure,
            SerializationExceptionOrigin origin) {
        return letters == null
                ? Response.fail()
                : Response.resume(letters.of(where, Reason.PROCESSING_FAILED, failure));
    }
}
