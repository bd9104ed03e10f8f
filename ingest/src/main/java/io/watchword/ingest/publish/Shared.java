package io.watchword.ingest.publish;

import io.watchword.ingest.metrics.IngestMetrics;
import java.time.Clock;

/**
 * What all sessions of the process have in common. Thread-safe.
 *
 * @param writer for records about sessions
 */
public record Shared(
        MessageStore messages, RecordWriter writer, UncleanEnds uncleanEnds, IngestMetrics metrics, Clock clock) {}
