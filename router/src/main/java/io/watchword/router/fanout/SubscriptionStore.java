package io.watchword.router.fanout;

import io.watchword.schemas.avro.SubscriptionEntry;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps {@code directory.subscription} in a store that every task reads. Confined to the global thread. */
final class SubscriptionStore implements Processor<String, SubscriptionEntry, Void, Void> {

    static final String NAME = "subscriptions";

    private KeyValueStore<String, SubscriptionEntry> store;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        store = context.getStateStore(NAME);
    }

    @Override
    public void process(Record<String, SubscriptionEntry> record) {
        // A record without a value is a subscription that ended; putting none deletes it.
        store.put(record.key(), record.value());
    }
}
