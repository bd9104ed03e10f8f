package io.watchword.router.routing;

import io.watchword.router.streams.CommitPacer;
import io.watchword.router.streams.DeadLetterMetrics;
import io.watchword.router.streams.DeadLetterMetrics.Reason;
import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.DirectoryCommand;
import io.watchword.schemas.avro.EnrollmentEvent;
import io.watchword.schemas.avro.Message;
import io.watchword.schemas.avro.RawSms;
import io.watchword.schemas.avro.SetAside;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Sends results to their topics, each under its key; the topics' names are those of the sinks. Confined to one task. */
final class Outlets {

    private static final String STAGE = "routing";

    private final ProcessorContext<String, ? super SpecificRecordBase> context;
    private final RoutingMetrics metrics;
    private final DeadLetterMetrics deadLetters;
    private final CommitPacer pacer;

    Outlets(
            ProcessorContext<String, ? super SpecificRecordBase> context,
            RoutingMetrics metrics,
            DeadLetterMetrics deadLetters,
            CommitPacer pacer) {
        this.context = context;
        this.metrics = metrics;
        this.deadLetters = deadLetters;
        this.pacer = pacer;
    }

    void message(Message message) {
        send(Topics.SMS_MESSAGE, message.getWorkspace(), message);
    }

    void code(Code code) {
        metrics.code();
        send(Topics.OTP_CODE, code.getWorkspace(), code);
        pacer.resultOut(context);
    }

    void enrollment(EnrollmentEvent event) {
        metrics.enrollment(event.getCause());
        send(Topics.ENROLLMENT, event.getWorkspace(), event);
        pacer.resultOut(context);
    }

    void directory(DirectoryCommand command) {
        send(Topics.DIRECTORY_COMMAND, command.getId(), command);
        pacer.resultOut(context);
    }

    void unrouted(RoutingMetrics.Unrouted reason, String numberKey, Joined joined) {
        metrics.unrouted(reason);
        SetAside aside = setAside(reason.name(), joined.messageId(), joined.receivedAt(), joined.parts());
        send(Topics.SMS_UNROUTED, numberKey, aside);
    }

    void deadLetter(Reason reason, String numberKey, String messageId, Instant receivedAt, List<RawSms> parts) {
        deadLetters.count(reason);
        send(Topics.SMS_DEAD_LETTER, numberKey, setAside(reason.name(), messageId, receivedAt, parts));
    }

    private SetAside setAside(String reason, String messageId, Instant receivedAt, List<RawSms> parts) {
        return SetAside.newBuilder()
                .setReason(reason)
                .setStage(STAGE)
                .setMessageId(messageId)
                .setAt(now())
                .setReceivedAt(receivedAt)
                .setParts(parts)
                .build();
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }

    /** Stamped with the present: retention counts from here, also for what was set aside long ago. */
    private <V extends SpecificRecordBase> void send(Topic<V> topic, String key, V value) {
        context.forward(new Record<>(key, value, context.currentSystemTimeMs()), topic.name());
    }
}
