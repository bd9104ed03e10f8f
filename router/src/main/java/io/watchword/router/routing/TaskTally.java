package io.watchword.router.routing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.processor.TaskId;

/** A number that each task has its share of, for as long as the task is here. Thread-safe. */
final class TaskTally {

    private final Map<TaskId, Long> shares = new ConcurrentHashMap<>();

    void add(TaskId task, long change) {
        shares.merge(task, change, Long::sum);
    }

    /** Another instance goes on with the task. */
    void leave(TaskId task) {
        shares.remove(task);
    }

    double sum() {
        return shares.values().stream().mapToDouble(Long::doubleValue).sum();
    }
}
