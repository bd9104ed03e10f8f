package io.watchword.router.rules;

import io.watchword.schemas.avro.Association;
import io.watchword.schemas.avro.ExpirySource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a code expires, and who says so: its text, else its app, else nobody. Stateless.
 *
 * @param standard how long a code lives that nobody speaks of
 * @param max how long any code lives at most
 */
public record CodeExpiry(Duration standard, Duration max) {

    /** A moment and where it comes from. */
    public record Expiry(Instant at, ExpirySource source) {}

    /**
     * The expiry of a code that came for {@code association} at {@code receivedAt}; before that where the text states a time
     * that had passed by then.
     */
    public Expiry of(Optional<Duration> stated, Association association, Instant receivedAt) {
        if (stated.isPresent()) {
            return expiry(receivedAt, stated.get(), ExpirySource.TEXT);
        }
        Integer seconds = association.getCodeValiditySeconds();
        return seconds == null
                ? expiry(receivedAt, standard, ExpirySource.DEFAULT)
                : expiry(receivedAt, Duration.ofSeconds(seconds), ExpirySource.APP);
    }

    private Expiry expiry(Instant receivedAt, Duration validity, ExpirySource source) {
        Duration bounded = validity.compareTo(max) > 0 ? max : validity;
        return new Expiry(receivedAt.plus(bounded), source);
    }
}
