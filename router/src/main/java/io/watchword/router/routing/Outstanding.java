package io.watchword.router.routing;

import io.watchword.router.routing.DeadlineQueue.Deadline;
import io.watchword.schemas.Ids;
import io.watchword.schemas.avro.Association;
import io.watchword.schemas.avro.DeliveredState;
import io.watchword.schemas.avro.HeldMessage;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.Redeliver;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The messages that may be routed again: those held until somebody says whose they are, and how far those have come of
 * which a revision may follow. Confined to one task.
 */
final class Outstanding {

    static final char HELD = 'H';
    static final char DELIVERED = 'D';

    /** The first revision of a message that is routed again, where nothing is known of the one before. */
    private static final int AFTER_UNKNOWN = 2;

    private final Duration holdFor;
    private final KeyValueStore<String, HeldMessage> held;
    private final KeyValueStore<String, DeliveredState> delivered;
    private final DeadlineQueue deadlines;

    Outstanding(
            Duration holdFor,
            KeyValueStore<String, HeldMessage> held,
            KeyValueStore<String, DeliveredState> delivered,
            DeadlineQueue deadlines) {
        this.holdFor = holdFor;
        this.held = held;
        this.delivered = delivered;
        this.deadlines = deadlines;
    }

    /** How far a message has come. */
    record Progress(int nextRevision, int announced) {

        /** Whoever has it routed again may know of revisions that are forgotten here. */
        private Progress after(Redeliver order) {
            int places = order.getCodes().stream()
                    .mapToInt(code -> Ids.codePlace(code.getId()))
                    .max()
                    .orElse(0);
            return new Progress(Math.max(nextRevision, order.getRevision() + 1), Math.max(announced, places));
        }
    }

    Progress of(Joined joined) {
        if (!joined.mayBeOut()) {
            return new Progress(1, 0);
        }
        DeliveredState state = delivered.get(joined.messageId());
        Progress known = state == null
                ? new Progress(joined.occasion().isNew() ? 1 : AFTER_UNKNOWN, 0)
                : new Progress(state.getRevision() + 1, state.getAnnounced());
        return joined.occasion() instanceof Occasion.Redelivered again ? known.after(again.order()) : known;
    }

    /** A revision is out. What cannot be routed again is not remembered. */
    void delivered(Joined joined, boolean isHeld, Progress progress, Instant now) {
        if (!joined.mayBeOut() && !isHeld) {
            return;
        }
        DeliveredState state = new DeliveredState(progress.nextRevision(), progress.announced());
        if (delivered.putIfAbsent(joined.messageId(), state) == null) {
            deadlines.put(now.plus(holdFor), DELIVERED, joined.messageId(), "");
        } else {
            delivered.put(joined.messageId(), state);
        }
    }

    /** Keeps a message until somebody says whose it is. */
    void hold(Joined joined, NumberEntry entry, Instant now) {
        held.put(
                joined.messageId(),
                new HeldMessage(
                        joined.messageId(),
                        entry.getWorkspace(),
                        joined.receivedAt(),
                        joined.incomplete(),
                        joined.parts(),
                        entry.getAssociations().stream()
                                .map(Association::getAccountGeneration)
                                .toList()));
        deadlines.put(now.plus(holdFor), HELD, joined.messageId(), "");
    }

    /** A held message. */
    Optional<HeldMessage> held(String messageId) {
        return Optional.ofNullable(held.get(messageId));
    }

    /** It has found its account. */
    void release(String messageId) {
        held.delete(messageId);
    }

    /** A message's deadline has come. */
    void due(Deadline deadline) {
        if (deadline.kind() == HELD) {
            held.delete(deadline.ref());
        } else {
            delivered.delete(deadline.ref());
        }
    }
}
