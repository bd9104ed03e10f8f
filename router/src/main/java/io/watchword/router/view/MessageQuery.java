package io.watchword.router.view;

import io.watchword.schemas.avro.Message;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which messages, from where, and how many. Immutable.
 *
 * @param account messages of this account alone
 * @param from received at or after
 * @param to received before
 * @param filter what else must hold, access included; called on the asking thread
 * @param cursor {@link Page#next()} of the page before
 * @param limit 1 to 500
 */
public record MessageQuery(
        Optional<String> account,
        Optional<Instant> from,
        Optional<Instant> to,
        Predicate<Message> filter,
        Optional<String> cursor,
        int limit) {

    public MessageQuery {
        if (limit < 1 || limit > 500) {
            throw new IllegalArgumentException("limit must be 1 to 500");
        }
    }
}
