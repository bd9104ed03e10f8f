package io.watchword.router.routing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.streams.processor.TaskId;

/**
 * The sets that wait for parts, by task for as long as the task is here: how many were opened in each second, so that
 * it stays as small as the time a set may wait. Each task is counted by its own thread; reading is thread-safe.
 */
final class PendingSets {

    private final Map<TaskId, ConcurrentSkipListMap<Long, Long>> opened = new ConcurrentHashMap<>();

    void begin(TaskId task, Instant openedAt) {
        opened.computeIfAbsent(task, id -> new ConcurrentSkipListMap<>())
                .merge(openedAt.getEpochSecond(), 1L, Long::sum);
    }

    void end(TaskId task, Instant openedAt) {
        opened.computeIfAbsent(task, id -> new ConcurrentSkipListMap<>())
                .computeIfPresent(openedAt.getEpochSecond(), (second, count) -> count == 1 ? null : count - 1);
    }

    /** Another instance goes on with the task. */
    void leave(TaskId task) {
        opened.remove(task);
    }

    double count() {
        return opened.values().stream()
                .flatMap(seconds -> seconds.values().stream())
                .mapToDouble(Long::doubleValue)
                .sum();
    }

    /** When the oldest was opened, to the second; empty where none waits. */
    Optional<Instant> oldest() {
        return opened.values().stream()
                .flatMap(seconds -> Optional.ofNullable(seconds.firstEntry()).stream())
                .map(Map.Entry::getKey)
                .min(Long::compare)
                .map(Instant::ofEpochSecond);
    }
}
