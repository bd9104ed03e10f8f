package io.watchword.router.routing;

import io.watchword.router.enrollment.EnrollmentRules;
import io.watchword.router.enrollment.EnrollmentRules.Place;
import io.watchword.router.enrollment.Refusal;
import io.watchword.router.enrollment.Ruling;
import io.watchword.schemas.avro.ActivateAssociation;
import io.watchword.schemas.avro.Association;
import io.watchword.schemas.avro.Cancel;
import io.watchword.schemas.avro.DirectoryCommand;
import io.watchword.schemas.avro.EnrollmentCause;
import io.watchword.schemas.avro.EnrollmentState;
import io.watchword.schemas.avro.NumberCommand;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.OpenEnrollment;
import io.watchword.schemas.avro.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Takes the commands to enrollments. Confined to one task. */
final class EnrollmentDesk {

    private final RoutingMetrics metrics;
    private final Enrollments enrollments;
    private final Outlets outlets;
    private final Answers answers;

    EnrollmentDesk(RoutingMetrics metrics, Enrollments enrollments, Outlets outlets, Answers answers) {
        this.metrics = metrics;
        this.enrollments = enrollments;
        this.outlets = outlets;
        this.answers = answers;
    }

    void open(NumberCommand command, OpenEnrollment body, NumberEntry entry, Instant now) {
        Optional<Association> association = entry.getAssociations().stream()
                .filter(each -> each.getAccount().equals(body.getAccount()))
                .findFirst();
        if (association.isEmpty()) {
            answers.refuse(command, Refusal.NOT_ASSOCIATED);
            return;
        }
        EnrollmentState last = enrollments.last(entry.getNumber(), association.get());
        if (last != null && EnrollmentRules.isOverdue(last, command.getAt())) {
            enrollments.expire(last);
            last = enrollments.last(entry.getNumber(), association.get());
        }
        Place place = new Place(
                entry.getWorkspace(),
                body.getAccount(),
                association.get().getAccountGeneration(),
                association.get().getId(),
                entry.getNumber());
        Ruling ruling = EnrollmentRules.open(last, body, place, command.getActor(), command.getAt());
        if (ruling instanceof Ruling.Changed changed
                && last != null
                && EnrollmentRules.isOpen(last)
                && !last.getId().equals(changed.state().getId())) {
            enrollments.supersede(last, command);
        }
        answer(command, ruling);
        metrics.opened(Duration.between(command.getAt(), now));
    }

    void report(NumberCommand command, Report body) {
        Optional<EnrollmentState> state = enrollments.find(command.getNumber(), body.getEnrollment());
        if (state.isEmpty()) {
            answers.refuse(command, Refusal.NOT_FOUND);
            return;
        }
        Ruling ruling = EnrollmentRules.report(state.get(), body, command.getAt());
        answer(command, ruling);
        if (ruling instanceof Ruling.Changed changed && changed.cause() == EnrollmentCause.VERIFIED) {
            activate(command, changed.state());
        }
    }

    /** The directory makes the association ACTIVE and turns the account's SMS MFA on. */
    private void activate(NumberCommand command, EnrollmentState state) {
        outlets.directory(DirectoryCommand.newBuilder()
                .setId(command.getId() + "-activate")
                .setActor(command.getActor())
                .setAt(command.getAt())
                .setBody(new ActivateAssociation(state.getNumber(), state.getAssociation(), state.getId()))
                .build());
    }

    void cancel(NumberCommand command, Cancel body) {
        Optional<EnrollmentState> state = enrollments.find(command.getNumber(), body.getEnrollment());
        if (state.isEmpty()) {
            answers.refuse(command, Refusal.NOT_FOUND);
            return;
        }
        answer(command, EnrollmentRules.cancel(state.get(), body.getReason(), command.getAt()));
    }

    private void answer(NumberCommand command, Ruling ruling) {
        if (ruling instanceof Ruling.Changed changed) {
            answers.done(command);
            enrollments.commanded(command, changed.cause(), changed.state());
        } else if (ruling instanceof Ruling.Refused refused) {
            answers.refuse(command, refused);
        }
    }
}
