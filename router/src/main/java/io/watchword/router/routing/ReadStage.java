package io.watchword.router.routing;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Second stage: octets to text, text to codes. Keeps nothing. */
final class ReadStage implements Processor<String, Joined, String, ReadSms> {

    static final String NAME = "read";

    private final SmsReader reader;

    @SuppressWarnings("NullAway.Init") // by init
    private ProcessorContext<String, ReadSms> context;

    ReadStage(SmsReader reader) {
        this.reader = reader;
    }

    @Override
    public void init(ProcessorContext<String, ReadSms> context) {
        this.context = context;
    }

    @Override
    public void process(Record<String, Joined> record) {
        context.forward(record.withValue(reader.read(record.value())));
    }
}
