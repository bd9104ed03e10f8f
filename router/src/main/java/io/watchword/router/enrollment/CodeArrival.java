package io.watchword.router.enrollment;

import io.watchword.router.rules.Expectation.Match;
import java.time.Instant;

/**
 * A code that came for an association.
 *
 * @param match how its sender stands to what the association expects
 */
public record CodeArrival(String codeId, String messageId, Instant receivedAt, String sender, Match match) {}
