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
 * @param login whether our own roles log in as well; else every user of this machine may do everything, which is for
 *     tests and benchmarks, whose data is made up
 */
public record BrokerConfig(Path data, int port, Duration lockWait, Map<String, String> overrides, boolean login) {

    private static final Duration LOCK_WAIT = Duration.ofSeconds(10);

    public BrokerConfig {
        if (port < 0 || port > 65_534) {
            throw new IllegalArgumentException("Broker port must be 0 to 65534: " + port);
        }
        data = data.toAbsolutePath().normalize();
        overrides = Map.copyOf(overrides);
    }

    /** A broker that asks everybody for a login. */
    public BrokerConfig(Path data, int port) {
        this(data, port, LOCK_WAIT, Map.of(), true);
    }

    /** A broker in this folder, on free ports, that asks our own roles for nothing: for tests and benchmarks. */
    public static BrokerConfig in(Path data) {
        return new BrokerConfig(data, 0, LOCK_WAIT, Map.of(), false);
    }

    /** The same, which asks our own roles for nothing. */
    BrokerConfig withoutLogin() {
        return new BrokerConfig(data, port, lockWait, overrides, false);
    }

    /** The same, with these settings of the broker. */
    public BrokerConfig withOverrides(Map<String, String> others) {
        return new BrokerConfig(data, port, lockWait, others, login);
    }
}
