package io.watchword.router.streams;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidPidMappingException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Kafka's producer, but for one answer to Kafka Streams. After a commit that timed out the client refuses to abort, since
 * the broker may yet commit; Kafka Streams 4.4.0 then closes the task without forgetting the offsets of what it had
 * written, and takes them for the offsets of the empty stores it begins anew with. A time-out it takes as what it is: the
 * broker decides. The producer itself is of no further use, and its thread is made anew with another. Thread-safe.
 */
final class AbortableProducer extends KafkaProducer<byte[], byte[]> {

    AbortableProducer(Map<String, Object> settings) {
        super(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public void abortTransaction() {
        try {
            super.abortTransaction();
        } catch (ProducerFencedException | InvalidProducerEpochException | InvalidPidMappingException fenced) {
            throw fenced;
        } catch (KafkaException | IllegalStateException refused) {
            throw new TimeoutException("What became of the transaction is not known yet", refused);
        }
    }
}
