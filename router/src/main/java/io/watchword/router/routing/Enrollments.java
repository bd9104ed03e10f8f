package io.watchword.router.routing;

import io.watchword.router.enrollment.EnrollmentRules;
import io.watchword.router.routing.DeadlineQueue.Deadline;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import io.watchword.schemas.avro.Association;
import io.watchword.schemas.avro.EnrollmentCause;
import io.watchword.schemas.avro.EnrollmentEvent;
import io.watchword.schemas.avro.EnrollmentState;
import io.watchword.schemas.avro.NumberCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The enrollments of a task's numbers: each association's last one. Every change goes out as an event. Confined to one
 * task.
 */
final class Enrollments {

    static final char EXPIRY = 'X';
    static final char PURGE = 'P';
    /** The system itself, as the actor of what time or a message brings about. */
    static final Actor ROUTING = new Actor(ActorKind.SYSTEM, "routing", null);

    private final TaskId task;
    private final RoutingSettings settings;
    private final RoutingMetrics metrics;
    private final Outlets outlets;
    private final KeyValueStore<String, EnrollmentState> store;
    private final DeadlineQueue deadlines;

    Enrollments(
            TaskId task,
            RoutingParts parts,
            Outlets outlets,
            KeyValueStore<String, EnrollmentState> store,
            DeadlineQueue deadlines) {
        this.task = task;
        this.settings = parts.settings();
        this.metrics = parts.metrics();
        this.outlets = outlets;
        this.store = store;
        this.deadlines = deadlines;
    }

    /** The last one of an association; none of an account that had the same id before. */
    @Nullable
    EnrollmentState last(String number, Association association) {
        EnrollmentState last = store.get(key(number, association.getAccount()));
        return last != null && last.getAccountGeneration().equals(association.getAccountGeneration()) ? last : null;
    }

    /** The one with this id, if it is the last of its association. */
    Optional<EnrollmentState> find(String number, String id) {
        return of(number).stream().filter(state -> state.getId().equals(id)).findFirst();
    }

    /** The last ones of all accounts on a number. */
    List<EnrollmentState> of(String number) {
        List<EnrollmentState> found = new ArrayList<>();
        try (KeyValueIterator<String, EnrollmentState> entries =
                store.prefixScan(key(number, ""), new StringSerializer())) {
            entries.forEachRemaining(entry -> found.add(entry.value));
        }
        return found;
    }

    /** How many are open. */
    long openCount() {
        long count = 0;
        try (KeyValueIterator<String, EnrollmentState> entries = store.all()) {
            while (entries.hasNext()) {
                if (EnrollmentRules.isOpen(entries.next().value)) {
                    count++;
                }
            }
        }
        return count;
    }

    private static String key(String number, String account) {
        return number + "|" + account;
    }

    /** Stores what a command brought about, and tells of it. */
    void commanded(NumberCommand command, EnrollmentCause cause, EnrollmentState state) {
        put(state);
        outlets.enrollment(event(cause, state, command.getActor(), command.getAt())
                .setCommandId(command.getId())
                .build());
    }

    /** Another one takes its place. */
    void supersede(EnrollmentState open, NumberCommand command) {
        EnrollmentState ended = EnrollmentRules.supersede(open);
        put(ended);
        outlets.enrollment(event(EnrollmentCause.SUPERSEDED, ended, command.getActor(), command.getAt())
                .build());
    }

    /** A code was attached. */
    void attached(EnrollmentState state, String messageId, String codeId, Instant receivedAt) {
        store.put(key(state.getNumber(), state.getAccount()), state);
        outlets.enrollment(event(EnrollmentCause.CODE_ATTACHED, state, ROUTING, receivedAt)
                .setMessageId(messageId)
                .setCodeId(codeId)
                .build());
    }

    /** Its time is up. */
    void expire(EnrollmentState open) {
        EnrollmentState ended = EnrollmentRules.expire(open);
        put(ended);
        outlets.enrollment(event(EnrollmentCause.EXPIRED, ended, ROUTING, ended.getExpiresAt())
                .build());
    }

    /** Its account has lost the number. */
    void orphan(EnrollmentState open, Instant at) {
        EnrollmentState ended = EnrollmentRules.orphan(open);
        put(ended);
        outlets.enrollment(event(EnrollmentCause.CANCELLED, ended, ROUTING, at).build());
    }

    private void put(EnrollmentState state) {
        String key = key(state.getNumber(), state.getAccount());
        EnrollmentState before = store.get(key);
        boolean wasOpen = before != null && EnrollmentRules.isOpen(before);
        boolean open = EnrollmentRules.isOpen(state);
        metrics.activeEnrollments().add(task, (open ? 1 : 0) - (wasOpen ? 1 : 0));
        store.put(key, state);
        if (open && !wasOpen) {
            deadlines.put(state.getExpiresAt().plus(settings.closingGrace()), EXPIRY, key, state.getId());
        }
        if (!open) {
            deadlines.put(state.getExpiresAt().plus(settings.enrollmentMemory()), PURGE, key, state.getId());
        }
    }

    /** An enrollment's deadline has come. */
    void due(Deadline deadline) {
        EnrollmentState state = store.get(deadline.ref());
        if (state == null || !state.getId().equals(deadline.note())) {
            return;
        }
        if (deadline.kind() == PURGE) {
            store.delete(deadline.ref());
        } else if (EnrollmentRules.isOpen(state)) {
            expire(state);
        }
    }

    private static EnrollmentEvent.Builder event(
            EnrollmentCause cause, EnrollmentState state, Actor actor, Instant at) {
        return EnrollmentEvent.newBuilder()
                .setWorkspace(state.getWorkspace())
                .setNumber(state.getNumber())
                .setCause(cause)
                .setEnrollment(state)
                .setActor(actor)
                .setAt(at);
    }
}
