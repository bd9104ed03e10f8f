package io.watchword.router.routing;

import io.watchword.router.enrollment.Refusal;
import io.watchword.schemas.avro.Assign;
import io.watchword.schemas.avro.Cancel;
import io.watchword.schemas.avro.NumberCommand;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.NumberState;
import io.watchword.schemas.avro.OpenEnrollment;
import io.watchword.schemas.avro.Redeliver;
import io.watchword.schemas.avro.Report;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Decides commands to a number, each with exactly one event, and does by the wall clock what nobody commands: ends
 * overdue enrollments and forgets what is old.
 */
final class CommandStage implements Processor<String, NumberCommand, String, Object> {

    static final String NAME = "command";
    private static final Duration TICK = Duration.ofMillis(500);
    private static final Duration COMMIT_TICK = Duration.ofMillis(10);

    private final RoutingParts parts;

    @SuppressWarnings("NullAway.Init") // by init
    private ProcessorContext<String, Object> context;

    @SuppressWarnings("NullAway.Init") // by init
    private NumberLookup numbers;

    @SuppressWarnings("NullAway.Init") // by init
    private EnrollmentDesk enrollments;

    @SuppressWarnings("NullAway.Init") // by init
    private MessageDesk messages;

    @SuppressWarnings("NullAway.Init") // by init
    private Answers answers;

    CommandStage(RoutingParts parts) {
        this.parts = parts;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        this.context = context;
        Outlets outlets = parts.outlets(context);
        NumberMemory memory = NumberMemory.of(context, parts, outlets);
        parts.metrics()
                .activeEnrollments()
                .add(context.taskId(), memory.enrollments().openCount());
        this.numbers = new NumberLookup(context, parts);
        this.answers = new Answers(outlets, parts.metrics());
        this.enrollments = new EnrollmentDesk(parts.metrics(), memory.enrollments(), outlets, answers);
        this.messages = new MessageDesk(context, memory.outstanding(), outlets, answers);
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, now -> {
            Instant read = parts.progress().readThrough(context.taskId().partition());
            memory.fire(JoinStage.earlier(Instant.ofEpochMilli(now), read));
        });
        context.schedule(
                COMMIT_TICK,
                PunctuationType.WALL_CLOCK_TIME,
                now -> parts.pacer().tick());
    }

    @Override
    public void close() {
        parts.metrics().activeEnrollments().leave(context.taskId());
    }

    @Override
    public void process(Record<String, NumberCommand> record) {
        NumberCommand command = record.value();
        parts.pacer().recordIn(context, record);
        NumberEntry entry = numbers.find(record.key());
        if (entry == null
                || entry.getState() == NumberState.QUARANTINED
                || !entry.getWorkspace().equals(command.getWorkspace())) {
            answers.refuse(command, Refusal.UNKNOWN_NUMBER);
            return;
        }
        Object body = command.getBody();
        if (body instanceof OpenEnrollment open) {
            enrollments.open(command, open, entry, Instant.ofEpochMilli(context.currentSystemTimeMs()));
        } else if (body instanceof Report report) {
            enrollments.report(command, report);
        } else if (body instanceof Cancel cancel) {
            enrollments.cancel(command, cancel);
        } else if (body instanceof Assign assign) {
            messages.assign(command, assign, entry);
        } else if (body instanceof Redeliver redeliver) {
            messages.redeliver(command, redeliver);
        } else {
            throw new IllegalStateException("No such command");
        }
    }
}
