package io.watchword.router.rules;

import java.time.Instant;
import java.util.Optional;

/**
 * What a message shows of who it is for.
 *
 * @param sender its sender as it came
 * @param domain the origin-bound domain in it
 * @param service the service it names
 * @param receivedAt when its first part was stored
 */
public record Sighting(String sender, Optional<String> domain, Optional<String> service, Instant receivedAt) {}
