package io.watchword.router.directory;

import io.watchword.schemas.avro.DirectoryEvent;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What became of the last commands, so that one that is sent again is answered and not done again. Confined to the
 * stream thread.
 */
final class RecentDecisions {

    /** A repeat comes within the time-out of a call; this is hours of any directory's changes. */
    static final int KEPT = 10_000;

    private static final String COUNT = "decided";

    private final KeyValueStore<String, DirectoryEvent> decisions;
    private final KeyValueStore<String, String> ring;
    private final KeyValueStore<String, Long> counters;

    RecentDecisions(
            KeyValueStore<String, DirectoryEvent> decisions,
            KeyValueStore<String, String> ring,
            KeyValueStore<String, Long> counters) {
        this.decisions = decisions;
        this.ring = ring;
        this.counters = counters;
    }

    Optional<DirectoryEvent> of(String commandId) {
        return Optional.ofNullable(decisions.get(commandId));
    }

    void add(DirectoryEvent event) {
        Long count = counters.get(COUNT);
        long place = count == null ? 0 : count;
        String slot = Long.toString(place % KEPT);
        String oldest = ring.get(slot);
        if (oldest != null) {
            decisions.delete(oldest);
        }
        ring.put(slot, event.getCommandId());
        decisions.put(event.getCommandId(), event);
        counters.put(COUNT, place + 1);
    }
}
