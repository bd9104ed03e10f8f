package io.watchword.ingest.answer;

import io.watchword.ingest.metrics.Cause;

/**
 * A response that is due. Immutable.
 *
 * @param commandId of the request
 * @param readNanos when the request had been read, {@link System#nanoTime()}
 */
public record Answer(int commandId, int sequence, int status, Cause cause, long readNanos) {}
