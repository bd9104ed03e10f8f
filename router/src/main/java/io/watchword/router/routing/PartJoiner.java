package io.watchword.router.routing;

import io.watchword.parser.sms.PartReference;
import io.watchword.router.joining.PartSets;
import io.watchword.router.joining.PartSets.Outcome;
import io.watchword.router.routing.DeadlineQueue.Deadline;
import io.watchword.router.routing.RoutingMetrics.Reassembly;
import io.watchword.router.streams.DeadLetterMetrics.Reason;
import io.watchword.schemas.Ids;
import io.watchword.schemas.avro.CodeKind;
import io.watchword.schemas.avro.PartSetPhase;
import io.watchword.schemas.avro.PartSetState;
import io.watchword.schemas.avro.RawSms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps the sets of parts, and sends on what is whole or has waited long enough. Confined to one task. */
final class PartJoiner {

    private static final char EARLY = 'E';
    private static final char TIMEOUT = 'T';
    private static final char FORGET = 'F';

    private final ProcessorContext<String, Object> context;
    private final RoutingSettings settings;
    private final RoutingMetrics metrics;
    private final Outlets outlets;
    private final SmsReader reader;
    private final KeyValueStore<String, PartSetState> sets;
    private final DeadlineQueue deadlines;

    PartJoiner(ProcessorContext<String, Object> context, RoutingParts parts) {
        this.context = context;
        this.settings = parts.settings();
        this.metrics = parts.metrics();
        this.outlets = parts.outlets(context);
        this.reader = parts.reader();
        this.sets = context.getStateStore(RoutingStores.PART_SETS);
        this.deadlines = new DeadlineQueue(context.getStateStore(RoutingStores.PART_DEADLINES), System::nanoTime);
        countWaiting();
    }

    private void countWaiting() {
        try (KeyValueIterator<String, PartSetState> all = sets.all()) {
            while (all.hasNext()) {
                PartSetState set = all.next().value;
                if (set.getPhase() == PartSetPhase.OPEN || set.getPhase() == PartSetPhase.READ) {
                    waits(set);
                }
            }
        }
    }

    private void waits(PartSetState set) {
        metrics.pendingSets().begin(context.taskId(), set.getOpenedAt());
    }

    private void waitsNoMore(PartSetState set) {
        metrics.pendingSets().end(context.taskId(), set.getOpenedAt());
    }

    void add(String numberKey, PartReference reference, RawSms raw, Instant receivedAt) {
        String key = PartSets.key(raw, reference);
        Outcome outcome = PartSets.add(sets.get(key), reference, raw, receivedAt, settings.setOctetsMax());
        if (outcome instanceof Outcome.Duplicate) {
            metrics.reassembly(Reassembly.DUPLICATE_PART);
        } else if (outcome instanceof Outcome.TooLarge) {
            metrics.reassembly(Reassembly.OVERFLOW);
            outlets.deadLetter(
                    Reason.TOO_LARGE, numberKey, Ids.messageId(List.of(raw.getId())), receivedAt, List.of(raw));
        } else if (outcome instanceof Outcome.Begun begun) {
            begun.abandoned().ifPresent(before -> {
                metrics.reassembly(Reassembly.CONFLICT);
                deliver(numberKey, before, true);
            });
            begin(numberKey, key, begun.state());
        } else if (outcome instanceof Outcome.Grown grown) {
            grow(numberKey, key, grown, receivedAt);
        }
    }

    private void begin(String numberKey, String key, PartSetState state) {
        waits(state);
        sets.put(key, state);
        deadlines.put(state.getOpenedAt().plus(settings.earlyRead()), EARLY, key, numberKey);
    }

    private void grow(String numberKey, String key, Outcome.Grown grown, Instant receivedAt) {
        boolean late = grown.before() == PartSetPhase.DELIVERED;
        if (late) {
            metrics.reassembly(Reassembly.LATE_PART);
        }
        if (grown.isWhole()) {
            metrics.joined(Duration.between(grown.state().getOpenedAt(), receivedAt));
            PartSetState complete =
                    PartSets.out(grown.state(), PartSetPhase.COMPLETE, deliver(numberKey, grown.state(), false));
            if (grown.pause().compareTo(settings.earlyRead()) > 0) {
                begin(numberKey, key, PartSets.beginAfter(complete, grown.part()));
            } else {
                sets.put(key, complete);
            }
        } else if (late) {
            sets.put(key, PartSets.out(grown.state(), PartSetPhase.DELIVERED, deliver(numberKey, grown.state(), true)));
        } else {
            sets.put(key, grown.state());
        }
    }

    /** Sends on what is there; returns the message's id. */
    private String deliver(String numberKey, PartSetState state, boolean incomplete) {
        if (state.getPhase() != PartSetPhase.DELIVERED) {
            waitsNoMore(state);
        }
        String id = idOf(state, PartSets.raws(state));
        Occasion occasion = new Occasion.Arrived(incomplete || state.getPhase() != PartSetPhase.OPEN);
        forward(numberKey, new Joined(id, PartSets.raws(state), state.getOpenedAt(), incomplete, occasion));
        return id;
    }

    private static String idOf(PartSetState state, List<RawSms> raws) {
        String fixed = state.getMessageId();
        return fixed != null
                ? fixed
                : Ids.messageId(raws.stream().map(RawSms::getId).toList());
    }

    private void forward(String numberKey, Joined joined) {
        context.forward(new Record<>(numberKey, joined, context.currentSystemTimeMs()), ReadStage.NAME);
    }

    /** Looks at the sets that are due at {@code now}. */
    void fire(Instant now) {
        deadlines.fire(now, this::due);
    }

    private void due(Deadline deadline) {
        PartSetState state = sets.get(deadline.ref());
        if (state == null || !state.getOpenedAt().equals(openedAt(deadline))) {
            return;
        }
        switch (deadline.kind()) {
            case EARLY -> readEarly(deadline, state);
            case TIMEOUT -> timeOut(deadline, state);
            default -> sets.delete(deadline.ref());
        }
    }

    private Instant openedAt(Deadline deadline) {
        return deadline.at()
                .minus(
                        switch (deadline.kind()) {
                            case EARLY -> settings.earlyRead();
                            case TIMEOUT -> settings.partTimeout();
                            default -> settings.partMemory();
                        });
    }

    /** A code in the first parts is worth more now than whole a little later. */
    private void readEarly(Deadline deadline, PartSetState state) {
        if (state.getPhase() == PartSetPhase.COMPLETE) {
            forgetLater(deadline, state);
            return;
        }
        deadlines.put(state.getOpenedAt().plus(settings.partTimeout()), TIMEOUT, deadline.ref(), deadline.note());
        List<RawSms> raws = PartSets.contiguous(state);
        if (raws.isEmpty() || PartSets.isStray(state)) {
            return;
        }
        String id = idOf(state, raws);
        Joined prefix = new Joined(id, raws, state.getOpenedAt(), true, new Occasion.ReadEarly());
        if (reader.read(prefix).reading().kind() == CodeKind.OTP) {
            metrics.reassembly(Reassembly.EARLY);
            sets.put(deadline.ref(), PartSets.out(state, PartSetPhase.READ, id));
            forward(deadline.note(), prefix);
        }
    }

    private void timeOut(Deadline deadline, PartSetState state) {
        if (state.getPhase() == PartSetPhase.COMPLETE) {
            forgetLater(deadline, state);
        } else if (PartSets.isStray(state)) {
            metrics.reassembly(Reassembly.STRAY);
            waitsNoMore(state);
            sets.delete(deadline.ref());
        } else {
            metrics.reassembly(Reassembly.TIMEOUT);
            String id = deliver(deadline.note(), state, true);
            sets.put(deadline.ref(), PartSets.out(state, PartSetPhase.DELIVERED, id));
            forgetLater(deadline, state);
        }
    }

    private void forgetLater(Deadline deadline, PartSetState state) {
        deadlines.put(state.getOpenedAt().plus(settings.partMemory()), FORGET, deadline.ref(), deadline.note());
    }
}
