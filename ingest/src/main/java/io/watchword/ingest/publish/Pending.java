package io.watchword.ingest.publish;

import java.util.concurrent.atomic.AtomicBoolean;

/** A message on its way to the store; whoever claims it first answers it. Thread-safe. */
record Pending(Received message, long readNanos, AtomicBoolean claimed) {

    Pending(Received message, long readNanos) {
        this(message, readNanos, new AtomicBoolean());
    }

    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    boolean answered() {
        return claimed.get();
    }

    int octets() {
        return message.frame().octets().length;
    }
}
