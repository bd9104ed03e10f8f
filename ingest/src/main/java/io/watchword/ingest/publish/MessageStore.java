package io.watchword.ingest.publish;

import io.watchword.ingest.settings.LinkSettings;
import io.watchword.schemas.avro.RedeliveryExpected;
import java.time.Instant;

/** Where messages are kept before they are answered. Thread-safe; no method throws for what is in a message. */
public interface MessageStore {

    /** What became of a message. */
    enum Outcome {
        STORED,
        /** It cannot be a message record, and lies in {@code sms.dead-letter}. */
        SET_ASIDE,
        /** It is not known to be stored, though it may be. */
        FAILED
    }

    /** Told once, on any thread; must be quick. */
    @FunctionalInterface
    interface Settled {
        void settled(Outcome outcome);
    }

    /** Called in the order received, on the session's reader thread, which it may hold for at most a second. */
    void store(Received message, Settled then);

    /** Keeps the octets after which a link had to be closed. */
    void keepUnframable(LinkSettings link, byte[] octets, Instant at);

    /** The carrier was told to send the message again, though it may be stored. */
    void refused(Received message, RedeliveryExpected how);

    /** The carrier was told that the message is stored. */
    void accepted(Received message);
}
