package io.watchword.standalone.node;

/** What a process does. */
public enum Role {
    /** Takes messages from carriers. */
    INGEST,
    /** Reads, routes and shows them. */
    ROUTER
}
