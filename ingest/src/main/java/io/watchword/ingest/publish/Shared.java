package io.watchword.ingest.publish;

import io.watchword.ingest.metrics.IngestMetrics;
import java.time.Clock;

/** What all sessions of the process have in common. Thread-safe. */
public record Shared(Store store, Refusals refusals, UncleanEnds uncleanEnds, IngestMetrics metrics, Clock clock) {}
