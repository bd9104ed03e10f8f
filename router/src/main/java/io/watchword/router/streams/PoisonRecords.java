package io.watchword.router.streams;

import io.watchword.router.streams.DeadLetterMetrics.Reason;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/**
 * Octets that cannot be read go to {@code sms.dead-letter}, and the topology reads on. Made by Kafka Streams; confined
 * to its threads.
 */
public final class PoisonRecords implements DeserializationExceptionHandler {

    private @Nullable DeadLetters letters;

    @Override
    public void configure(Map<String, ?> configs) {
        letters = new DeadLetters(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext where, ConsumerRecord<byte[], byte[]> poison, Exception failure) {
        if (letters == null) {
            return Response.fail();
        }
        return Response.resume(letters.of(where, Reason.POISON_RECORD, failure, poison.key(), poison.value()));
    }
}
