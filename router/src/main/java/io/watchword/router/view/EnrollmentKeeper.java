package io.watchword.router.view;

import io.watchword.schemas.avro.EnrollmentEvent;
import io.watchword.schemas.avro.EnrollmentState;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps each enrollment as its last event left it. */
final class EnrollmentKeeper implements Processor<String, EnrollmentEvent, Void, Void> {

    private final Feed feed;
    private KeyValueStore<String, EnrollmentState> enrollments;

    EnrollmentKeeper(Feed feed) {
        this.feed = feed;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        this.enrollments = context.getStateStore(ViewStores.ENROLLMENTS);
    }

    @Override
    public void process(Record<String, EnrollmentEvent> record) {
        EnrollmentState state = record.value().getEnrollment();
        if (state != null) {
            enrollments.put(ViewKeys.byId(state.getWorkspace(), state.getId()), state);
        }
        feed.publish(new ViewEvent.EnrollmentChanged(record.value()));
    }
}
