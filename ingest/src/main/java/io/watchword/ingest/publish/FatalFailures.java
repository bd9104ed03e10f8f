package io.watchword.ingest.publish;

import java.util.List;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** Tells after which failures a producer refuses all that follows, or had better be made anew. Stateless. */
final class FatalFailures {

    private static final List<Class<? extends Exception>> FATAL = List.of(
            ProducerFencedException.class,
            InvalidProducerEpochException.class,
            OutOfOrderSequenceException.class,
            ClusterAuthorizationException.class,
            TransactionalIdAuthorizationException.class,
            UnsupportedVersionException.class,
            // A producer reads keystores once; renewed ones are read by the next.
            AuthenticationException.class,
            // It is closed.
            IllegalStateException.class);

    private FatalFailures() {}

    /** Kafka wraps what has put a producer into its error state. */
    static boolean isFatal(Exception failure) {
        return fatal(failure) || (failure.getCause() != null && fatal(failure.getCause()));
    }

    private static boolean fatal(Throwable failure) {
        return FATAL.stream().anyMatch(kind -> kind.isInstance(failure));
    }
}
