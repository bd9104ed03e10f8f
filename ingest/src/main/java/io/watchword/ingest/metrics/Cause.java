package io.watchword.ingest.metrics;

import java.util.Locale;

/** Why a message was answered as it was. */
public enum Cause {
    STORED,
    /** Too large for the topic: it lies in sms.dead-letter. */
    SET_ASIDE,
    MALFORMED,
    /** The broker refused or could not be reached. */
    BROKER,
    /** The answer deadline passed first. */
    DEADLINE,
    /** No room in flight. */
    FULL,
    /** The link is being taken down. */
    DRAINING,
    /** It came before the bind. */
    UNBOUND;

    /** The label value. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
