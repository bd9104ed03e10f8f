package io.watchword.router.routing;

import io.watchword.router.routing.DeadlineQueue.Deadline;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * What is remembered of a task's numbers, as the stages that change it see it. Only the stage that calls {@link #fire}
 * may put deadlines that are past: the others' queues do not know how far it has come. Confined to one task.
 */
record NumberMemory(Enrollments enrollments, Outstanding outstanding, DeadlineQueue deadlines) {

    /** Over the stores that the stage of {@code context} is connected to. */
    static NumberMemory of(
            ProcessorContext<String, ? super SpecificRecordBase> context, RoutingParts parts, Outlets outlets) {
        DeadlineQueue deadlines = new DeadlineQueue(context.getStateStore(RoutingStores.DEADLINES), System::nanoTime);
        Enrollments enrollments = new Enrollments(
                context.taskId(), parts, outlets, context.getStateStore(RoutingStores.ENROLLMENTS), deadlines);
        Outstanding outstanding = new Outstanding(
                parts.settings().holdFor(),
                context.getStateStore(RoutingStores.HELD),
                context.getStateStore(RoutingStores.DELIVERED),
                deadlines);
        return new NumberMemory(enrollments, outstanding, deadlines);
    }

    /** Does what is due at {@code now}. */
    void fire(Instant now) {
        deadlines.fire(now, this::due);
    }

    private void due(Deadline deadline) {
        switch (deadline.kind()) {
            case Enrollments.EXPIRY, Enrollments.PURGE -> enrollments.due(deadline);
            default -> outstanding.due(deadline);
        }
    }
}
