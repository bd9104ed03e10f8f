package io.watchword.router.routing;

import io.micrometer.core.instrument.MeterRegistry;
import io.watchword.router.rules.CodeReader;
import io.watchword.router.streams.DeadLetterMetrics;
import io.watchword.router.streams.StreamsApplication;
import io.watchword.router.streams.StreamsSettings;
import io.watchword.schemas.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** This instance's share of routing, running. Thread-safe. */
public final class RoutingApplication implements AutoCloseable {

    private final Admin admin;
    private final GroupProgress progress;
    private final StreamsApplication application;

    /**
     * Starts nothing yet.
     *
     * @param streams exactly-once, with {@link RoutingTopology#APPLICATION_ID}
     * @param known what this process has read of the numbers
     * @param partitions how many partitions topics keyed by number have
     */
    public RoutingApplication(
            StreamsSettings streams,
            RoutingSettings settings,
            CodeReader codes,
            KnownNumbers known,
            int partitions,
            MeterRegistry registry,
            Clock clock) {
        Map<String, Object> client = new HashMap<>(streams.clients());
        client.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, streams.bootstrapServers());
        client.put(AdminClientConfig.CLIENT_ID_CONFIG, streams.applicationId() + "-progress");
        this.admin = Admin.create(client);
        this.progress = new GroupProgress(
                admin, streams.applicationId(), List.of(Topics.SMS_RAW, Topics.NUMBER_COMMAND), partitions, clock);
        this.application = new StreamsApplication(
                RoutingTopology.build(settings, codes, progress, known, registry),
                streams,
                new DeadLetterMetrics(registry, RoutingTopology.STAGE),
                registry);
    }

    /** Returns at once; {@link #running()} tells when messages are routed. */
    public void start() {
        progress.start();
        application.start();
    }

    /** Whether this instance has its partitions and their stores are whole. */
    public boolean running() {
        return application.running();
    }

    /** Why it will never run again; empty while it may. */
    public Optional<String> dead() {
        return application.dead();
    }

    /** Completes with the reason, where it can do nothing more before somebody has acted. */
    public CompletableFuture<String> cannotGoOn() {
        return application.cannotGoOn();
    }

    /** Commits, leaves so that others take over at once, and stops. */
    public void close(Duration timeout) {
        application.close(timeout);
        progress.close();
        admin.close(Duration.ZERO);
    }

    /** As {@link #close(Duration)} with ten seconds. */
    @Override
    public void close() {
        close(Duration.ofSeconds(10));
    }
}
