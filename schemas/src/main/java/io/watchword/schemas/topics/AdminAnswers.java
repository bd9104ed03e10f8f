package io.watchword.schemas.topics;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;

/** Waits for what a cluster answers to an admin client. Stateless. */
public final class AdminAnswers {

    private AdminAnswers() {}

    /**
     * The answer.
     *
     * @throws KafkaException what the cluster says, or that it says nothing within {@code longest}
     */
    public static <T> T await(KafkaFuture<T> answer, Duration longest) {
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KafkaException kafka) {
                throw kafka;
            }
            throw new KafkaException("The cluster refused", e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("The cluster does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted", e);
        }
    }
}
