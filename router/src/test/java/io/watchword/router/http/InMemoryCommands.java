package io.watchword.router.http;

import io.watchword.router.command.DirectoryCommands;
import io.watchword.router.command.NumberCommands;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.AppEntry;
import io.watchword.schemas.avro.Cancel;
import io.watchword.schemas.avro.Delete;
import io.watchword.schemas.avro.DirectoryCommand;
import io.watchword.schemas.avro.DirectoryEvent;
import io.watchword.schemas.avro.EnrollmentCause;
import io.watchword.schemas.avro.EnrollmentEvent;
import io.watchword.schemas.avro.EnrollmentPhase;
import io.watchword.schemas.avro.EnrollmentState;
import io.watchword.schemas.avro.KeyEntry;
import io.watchword.schemas.avro.MemberEntry;
import io.watchword.schemas.avro.NumberCommand;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.NumberState;
import io.watchword.schemas.avro.OpenEnrollment;
import io.watchword.schemas.avro.PutAccount;
import io.watchword.schemas.avro.PutApp;
import io.watchword.schemas.avro.PutKey;
import io.watchword.schemas.avro.PutMember;
import io.watchword.schemas.avro.PutNumber;
import io.watchword.schemas.avro.PutWorkspace;
import io.watchword.schemas.avro.Report;
import io.watchword.schemas.avro.ReportOutcome;
import io.watchword.schemas.avro.WorkspaceEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Takes every command at once and without checks, into the directory and the inbox in memory; or refuses, or stays
 * undecided, or never answers, where a test says so.
 */
final class InMemoryCommands implements DirectoryCommands {

    final List<DirectoryCommand> directoryCommands = new CopyOnWriteArrayList<>();
    final List<NumberCommand> numberCommands = new CopyOnWriteArrayList<>();
    volatile Optional<DirectoryEvent.Builder> refusal = Optional.empty();
    volatile Optional<EnrollmentEvent.Builder> numberRefusal = Optional.empty();
    volatile boolean undecided;
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
        DirectoryEvent.Builder event = refusal.map(DirectoryEvent::newBuilder)
                .orElseGet(() -> DirectoryEvent.newBuilder().setAccepted(true).setCreated(apply(command.getBody())));
        return CompletableFuture.completedFuture(event.setCommandId(command.getId())
                .setEntity("")
                .setVersion(1)
                .setActor(command.getActor())
                .setAt(command.getAt())
                .build());
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

    private boolean apply(Object body) {
        if (body instanceof PutWorkspace put) {
            return created(directory.workspaces, put.getId(), new WorkspaceEntry(put.getId(), put.getName(), 1L));
        }
        if (body instanceof PutMember put) {
            return created(
                    directory.members,
                    put.getWorkspace() + "/" + put.getId(),
                    new MemberEntry(put.getWorkspace(), put.getId(), put.getRole(), 1L));
        }
        if (body instanceof PutApp put) {
            AppEntry app = new AppEntry(
                    put.getWorkspace(),
                    put.getId(),
                    put.getName(),
                    put.getDomains(),
                    put.getSenders(),
                    put.getCodeValiditySeconds(),
                    1L);
            String key = put.getWorkspace() == null ? put.getId() : put.getWorkspace() + "/" + put.getId();
            return created(directory.apps, key, app);
        }
        if (body instanceof PutAccount put) {
            AccountEntry account = new AccountEntry(
                    put.getWorkspace(),
                    put.getId(),
                    put.getApp(),
                    put.getLabel(),
                    put.getOwner(),
                    List.of(),
                    List.of(),
                    false,
                    1L);
            return created(directory.accounts, put.getWorkspace() + "/" + put.getId(), account);
        }
        if (body instanceof PutNumber put) {
            NumberEntry number = new NumberEntry(
                    put.getNumber(), put.getWorkspace(), put.getLineType(), NumberState.ACTIVE, null, List.of(), 1L);
            return created(directory.numbers, put.getNumber(), number);
        }
        if (body instanceof PutKey put) {
            KeyEntry key = new KeyEntry(
                    put.getWorkspace(),
                    put.getId(),
                    put.getHash(),
                    put.getLabel(),
                    put.getMember(),
                    put.getScopes(),
                    put.getAccounts(),
                    Instant.EPOCH,
                    put.getExpiresAt(),
                    1L);
            return created(directory.keys, put.getWorkspace() + "/" + put.getId(), key);
        }
        if (body instanceof Delete delete) {
            directory.keys.remove(delete.getWorkspace() + "/" + delete.getId());
            return false;
        }
        return true;
    }

    private static <V> boolean created(Map<String, V> entries, String key, V value) {
        return entries.put(key, value) == null;
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
