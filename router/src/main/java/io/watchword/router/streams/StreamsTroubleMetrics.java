package io.watchword.router.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.watchword.runtime.log.LogWatch;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.errors.TaskMigratedException;

/**
 * {@code router_tasks_corrupted_total} and {@code router_threads_fenced_total} of one topology. Kafka Streams mends both
 * by itself, by closing the tasks as they are and, under exactly-once, wiping their stores, and tells it to nobody but
 * its log: no handler is called and no metric of its own counts it. Heard by the type of what is logged. Thread-safe.
 */
final class StreamsTroubleMetrics implements AutoCloseable {

    private static final String THREADS_LOGGER = "org.apache.kafka.streams.processor.internals.StreamThread";

    private final String threads;
    private final Counter corrupted;
    private final Counter fenced;
    private final Runnable afterTrouble;
    private final LogWatch watch;

    /** @param afterTrouble is told of each, on the thread concerned */
    StreamsTroubleMetrics(MeterRegistry registry, String application, Runnable afterTrouble) {
        this.threads = application + "-StreamThread-";
        this.corrupted = Counter.builder("router.tasks.corrupted")
                .description("Tasks that lost a commit and were begun anew, their stores wiped under exactly-once")
                .tag("application", application)
                .register(registry);
        this.fenced = Counter.builder("router.threads.fenced")
                .description("Threads that were taken for dead, and gave up all their tasks when they came back")
                .tag("application", application)
                .register(registry);
        this.afterTrouble = afterTrouble;
        this.watch = LogWatch.on(THREADS_LOGGER, this::heard);
    }

    private void heard(String thread, Throwable thrown) {
        if (!thread.startsWith(threads)) {
            return;
        }
        if (thrown instanceof TaskCorruptedException corruption) {
            corrupted.increment(corruption.corruptedTasks().size());
            afterTrouble.run();
        } else if (thrown instanceof TaskMigratedException) {
            fenced.increment();
            afterTrouble.run();
        }
    }

    @Override
    public void close() {
        watch.close();
    }
}
