package io.watchword.ingest.link;

import io.watchword.ingest.metrics.LinkState;
import java.time.Instant;

/**
 * How a bind stands. Immutable.
 *
 * @param bind from 1
 * @param lastFailure why the last attempt failed, from a closed set; empty where it did not
 */
public record LinkStatus(String link, int bind, LinkState state, Instant since, boolean paused, String lastFailure) {}
