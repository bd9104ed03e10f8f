package io.watchword.chaos.cluster;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The settings of one of three brokers: replication 3, min ISR 2, small buffers, few partitions of Kafka's own topics;
 * every time-out is Kafka's default, since that is what the system must live with. Stateless.
 */
final class NodeSettings {

    static final String CONTROLLER = "CONTROLLER";
    /** For the brokers among themselves and for whoever observes; never cut. */
    static final String DIRECT = "DIRECT";

    private static final String HOST = "127.0.0.1";

    private NodeSettings() {}

    /**
     * Where a listener is and where it says it is.
     *
     * @param port where the broker listens
     * @param advertised the proxy's, or the same
     */
    record Listener(String name, int port, int advertised) {}

    static Properties of(int id, Path logs, String controllers, Iterable<Listener> listeners) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(id));
        settings.put("log.dirs", logs.toString());
        settings.put("controller.quorum.bootstrap.servers", controllers);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("inter.broker.listener.name", DIRECT);
        Map<String, String> bound = new LinkedHashMap<>();
        Map<String, String> told = new LinkedHashMap<>();
        Map<String, String> protocols = new LinkedHashMap<>();
        for (Listener listener : listeners) {
            bound.put(listener.name(), listener.name() + "://" + HOST + ":" + listener.port());
            told.put(listener.name(), listener.name() + "://" + HOST + ":" + listener.advertised());
            protocols.put(listener.name(), listener.name() + ":PLAINTEXT");
        }
        settings.put("listeners", String.join(",", bound.values()));
        settings.put("advertised.listeners", String.join(",", told.values()));
        settings.put("listener.security.protocol.map", String.join(",", protocols.values()));
        replication(settings);
        small(settings);
        return settings;
    }

    private static void replication(Properties settings) {
        settings.put("auto.create.topics.enable", "false");
        settings.put("default.replication.factor", "3");
        settings.put("min.insync.replicas", "2");
        settings.put("offsets.topic.replication.factor", "3");
        settings.put("offsets.topic.num.partitions", "12");
        settings.put("transaction.state.log.replication.factor", "3");
        settings.put("transaction.state.log.min.isr", "2");
        settings.put("transaction.state.log.num.partitions", "12");
        settings.put("share.coordinator.state.topic.replication.factor", "3");
        settings.put("share.coordinator.state.topic.min.isr", "2");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
    }

    private static void small(Properties settings) {
        settings.put("log.cleaner.dedupe.buffer.size", "8388608");
        settings.put("log.segment.bytes", "67108864");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("num.network.threads", "1");
        settings.put("num.io.threads", "3");
        settings.put("background.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "2");
    }
}
