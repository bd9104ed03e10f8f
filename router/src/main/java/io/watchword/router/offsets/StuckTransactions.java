package io.watchword.router.offsets;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * How long the last stable offset of each partition has stood still while records lie behind it. A transaction of a
 * topology ends within tenths of a second, so that a stable offset moves with each of them; one that stands still
 * belongs to a transaction that nobody ends, and hides all that comes after it. Confined to one thread.
 */
final class StuckTransactions {

    private final Map<TopicPartition, Standing> standing = new HashMap<>();

    private record Standing(long stable, long sinceNanos) {}

    /**
     * Takes in what was found at {@code nowNanos}; a partition that is not named is forgotten.
     *
     * @return how long each has stood still; only those that do
     */
    Map<TopicPartition, Duration> observe(Map<TopicPartition, Ends> found, long nowNanos) {
        Map<TopicPartition, Duration> ages = new HashMap<>();
        standing.keySet().retainAll(found.keySet());
        found.forEach((partition, ends) -> {
            if (ends.hidden() == 0) {
                standing.remove(partition);
                return;
            }
            Standing before = standing.get(partition);
            if (before == null || before.stable() != ends.stable()) {
                standing.put(partition, new Standing(ends.stable(), nowNanos));
            } else {
                ages.put(partition, Duration.ofNanos(nowNanos - before.sinceNanos()));
            }
        });
        return ages;
    }
}
