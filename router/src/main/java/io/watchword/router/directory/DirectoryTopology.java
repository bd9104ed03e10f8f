package io.watchword.router.directory;

import io.watchword.router.streams.CommitPacer;
import io.watchword.router.streams.store.StoreMetrics;
import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;

/**
 * The only writer of the directory.
 *
 * <pre>
 * directory.command (one partition) -> decide -> directory.event
 *                                             -> directory.workspace .member .app .account .number .key .subscription
 * </pre>
 *
 * One task decides everything, so that a rule may look at any entity; exactly-once, so that a change is published
 * whole. {@code directory.number} is spread by the number, like {@code sms.raw}.
 */
public final class DirectoryTopology {

    /** The group of its instances and the prefix of its internal topics. */
    public static final String APPLICATION_ID = "watchword-directory";

    private static final String DECIDE = "decide";

    private DirectoryTopology() {}

    /**
     * Settings of its Kafka clients: a command that changes thousands of entries is one transaction, and must not be
     * aborted, and begun again, before it is done. Each decision asks for its own commit.
     */
    public static Map<String, String> clientSettings() {
        return Map.of("commit.interval.ms", "1000", "producer.transaction.timeout.ms", "10000");
    }

    /**
     * The graph; to be run exactly-once.
     *
     * @param published what its stores must not be behind
     */
    public static Topology build(PublishedVersion published, StoreMetrics stores, DirectoryMetrics metrics) {
        CommitPacer pacer = new CommitPacer(System::nanoTime);
        Topology topology = new Topology();
        topology.addSource(
                AutoOffsetReset.earliest(),
                "commands-in",
                Topics.DIRECTORY_COMMAND.keys().deserializer(),
                Topics.DIRECTORY_COMMAND.values().deserializer(),
                Topics.DIRECTORY_COMMAND.name());
        topology.addProcessor(DECIDE, () -> new DirectoryWriter(published, stores, metrics, pacer), "commands-in");
        DirectoryStores.builders().forEach(store -> topology.addStateStore(store, DECIDE));
        addSink(topology, Topics.DIRECTORY_EVENT);
        DirectoryTables.TOPICS.forEach(topic -> addSink(topology, topic));
        return topology;
    }

    /** The node that writes to this topic. */
    static String sink(String topic) {
        return topic + "-out";
    }

    private static void addSink(Topology topology, Topic<?> topic) {
        topology.addSink(sink(topic.name()), topic.name(), new StringSerializer(), new ByteArraySerializer(), DECIDE);
    }
}
