package io.watchword.ingest.publish;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A message on its way to the store; whoever claims it first answers it. Thread-safe. */
record Pending(
        int commandId,
        int sequence,
        int octets,
        long readNanos,
        Optional<Fingerprint> fingerprint,
        AtomicBoolean claimed) {

    Pending(int commandId, int sequence, int octets, long readNanos, Optional<Fingerprint> fingerprint) {
        this(commandId, sequence, octets, readNanos, fingerprint, new AtomicBoolean());
    }

    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    boolean answered() {
        return claimed.get();
    }
}
