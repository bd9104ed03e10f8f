package io.watchword.ingest.publish;

import io.watchword.ingest.metrics.IngestMetrics;
import io.watchword.ingest.pdu.Reading;
import io.watchword.ingest.pdu.Sms;
import io.watchword.ingest.publish.RecordWriter.Result;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.RawSms;
import io.watchword.schemas.avro.RedeliveryExpected;
import io.watchword.schemas.avro.SetAside;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages to {@code sms.raw}, keyed by destination, and what can be none to {@code sms.dead-letter}. Says with each
 * message whether it can be the repeat of one that is stored already. Thread-safe.
 */
public final class KafkaMessages implements MessageStore {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaMessages.class);

    private final RecordWriter writer;
    private final Refusals refusals;
    private final UncleanEnds uncleanEnds;
    private final IngestMetrics metrics;
    private final NumberKeys keys = new NumberKeys();

    public KafkaMessages(RecordWriter writer, Refusals refusals, UncleanEnds uncleanEnds, IngestMetrics metrics) {
        this.writer = writer;
        this.refusals = refusals;
        this.uncleanEnds = uncleanEnds;
        this.metrics = metrics;
    }

    @Override
    public void store(Received message, Settled then) {
        if (message.reading() instanceof Reading.Malformed malformed) {
            setAside(null, Records.setAside("MALFORMED_PDU", malformed.fault(), message), then);
            return;
        }
        Sms sms = (Sms) message.reading();
        String key;
        RawSms raw;
        try {
            key = keys.of(sms.destination(), message.link().texts().region());
            raw = raw(message, sms);
        } catch (RuntimeException unexpected) {
            // Answered with an error it would come again and again, and fail each time.
            LOG.atError()
                    .addKeyValue("link", message.link().name())
                    .addKeyValue("failure", unexpected.getClass().getSimpleName())
                    .log("A message cannot be read");
            setAside(null, Records.setAside("UNREADABLE", unexpected.getClass().getSimpleName(), message), then);
            return;
        }
        writer.write(Topics.SMS_RAW, key, raw, result -> {
            if (result == Result.UNSTORABLE) {
                setAside(key, Records.setAside("TOO_LARGE", "sms.raw does not take it", message), then);
            } else {
                then.settled(result == Result.STORED ? Outcome.STORED : Outcome.FAILED);
            }
        });
    }

    private RawSms raw(Received message, Sms sms) {
        if (sms.receipt()) {
            metrics.link(message.link().name()).receipt();
        }
        Optional<Refusals.Refusal> refused = refusals.isEmpty()
                ? Optional.empty()
                : refusals.of(Fingerprint.of(message.link().group(), sms));
        if (refused.isPresent()) {
            metrics.link(message.link().name()).redelivered();
        }
        return Records.raw(
                message,
                sms,
                RepeatSigns.of(refused, uncleanEnds.of(message.link().group())));
    }

    private void setAside(@Nullable String key, SetAside record, Settled then) {
        writer.write(
                Topics.SMS_DEAD_LETTER,
                key,
                record,
                result -> then.settled(result == Result.STORED ? Outcome.SET_ASIDE : Outcome.FAILED));
    }

    @Override
    public void keepUnframable(LinkSettings link, byte[] octets, Instant at) {
        // The link is closed whatever becomes of this.
        writer.write(Topics.SMS_DEAD_LETTER, null, Records.unframable(link, octets, at), result -> {});
    }

    @Override
    public void refused(Received message, RedeliveryExpected how) {
        if (message.reading() instanceof Sms sms) {
            refusals.refused(Fingerprint.of(message.link().group(), sms), how, message.readAt());
        }
    }

    @Override
    public void accepted(Received message) {
        if (message.reading() instanceof Sms sms && !refusals.isEmpty()) {
            refusals.settled(Fingerprint.of(message.link().group(), sms));
        }
    }
}
