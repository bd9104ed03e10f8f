package io.watchword.standalone.node;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.watchword.broker.BrokerStartException;
import io.watchword.runtime.config.ConfigurationException;
import io.watchword.runtime.config.WatchwordConfig;
import io.watchword.runtime.health.Health;
import io.watchword.runtime.log.LeakGuard;
import io.watchword.runtime.service.Service;
import io.watchword.runtime.service.ServiceRunner;
import io.watchword.schemas.topics.PartitionMismatchException;
import io.watchword.standalone.CommandFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One process in its roles, from the configuration to the end. Thread-safe; run once. */
public final class Node {

    /** With what ingest and router take for themselves, less than the 10 s that are promised. */
    private static final Duration STOP_WAIT = Duration.ofSeconds(8);

    private final WatchwordConfig config;
    private final Health health = new Health();
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final KafkaPart kafka;
    private final AdminPart admin;
    private final ServiceRunner runner;

    public Node(WatchwordConfig config, Set<Role> roles) {
        this.config = config;
        this.kafka = new KafkaPart(config);
        this.admin = new AdminPart(config, registry, health);
        KafkaWatch watch = new KafkaWatch(kafka::clients);
        health.readyWhen("kafka", watch::reason);
        IngestPart ingest = new IngestPart(config, kafka::clients, registry);
        List<Service> services = new ArrayList<>(List.of(admin, kafka, watch));
        if (roles.contains(Role.INGEST)) {
            services.add(ingest);
        }
        this.runner = new ServiceRunner(services, STOP_WAIT);
        var unused = kafka.gone().thenAccept(runner::fail);
    }

    /**
     * Starts everything, calls back, and returns the exit code when it has ended; a signal ends the process instead.
     *
     * @throws CommandFailure saying what is wrong and what to do, where it cannot start
     */
    public int run(Consumer<Node> whenStarted) {
        LeakGuard.install();
        try {
            return runner.run(() -> whenStarted.accept(this));
        } catch (BrokerStartException | PartitionMismatchException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }

    public Health health() {
        return health;
    }

    public WatchwordConfig config() {
        return config;
    }

    public KafkaPart kafka() {
        return kafka;
    }

    /** Where the API is, as {@code http://host:port}; empty where this process has none. */
    public Optional<String> apiAddress() {
        return Optional.empty();
    }

    /** Where metrics and health are, as {@code http://host:port}. */
    public String adminAddress() {
        return "http://" + config.http().host() + ":" + admin.port();
    }

    /** Stops everything; {@link #run} then returns. */
    public void end() {
        runner.end();
    }

    /** @throws ConfigurationException where a role alone is to use the broker that only a whole has */
    static void requireCluster(WatchwordConfig config) {
        if (config.kafka().embedded()) {
            throw new ConfigurationException(
                    List.of("kafka.bootstrapServers must name a cluster (host:port,...): the embedded broker belongs to"
                            + " 'watchword up', whose roles run in one process"));
        }
    }
}
