package io.watchword.ingest.publish;

import io.watchword.schemas.avro.RedeliveryExpected;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The messages that this process answered not-OK or late: their repeats are certain redeliveries. Remembers the last
 * 100,000, for an hour. Thread-safe.
 */
public final class Refusals {

    private static final int REMEMBERED_MAX = 100_000;
    private static final Duration AGE_MAX = Duration.ofHours(1);

    /**
     * How a message was refused last.
     *
     * @param since when the first of its copies that were refused was read
     */
    record Refusal(RedeliveryExpected how, Instant since, Instant at) {}

    private final Clock clock;
    private final Map<Fingerprint, Refusal> refusals = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Fingerprint, Refusal> eldest) {
            return size() > REMEMBERED_MAX || expired(eldest.getValue());
        }
    };

    private volatile boolean empty = true;

    public Refusals(Clock clock) {
        this.clock = clock;
    }

    /** Almost always so: the common case costs no fingerprint. */
    boolean isEmpty() {
        return empty;
    }

    /** A copy of {@code message} that was read at {@code readAt}. */
    synchronized void refused(Fingerprint message, RedeliveryExpected how, Instant readAt) {
        Instant since = of(message).map(Refusal::since).orElse(readAt);
        refusals.remove(message);
        refusals.put(message, new Refusal(how, since.isBefore(readAt) ? since : readAt, clock.instant()));
        empty = false;
    }

    /** The carrier was told OK: what comes again is sent on purpose. */
    synchronized void settled(Fingerprint message) {
        refusals.remove(message);
        empty = refusals.isEmpty();
    }

    synchronized Optional<Refusal> of(Fingerprint message) {
        return Optional.ofNullable(refusals.get(message)).filter(refusal -> !expired(refusal));
    }

    private boolean expired(Refusal refusal) {
        return refusal.at.plus(AGE_MAX).isBefore(clock.instant());
    }
}
