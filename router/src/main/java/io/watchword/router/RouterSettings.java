package io.watchword.router;

import io.watchword.router.http.HttpSettings;
import io.watchword.router.routing.RoutingSettings;
import io.watchword.router.streams.Guarantee;
import io.watchword.router.streams.StreamsSettings;
import io.watchword.schemas.PartitionLayout;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.streams.state.HostInfo;

/**
 * What a router runs with. Immutable.
 *
 * @param bootstrapServers {@code host:port,...}
 * @param subscriberServers where Kafka subscribers connect, with a user and a password
 * @param clients further settings of every Kafka client, as {@code security.protocol}; may hold secrets
 * @param data folder of the state stores and the bootstrap key
 * @param http how the API listens; a port of its own, never 0, since other instances are told of it
 * @param advertised where other instances reach the API, if not where it listens
 * @param sharing how instances share the work
 * @param routing how long routing waits and remembers
 * @param canary whether to keep the canary's place in the directory
 */
public record RouterSettings(
        String bootstrapServers,
        String subscriberServers,
        Map<String, String> clients,
        Path data,
        PartitionLayout layout,
        HttpSettings http,
        Optional<HostInfo> advertised,
        Sharing sharing,
        RoutingSettings routing,
        boolean canary) {

    /**
     * How instances share the work.
     *
     * @param threads of routing, 1 to 64; the view, which nobody waits for, has half as many
     * @param standbys other instances that keep a copy of each store, 0 to 2
     * @param sessionTimeout how long a silent instance keeps its partitions
     */
    public record Sharing(int threads, int standbys, Duration sessionTimeout) {

        /** While one thread waits for its commit, the other one reads: a code waits for fewer commits of others. */
        private static final int THREADS = 2;

        /** Of an instance alone. */
        public static final Sharing ALONE = new Sharing(THREADS, 0, StreamsSettings.SESSION_TIMEOUT_DEFAULT);
    }

    public RouterSettings {
        clients = Map.copyOf(clients);
        if (http.port() == 0) {
            throw new IllegalArgumentException("The API's port must be known before the router starts");
        }
    }

    /** As an instance alone, with the usual times. */
    public static RouterSettings of(String bootstrapServers, Path data, PartitionLayout layout, HttpSettings http) {
        return new RouterSettings(
                bootstrapServers,
                bootstrapServers,
                Map.of(),
                data,
                layout,
                http,
                Optional.empty(),
                Sharing.ALONE,
                RoutingSettings.STANDARD,
                false);
    }

    /** The same, with further settings of every Kafka client. */
    public RouterSettings withClients(Map<String, String> others) {
        return new RouterSettings(
                bootstrapServers, subscriberServers, others, data, layout, http, advertised, sharing, routing, canary);
    }

    /** The same, with another address for Kafka subscribers. */
    public RouterSettings withSubscriberServers(String servers) {
        return new RouterSettings(
                bootstrapServers, servers, clients, data, layout, http, advertised, sharing, routing, canary);
    }

    /** The same, reached by other instances elsewhere than where it listens. */
    public RouterSettings withAdvertised(HostInfo address) {
        return new RouterSettings(
                bootstrapServers,
                subscriberServers,
                clients,
                data,
                layout,
                http,
                Optional.of(address),
                sharing,
                routing,
                canary);
    }

    /** The same, sharing the work otherwise. */
    public RouterSettings withSharing(Sharing other) {
        return new RouterSettings(
                bootstrapServers, subscriberServers, clients, data, layout, http, advertised, other, routing, canary);
    }

    /** The same, with or without a place for the canary. */
    public RouterSettings withCanary(boolean kept) {
        return new RouterSettings(
                bootstrapServers, subscriberServers, clients, data, layout, http, advertised, sharing, routing, kept);
    }

    /** As a plain Kafka client takes it. */
    Map<String, Object> kafka() {
        Map<String, Object> kafka = new HashMap<>(clients);
        kafka.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return kafka;
    }

    StreamsSettings streams(String applicationId, Guarantee guarantee) {
        return StreamsSettings.of(applicationId, bootstrapServers, data.resolve("streams"), guarantee)
                .withSessionTimeout(sharing.sessionTimeout())
                .withStandbys(sharing.standbys())
                .withClients(clients);
    }

    /** Where other instances reach this one. */
    HostInfo here() {
        return advertised.orElseGet(() -> new HostInfo(http.host(), http.port()));
    }

    /** Without the clients' settings. */
    @Override
    public String toString() {
        return "RouterSettings[" + bootstrapServers + "]";
    }
}
