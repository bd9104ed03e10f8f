package io.watchword.router.routing;

import io.watchword.parser.sms.Mark;
import io.watchword.router.routing.RoutingMetrics.Unrouted;
import io.watchword.router.streams.DeadLetterMetrics.Reason;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.NumberState;
import java.time.Duration;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Third stage: whose number, which account, and out. What has no workspace is set aside. */
final class RouteStage implements Processor<String, ReadSms, String, SpecificRecordBase> {

    static final String NAME = "route";

    private static final Duration TICK = Duration.ofSeconds(1);

    private final RoutingParts parts;

    @SuppressWarnings("NullAway.Init") // by init
    private NumberLookup numbers;

    @SuppressWarnings("NullAway.Init") // by init
    private Outlets outlets;

    @SuppressWarnings("NullAway.Init") // by init
    private Delivery delivery;

    RouteStage(RoutingParts parts) {
        this.parts = parts;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecordBase> context) {
        this.numbers = new NumberLookup(context, parts);
        this.outlets = parts.outlets(context);
        this.delivery = new Delivery(context, parts, outlets);
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, now -> delivery.dropOld(Instant.ofEpochMilli(now)));
    }

    @Override
    public void process(Record<String, ReadSms> record) {
        ReadSms sms = record.value();
        NumberEntry entry = numbers.find(record.key());
        if (entry == null) {
            setAside(Unrouted.UNKNOWN_NUMBER, record.key(), sms);
        } else if (entry.getState() == NumberState.QUARANTINED) {
            setAside(Unrouted.QUARANTINED, record.key(), sms);
        } else {
            deliver(sms, entry);
        }
    }

    /** A part of a message is set aside with the whole of it, later. */
    private void setAside(Unrouted reason, String numberKey, ReadSms sms) {
        if (!(sms.joined().occasion() instanceof Occasion.ReadEarly)) {
            outlets.unrouted(reason, numberKey, sms.joined());
        }
    }

    private void deliver(ReadSms sms, NumberEntry entry) {
        Joined joined = sms.joined();
        if (sms.decoded().mark() == Mark.UNDECODABLE) {
            // In the inbox it has no text: whoever mends its encoding finds the octets here.
            outlets.deadLetter(
                    Reason.UNDECODABLE, entry.getNumber(), joined.messageId(), joined.receivedAt(), joined.parts());
        }
        delivery.deliver(sms.knowing(entry.getAssociations()), entry);
    }
}
