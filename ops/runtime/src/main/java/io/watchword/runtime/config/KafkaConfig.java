package io.watchword.runtime.config;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which Kafka. Immutable.
 *
 * @param bootstrapServers {@code host:port,...}, or {@code embedded} for a broker of our own
 * @param port of the embedded broker, 0 to 65534; 0: a free one, kept in the data folder; default 19092
 * @param numberPartitions of the topics keyed by number, 1 to 1000; default 4 embedded, 48 otherwise
 * @param workspacePartitions of the topics keyed by workspace, 1 to 1000; default 4 embedded, 24 otherwise
 * @param properties further settings of every Kafka client, as {@code security.protocol}; may hold secrets
 */
public record KafkaConfig(
        String bootstrapServers,
        int port,
        int numberPartitions,
        int workspacePartitions,
        Map<String, String> properties) {

    public static final String EMBEDDED = "embedded";

    private static final Pattern SERVERS =
            Pattern.compile(EMBEDDED + "|[^\\s,:]+:\\d{1,5}(,[^\\s,:]+:\\d{1,5})*|\\[[^\\s,]+]:\\d{1,5}");
    private static final int EMBEDDED_PARTITIONS = 4;
    private static final int NUMBER_PARTITIONS = 48;
    private static final int WORKSPACE_PARTITIONS = 24;

    public KafkaConfig {
        properties = Map.copyOf(properties);
    }

    static KafkaConfig read(Section kafka) {
        String servers =
                kafka.text("bootstrapServers", EMBEDDED, SERVERS, "must be " + EMBEDDED + " or host:port,host:port");
        boolean embedded = servers.equals(EMBEDDED);
        int port = kafka.integer("port", 19_092, 0, 65_534);
        Section partitions = kafka.section("partitions");
        int number = partitions.integer("number", embedded ? EMBEDDED_PARTITIONS : NUMBER_PARTITIONS, 1, 1000);
        int workspace = partitions.integer("workspace", embedded ? EMBEDDED_PARTITIONS : WORKSPACE_PARTITIONS, 1, 1000);
        partitions.end();
        Map<String, String> properties = kafka.section("properties").rest();
        kafka.end();
        return new KafkaConfig(servers, port, number, workspace, properties);
    }

    public boolean embedded() {
        return bootstrapServers.equals(EMBEDDED);
    }

    /** Without the properties. */
    @Override
    public String toString() {
        return "KafkaConfig[" + bootstrapServers + "]";
    }
}
