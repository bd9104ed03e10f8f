package io.watchword.router.tail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;

/** How far a reader has come, and who waits for it to come to certain offsets. Thread-safe. */
final class ReadProgress {

    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final List<Target> waiting = new ArrayList<>();

    private record Target(Map<TopicPartition, Long> ends, CompletableFuture<Void> reached) {}

    /**
     * Completes when everything before these offsets has been read; at once, where it has. Whoever gives up cancels or
     * fails the future.
     */
    CompletableFuture<Void> reach(Map<TopicPartition, Long> ends) {
        CompletableFuture<Void> reached = new CompletableFuture<>();
        synchronized (this) {
            if (!isPast(ends)) {
                waiting.add(new Target(ends, reached));
                return reached;
            }
        }
        reached.complete(null);
        return reached;
    }

    /** The reader is now at these positions: the offsets that it reads next. */
    void advance(Map<TopicPartition, Long> now) {
        List<CompletableFuture<Void>> reached = new ArrayList<>();
        synchronized (this) {
            positions.putAll(now);
            for (Iterator<Target> targets = waiting.iterator(); targets.hasNext(); ) {
                Target target = targets.next();
                if (target.reached.isDone()) {
                    targets.remove();
                } else if (isPast(target.ends)) {
                    targets.remove();
                    reached.add(target.reached);
                }
            }
        }
        reached.forEach(future -> future.complete(null));
    }

    private boolean isPast(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), -1L) >= end.getValue());
    }
}
