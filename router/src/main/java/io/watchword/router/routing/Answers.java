package io.watchword.router.routing;

import io.watchword.router.enrollment.Refusal;
import io.watchword.router.enrollment.Ruling;
import io.watchword.router.routing.RoutingMetrics.Command;
import io.watchword.schemas.avro.Assign;
import io.watchword.schemas.avro.Cancel;
import io.watchword.schemas.avro.EnrollmentCause;
import io.watchword.schemas.avro.EnrollmentEvent;
import io.watchword.schemas.avro.NumberCommand;
import io.watchword.schemas.avro.OpenEnrollment;
import io.watchword.schemas.avro.Report;

/** The events that answer commands which change no enrollment. Confined to one task. */
final class Answers {

    private final Outlets outlets;
    private final RoutingMetrics metrics;

    Answers(Outlets outlets, RoutingMetrics metrics) {
        this.outlets = outlets;
        this.metrics = metrics;
    }

    void refuse(NumberCommand command, Refusal refusal) {
        metrics.refused(kind(command), refusal);
        outlets.enrollment(event(command, EnrollmentCause.REFUSED)
                .setRefusal(refusal.name())
                .build());
    }

    void refuse(NumberCommand command, Ruling.Refused refused) {
        metrics.refused(kind(command), refused.refusal());
        outlets.enrollment(event(command, EnrollmentCause.REFUSED)
                .setRefusal(refused.refusal().name())
                .setConflictsWith(refused.conflictsWith().orElse(null))
                .build());
    }

    /** It was done; its event goes out with the enrollment. */
    void done(NumberCommand command) {
        metrics.done(kind(command));
    }

    /** The message is routed again. */
    void routed(NumberCommand command, EnrollmentCause cause, String messageId) {
        done(command);
        outlets.enrollment(event(command, cause).setMessageId(messageId).build());
    }

    private static Command kind(NumberCommand command) {
        Object body = command.getBody();
        if (body instanceof OpenEnrollment) {
            return Command.OPEN;
        }
        if (body instanceof Report) {
            return Command.REPORT;
        }
        if (body instanceof Cancel) {
            return Command.CANCEL;
        }
        return body instanceof Assign ? Command.ASSIGN : Command.REDELIVER;
    }

    private static EnrollmentEvent.Builder event(NumberCommand command, EnrollmentCause cause) {
        return EnrollmentEvent.newBuilder()
                .setCommandId(command.getId())
                .setWorkspace(command.getWorkspace())
                .setNumber(command.getNumber())
                .setCause(cause)
                .setActor(command.getActor())
                .setAt(command.getAt());
    }
}
