package io.watchword.router.routing;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.processor.TaskId;

/**
 * Bounds how often a task is restored for what its store lacks: what a restore has not brought, the next one will not
 * bring either. Thread-safe; one entry a task.
 */
final class Restores {

    static final Duration BETWEEN = Duration.ofMinutes(10);

    private final LongSupplier nanos;
    private final Map<TaskId, Long> last = new ConcurrentHashMap<>();

    Restores(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether a restore is worth trying; the next one is so ten minutes later. */
    boolean mayRestore(TaskId task) {
        long now = nanos.getAsLong();
        AtomicBoolean due = new AtomicBoolean();
        last.compute(task, (id, before) -> {
            due.set(before == null || now - before >= BETWEEN.toNanos());
            return due.get() ? now : before;
        });
        return due.get();
    }
}
