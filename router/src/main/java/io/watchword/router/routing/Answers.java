package io.watchword.router.routing;

import io.watchword.router.enrollment.Refusal;
import io.watchword.router.enrollment.Ruling;
import io.watchword.schemas.avro.EnrollmentCause;
import io.watchword.schemas.avro.EnrollmentEvent;
import io.watchword.schemas.avro.NumberCommand;

/** The events that answer commands which change no enrollment. Confined to one task. */
final class Answers {

    private final Outlets outlets;
    private final RoutingMetrics metrics;

    Answers(Outlets outlets, RoutingMetrics metrics) {
        this.outlets = outlets;
        this.metrics = metrics;
    }

    void refuse(NumberCommand command, Refusal refusal) {
        metrics.refused(refusal);
        outlets.enrollment(event(command, EnrollmentCause.REFUSED)
                .setRefusal(refusal.name())
                .build());
    }

    void refuse(NumberCommand command, Ruling.Refused refused) {
        metrics.refused(refused.refusal());
        outlets.enrollment(event(command, EnrollmentCause.REFUSED)
                .setRefusal(refused.refusal().name())
                .setConflictsWith(refused.conflictsWith().orElse(null))
                .build());
    }

    /** The message is routed again. */
    void routed(NumberCommand command, EnrollmentCause cause, String messageId) {
        outlets.enrollment(event(command, cause).setMessageId(messageId).build());
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
