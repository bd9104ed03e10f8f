package io.watchword.router.routing;

import io.watchword.parser.sms.PartReference;
import io.watchword.parser.sms.RawPart;
import io.watchword.parser.sms.SmsPart;
import io.watchword.router.joining.Fingerprint;
import io.watchword.router.joining.LinkSessions;
import io.watchword.router.joining.RawParts;
import io.watchword.schemas.Ids;
import io.watchword.schemas.avro.RawSms;
import io.watchword.schemas.avro.SeenState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * First stage: passes over receipts, drops what is certainly a repeat, and joins parts. A message of one part goes
 * straight on.
 */
final class JoinStage implements Processor<String, RawSms, String, Object> {

    static final String NAME = "join";
    private static final Duration TICK = Duration.ofMillis(500);

    private final RoutingParts parts;
    private final LinkSessions sessions;

    @SuppressWarnings("NullAway.Init") // by init
    private ProcessorContext<String, Object> context;

    @SuppressWarnings("NullAway.Init") // by init
    private Seen seen;

    @SuppressWarnings("NullAway.Init") // by init
    private PartJoiner joiner;

    JoinStage(RoutingParts parts, LinkSessions sessions) {
        this.parts = parts;
        this.sessions = sessions;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        this.context = context;
        RoutingSettings settings = parts.settings();
        this.seen = new Seen(context.getStateStore(RoutingStores.SEEN), Seen.Kind.PART, settings.repeatWindow());
        this.joiner = new PartJoiner(context, parts);
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, now -> {
            Instant read = parts.progress().readThrough(context.taskId().partition());
            joiner.fire(earlier(Instant.ofEpochMilli(now), read));
            seen.dropOld(Instant.ofEpochMilli(now));
        });
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    @Override
    public void close() {
        parts.metrics().pendingSets().leave(context.taskId());
    }

    @Override
    public void process(Record<String, RawSms> record) {
        RawSms raw = record.value();
        Instant receivedAt = Instant.ofEpochMilli(record.timestamp());
        parts.pacer().recordIn(context, record);
        RawPart part = RawParts.of(raw);
        if (part.deliveryReceipt()) {
            parts.metrics().receipt();
            return;
        }
        if (isCertainRepeat(raw, receivedAt)) {
            parts.metrics().duplicateDropped();
            return;
        }
        Optional<PartReference> reference = SmsPart.read(part).reference().filter(each -> each.total() > 1);
        if (reference.isPresent()) {
            joiner.add(record.key(), reference.get(), raw, receivedAt);
        } else {
            Joined whole = new Joined(
                    Ids.messageId(List.of(raw.getId())), List.of(raw), receivedAt, false, new Occasion.Arrived(false));
            context.forward(record.withValue(whole), ReadStage.NAME);
        }
    }

    private boolean isCertainRepeat(RawSms raw, Instant receivedAt) {
        String fingerprint = Fingerprint.of(raw);
        SeenState before = seen.last(fingerprint, receivedAt);
        if (before != null
                && parts.settings()
                        .redelivery()
                        .isCertain(
                                raw, before.getAt(), receivedAt, sessions.uncleanEndings(raw.getGroup(), receivedAt))) {
            return true;
        }
        seen.put(fingerprint, raw.getId(), receivedAt);
        return false;
    }
}
