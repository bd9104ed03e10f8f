package io.watchword.ingest.metrics;

import java.util.Locale;

/** How an attempt to bind ended. */
public enum BindResult {
    OK,
    /** Password or system id refused: someone must act. */
    AUTH,
    REFUSED,
    TIMEOUT,
    TLS;

    /** The label value. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
