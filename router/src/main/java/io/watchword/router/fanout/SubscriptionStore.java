package io.watchword.router.fanout;

import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.SubscriptionEntry;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps {@code directory.subscription} in a store that every task reads. Where an entry cannot be read, nobody may be shown
 * codes by an older one: there is no such subscription until it has been published again. Confined to the global thread.
 */
final class SubscriptionStore implements Processor<String, byte[], Void, Void> {

    static final String NAME = "subscriptions";

    private static final Logger log = LoggerFactory.getLogger(SubscriptionStore.class);

    private KeyValueStore<String, SubscriptionEntry> store;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        store = context.getStateStore(NAME);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        byte[] octets = record.value();
        try {
            // A record without a value is a subscription that ended; putting none deletes it.
            store.put(
                    record.key(),
                    octets == null
                            ? null
                            : Topics.DIRECTORY_SUBSCRIPTION.values().decode(octets));
        } catch (SerializationException unreadable) {
            store.delete(record.key());
            log.atWarn()
                    .addKeyValue("subscription", record.key())
                    .log("A subscription cannot be read and counts as not there");
        }
    }
}
