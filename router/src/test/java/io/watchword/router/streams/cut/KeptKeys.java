package io.watchword.router.streams.cut;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * Keeps the keys that it is told to {@code keep}, and says of any other record whether it knows the key: {@code known} or
 * {@code unknown}.
 */
final class KeptKeys implements Processor<String, String, String, String> {

    static final String KEEP = "keep";
    static final String ASK = "ask";
    static final String STORE = "kept";

    private ProcessorContext<String, String> context;
    private KeyValueStore<String, String> kept;

    static Topology topology(String in, String out, KeyValueBytesStoreSupplier store) {
        Topology topology = new Topology();
        topology.addSource("in", new StringDeserializer(), new StringDeserializer(), in);
        topology.addProcessor("keep", KeptKeys::new, "in");
        topology.addStateStore(Stores.keyValueStoreBuilder(store, Serdes.String(), Serdes.String()), "keep");
        topology.addSink("out", out, new StringSerializer(), new StringSerializer(), "keep");
        return topology;
    }

    @Override
    public void init(ProcessorContext<String, String> processorContext) {
        context = processorContext;
        kept = processorContext.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, String> record) {
        if (record.value().equals(KEEP)) {
            kept.put(record.key(), KEEP);
        }
        context.forward(record.withValue(kept.get(record.key()) == null ? "unknown" : "known"));
    }
}
