package io.watchword.router.streams;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/**
 * Which stores were wiped. Kafka Streams says that a task is corrupted or its thread fenced, but not what it takes away;
 * a store that is read back after that, and not from further on than where it was whole before, has lost what it held. A
 * store that is kept goes on where it was, and one that moved here from elsewhere was not whole here. Thread-safe.
 */
final class WipedStores {

    /** By changelog, its end when the store was last whole. */
    private final Map<TopicPartition, Long> whole = new ConcurrentHashMap<>();
    /** Those of them that were whole when something last went wrong, and have not been read back since. */
    private final Map<TopicPartition, Long> suspects = new ConcurrentHashMap<>();
    /** The ends of those that are being read back. */
    private final Map<TopicPartition, Long> restoring = new ConcurrentHashMap<>();

    /** A task was corrupted, or a thread fenced. */
    void trouble() {
        suspects.putAll(whole);
    }

    /** Begins to be read back; true where that is because it was wiped. */
    boolean begins(TopicPartition changelog, long start, long end) {
        restoring.put(changelog, end);
        Long before = suspects.remove(changelog);
        return before != null && start <= before && end > start;
    }

    /** Is whole. */
    void ends(TopicPartition changelog) {
        Long end = restoring.remove(changelog);
        if (end != null) {
            whole.put(changelog, end);
        }
    }

    /** Is not read back to the end: its task goes elsewhere, or begins anew. */
    void stops(TopicPartition changelog) {
        restoring.remove(changelog);
    }
}
