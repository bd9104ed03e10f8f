package io.watchword.router.streams;

import java.util.Optional;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;

/** Finds the right whose lack has made a thread fail. To try again at once helps nobody. Stateless. */
final class LackingRights {

    /** Longer chains are not looked through. */
    private static final int CAUSES_MAX = 20;

    private LackingRights() {}

    /**
     * What lacks, with the topic or group that the cluster has named; empty where something else has failed.
     *
     * @param application whose thread it was: its group and the beginning of its transactional ids
     */
    static Optional<String> of(Throwable failure, String application) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
            Optional<String> lacking = named(cause, application);
            if (lacking.isPresent()) {
                return lacking;
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static Optional<String> named(Throwable cause, String application) {
        if (cause instanceof TopicAuthorizationException topics) {
            return Optional.of("Read, Write or Create on "
                    + (topics.unauthorizedTopics().isEmpty()
                            ? "a topic of " + application
                            : "topic " + String.join(", ", topics.unauthorizedTopics())));
        } else if (cause instanceof GroupAuthorizationException group) {
            return Optional.of("Read on group " + (group.groupId() == null ? application : group.groupId()));
        } else if (cause instanceof TransactionalIdAuthorizationException) {
            return Optional.of("Write on transactional ids that begin with " + application + "-");
        } else if (cause instanceof AuthenticationException) {
            return Optional.of("a user and a password that the cluster knows");
        } else if (cause instanceof AuthorizationException) {
            return Optional.of("a right on the cluster (" + cause.getClass().getSimpleName() + ")");
        }
        return Optional.empty();
    }
}
