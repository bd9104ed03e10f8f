package io.watchword.router.http;

import io.watchword.router.command.DirectoryCommands;
import io.watchword.router.command.NumberCommands;
import io.watchword.schemas.avro.Cancel;
import io.watchword.schemas.avro.DirectoryCommand;
import io.watchword.schemas.avro.DirectoryEvent;
import io.watchword.schemas.avro.EnrollmentCause;
import io.watchword.schemas.avro.EnrollmentEvent;
import io.watchword.schemas.avro.EnrollmentPhase;
import io.watchword.schemas.avro.EnrollmentState;
import io.watchword.schemas.avro.NumberCommand;
import io.watchword.schemas.avro.OpenEnrollment;
import io.watchword.schemas.avro.Report;
import io.watchword.schemas.avro.ReportOutcome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Has the real rules decide every change of the directory at once, and takes every command to a number without checks;
 * or refuses, or stays undecided, or never answers, where a test says so.
 */
final class InMemoryCommands implements DirectoryCommands {

    final List<DirectoryCommand> directoryCommands = new CopyOnWriteArrayList<>();
    final List<NumberCommand> numberCommands = new CopyOnWriteArrayList<>();
    volatile Optional<DirectoryEvent.Builder> refusal = Optional.empty();
    volatile Optional<EnrollmentEvent.Builder> numberRefusal = Optional.empty();
    volatile boolean undecided;
    /** What a verified enrollment brings about in the directory is not shown yet. */
    volatile boolean shownLater;

    volatile boolean silent;
    volatile boolean clusterAway;
    private final InMemoryDirectory directory;
    private final InMemoryInbox inbox;

    InMemoryCommands(InMemoryDirectory directory, InMemoryInbox inbox) {
        this.directory = directory;
        this.inbox = inbox;
    }

    @Override
    public CompletableFuture<DirectoryEvent> submit(DirectoryCommand command) {
        directoryCommands.add(command);
        if (isUnanswered()) {
            return unanswered();
        }
        if (refusal.isPresent()) {
            return CompletableFuture.completedFuture(DirectoryEvent.newBuilder(refusal.get())
                    .setCommandId(command.getId())
                    .setEntity("")
                    .setVersion(1)
                    .setActor(command.getActor())
                    .setAt(command.getAt())
                    .build());
        }
        return CompletableFuture.completedFuture(directory.decide(command));
    }

    private boolean isUnanswered() {
        return silent || undecided || clusterAway;
    }

    private <E> CompletableFuture<E> unanswered() {
        if (silent) {
            return new CompletableFuture<>();
        }
        return CompletableFuture.failedFuture(
                undecided
                        ? new TimeoutException()
                        : new org.apache.kafka.common.errors.TimeoutException("no metadata"));
    }

    NumberCommands numbers() {
        return command -> {
            numberCommands.add(command);
            if (isUnanswered()) {
                return unanswered();
            }
            EnrollmentEvent.Builder event = numberRefusal
                    .map(EnrollmentEvent::newBuilder)
                    .orElseGet(() -> EnrollmentEvent.newBuilder().setCause(cause(command.getBody())));
            EnrollmentState state = numberRefusal.isPresent() ? null : state(command);
            return CompletableFuture.completedFuture(event.setCommandId(command.getId())
                    .setWorkspace(command.getWorkspace())
                    .setNumber(command.getNumber())
                    .setEnrollment(state)
                    .setActor(command.getActor())
                    .setAt(command.getAt())
                    .build());
        };
    }

    private static EnrollmentCause cause(Object body) {
        if (body instanceof OpenEnrollment) {
            return EnrollmentCause.OPENED;
        }
        return body instanceof Cancel ? EnrollmentCause.CANCELLED : EnrollmentCause.VERIFIED;
    }

    private @Nullable EnrollmentState state(NumberCommand command) {
        EnrollmentState state = null;
        if (command.getBody() instanceof OpenEnrollment open) {
            state = EnrollmentState.newBuilder()
                    .setId(open.getEnrollment())
                    .setWorkspace(command.getWorkspace())
                    .setAccount(open.getAccount())
                    .setAssociation(open.getAccount() + "@" + command.getNumber())
                    .setNumber(command.getNumber())
                    .setState(EnrollmentPhase.PENDING)
                    .setOpenedAt(command.getAt())
                    .setExpiresAt(command.getAt().plusSeconds(open.getTtlSeconds()))
                    .setAttempt(1)
                    .setSenderPolicy(open.getSenderPolicy())
                    .setOpenedBy(command.getActor())
                    .build();
        } else if (command.getBody() instanceof Report report) {
            state = ended(
                    report.getEnrollment(),
                    report.getOutcome() == ReportOutcome.VERIFIED ? EnrollmentPhase.VERIFIED : EnrollmentPhase.PENDING);
        } else if (command.getBody() instanceof Cancel cancel) {
            state = ended(cancel.getEnrollment(), EnrollmentPhase.CANCELLED);
        }
        if (state != null && state.getState() == EnrollmentPhase.VERIFIED && !shownLater) {
            directory.turnSmsMfaOn(state.getWorkspace() + "/" + state.getAccount());
        }
        if (state != null) {
            inbox.enrollments.put(state.getId(), state);
        }
        return state;
    }

    private EnrollmentState ended(String id, EnrollmentPhase phase) {
        return EnrollmentState.newBuilder(inbox.enrollments.get(id))
                .setState(phase)
                .build();
    }
}
