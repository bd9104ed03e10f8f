package io.watchword.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Where a broker keeps its data and listens. Immutable.
 *
 * @param data the folder; made when it is not there. Holds {@code broker.port}, {@code broker.properties}, {@code
 *     broker.lock} and Kafka's own folder {@code broker}
 * @param port the port of our own roles, with {@code port + 1} for subscribers; 0: free ones, found once and kept
 * @param lockWait how long to wait for a broker that is just leaving the same folder
 * @param overrides broker settings by their Kafka names; they win over ours
 */
public record BrokerConfig(Path data, int port, Duration lockWait, Map<String, String> overrides) {

    private static final Duration LOCK_WAIT = Duration.ofSeconds(10);

    public BrokerConfig {
        if (port < 0 || port > 65_534) {
            throw new IllegalArgumentException("Broker port must be 0 to 65534: " + port);
        }
        data = data.toAbsolutePath().normalize();
        overrides = Map.copyOf(overrides);
    }

    public BrokerConfig(Path data, int port) {
        this(data, port, LOCK_WAIT, Map.of());
    }

    /** A broker in this folder, on free ports. */
    public static BrokerConfig in(Path data) {
        return new BrokerConfig(data, 0);
    }

    /** The same, with these settings of the broker. */
    public BrokerConfig withOverrides(Map<String, String> others) {
        return new BrokerConfig(data, port, lockWait, others);
    }
}
