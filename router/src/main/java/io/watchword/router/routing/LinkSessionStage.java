package io.watchword.router.routing;

import io.watchword.router.joining.LinkSessions;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.LinkSession;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * Reads the few sessions there are into memory, on every instance: a carrier delivers again over any bind. Runs on the
 * global thread of Kafka Streams.
 */
final class LinkSessionStage implements Processor<String, LinkSession, Void, Void> {

    static final String NAME = "link-session";
    private static final String STORE = "link-sessions";

    private final LinkSessions sessions;

    @SuppressWarnings("NullAway.Init") // by init
    private KeyValueStore<String, LinkSession> store;

    LinkSessionStage(LinkSessions sessions) {
        this.sessions = sessions;
    }

    /** In memory: at every start the topic is read from its beginning, through this stage. */
    static StoreBuilder<KeyValueStore<String, LinkSession>> store() {
        return Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Topics.LINK_SESSION.values())
                .withLoggingDisabled();
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        this.store = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, @Nullable LinkSession> record) {
        LinkSession session = record.value();
        store.put(record.key(), session);
        if (session == null) {
            sessions.remove(record.key());
        } else {
            sessions.update(record.key(), session);
        }
    }
}
