package io.watchword.ingest.publish;

import io.watchword.schemas.avro.RedeliveryExpected;
import java.time.Clock;
import java.time.Duration;
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

    private record Refusal(RedeliveryExpected how, long atMillis) {}

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

    synchronized void refused(Fingerprint message, RedeliveryExpected how) {
        refusals.remove(message);
        refusals.put(message, new Refusal(how, clock.millis()));
        empty = false;
    }

    /** The carrier was told OK: what comes again is sent on purpose. */
    synchronized void settled(Fingerprint message) {
        refusals.remove(message);
        empty = refusals.isEmpty();
    }

    synchronized Optional<RedeliveryExpected> of(Fingerprint message) {
        return Optional.ofNullable(refusals.get(message))
                .filter(refusal -> !expired(refusal))
                .map(Refusal::how);
    }

    private boolean expired(Refusal refusal) {
        return clock.millis() - refusal.atMillis > AGE_MAX.toMillis();
    }
}
