package io.watchword.standalone.node;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.watchword.broker.BrokerStartException;
import io.watchword.broker.PrivateFiles;
import io.watchword.runtime.config.ConfigurationException;
import io.watchword.runtime.config.WatchwordConfig;
import io.watchword.runtime.health.DirectMemory;
import io.watchword.runtime.health.Health;
import io.watchword.runtime.health.ProcessLimits;
import io.watchword.runtime.log.LeakGuard;
import io.watchword.runtime.service.Service;
import io.watchword.runtime.service.ServiceRunner;
import io.watchword.schemas.topics.TopicMismatchException;
import io.watchword.standalone.CommandFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One process in its roles, from the configuration to the end. Thread-safe; run once. */
public final class Node {

    /** With what ingest and router take for themselves, less than the 10 s that are promised. */
    private static final Duration STOP_WAIT = Duration.ofSeconds(8);

    private static final Duration READY_WAIT = Duration.ofSeconds(60);
    private static final Duration READY_POLL = Duration.ofMillis(50);

    private final WatchwordConfig config;
    private final Set<Role> roles;
    private final Health health = new Health();
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final KafkaPart kafka;
    private final AdminPart admin;
    private final Optional<RouterPart> api;
    private final ServiceRunner runner;

    /** One whose configuration stays as it is. */
    public Node(WatchwordConfig config, Set<Role> roles) {
        this(config, roles, Optional.empty());
    }

    /**
     * @param roles at least one
     * @param again reads the configuration again, for changes of links while it runs; none: it stays as it is
     */
    Node(WatchwordConfig config, Set<Role> roles, Optional<Supplier<WatchwordConfig>> again) {
        this.config = config;
        this.roles = Set.copyOf(roles);
        this.kafka = new KafkaPart(config, roles);
        this.admin = new AdminPart(config, registry, health);
        KafkaWatch watch = new KafkaWatch(kafka::clients, new WritableTopics(this.roles, System::nanoTime));
        health.readyWhen("kafka", watch::reason);
        IngestPart ingest = new IngestPart(config, kafka::clients, registry);
        DirectMemory memory = new DirectMemory(ProcessLimits.ofThisProcess().directBytes());
        health.aliveWhen("memory", memory::reason);
        TopicWatch topics = new TopicWatch(kafka::clients, kafka::inspector, ClusterStart.topics(roles), registry);
        health.readyWhen("topics", topics::reason);
        List<Service> services =
                new ArrayList<>(List.of(admin, kafka, watch, topics, new LifeWatch(health, this::endForGood)));
        Optional<RouterPart> served = Optional.empty();
        CompletableFuture<String> cannotGoOn = new CompletableFuture<>();
        if (roles.contains(Role.ROUTER)) {
            RouterPart router = new RouterPart(config, kafka, new IngestLinks(ingest::service), registry);
            cannotGoOn = router.cannotGoOn();
            health.readyWhen("router", router::reason);
            health.aliveWhen("router", router::dead);
            services.add(router);
            served = Optional.of(router);
        }
        if (roles.contains(Role.INGEST)) {
            services.add(ingest);
            health.wholeWhen("canary", ingest::canary);
            again.ifPresent(source -> services.add(new ConfigWatch(source, config, ingest::reload, registry)));
        }
        this.api = served;
        this.runner = new ServiceRunner(services, STOP_WAIT);
        var unused = kafka.gone().thenAccept(runner::fail);
        var unusedToo = cannotGoOn.thenAccept(runner::fail);
    }

    /**
     * Starts everything, calls back once it is ready (or still is not after a minute), and returns the exit code when it
     * has ended; a signal ends the process instead.
     *
     * @throws CommandFailure saying what is wrong and what to do, where it cannot start
     */
    public int run(Consumer<Node> whenStarted) {
        LeakGuard.install();
        Preflight.check(config, roles);
        keepDataPrivate();
        try {
            return runner.run(() -> {
                awaitReady();
                if (!runner.stopping()) {
                    whenStarted.accept(this);
                }
            });
        } catch (BrokerStartException | TopicMismatchException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }

    /** State stores hold texts, too. */
    private void keepDataPrivate() {
        try {
            PrivateFiles.folder(config.data());
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder cannot be made its owner's alone", e);
        }
    }

    private void endForGood(String reason) {
        runner.fail(reason);
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + READY_WAIT.toNanos();
        while (!health.unready().isEmpty() && System.nanoTime() < deadline && !runner.stopping()) {
            LockSupport.parkNanos(READY_POLL.toNanos());
        }
    }

    /** Whether it is ready, and why not. */
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
        return api.map(RouterPart::address);
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
