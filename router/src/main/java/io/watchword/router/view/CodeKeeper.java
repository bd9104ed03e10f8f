package io.watchword.router.view;

import io.watchword.schemas.Canary;
import io.watchword.schemas.avro.Code;
import java.time.Clock;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps each code at its committed offset and wakes those who wait for it. */
final class CodeKeeper implements Processor<String, Code, Void, Void> {

    private final Retention retention;
    private final Feed feed;
    private final ViewMetrics metrics;
    private final Clock clock;

    private ProcessorContext<Void, Void> context;
    private KeyValueStore<String, Code> codes;
    private KeyValueStore<String, Long> positions;

    CodeKeeper(Retention retention, Feed feed, ViewMetrics metrics, Clock clock) {
        this.retention = retention;
        this.feed = feed;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        this.context = context;
        this.codes = context.getStateStore(ViewStores.CODES);
        this.positions = context.getStateStore(ViewStores.POSITIONS);
    }

    @Override
    public void process(Record<String, Code> record) {
        RecordMetadata place = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("A code without a place in its topic"));
        Code code = record.value();
        Instant oldest = Instant.ofEpochMilli(context.currentSystemTimeMs()).minus(retention.codes());
        // The canary's are read by ingest alone, and not to count in the times of others.
        if (code.getReceivedAt().isBefore(oldest) || Canary.isItsOwn(code.getWorkspace())) {
            positions.put(code.getWorkspace(), place.offset());
            positions.put(ViewStores.LAST_READ, place.offset());
            return;
        }
        codes.put(ViewKeys.code(code.getWorkspace(), place.offset()), code);
        positions.put(ViewStores.LAST_READ, place.offset());
        metrics.codeVisible(code.getReadAt(), clock.instant());
        feed.publish(new ViewEvent.CodeArrived(code, new Cursor(place.partition(), place.offset())));
    }
}
