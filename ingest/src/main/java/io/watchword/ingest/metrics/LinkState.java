package io.watchword.ingest.metrics;

import java.util.Locale;

/** Where a bind is between being down and being used. */
public enum LinkState {
    DOWN,
    BINDING,
    BOUND,
    DRAINING;

    /** The label value. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
