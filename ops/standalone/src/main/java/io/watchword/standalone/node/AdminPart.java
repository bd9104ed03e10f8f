package io.watchword.standalone.node;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.watchword.runtime.config.WatchwordConfig;
import io.watchword.runtime.health.Health;
import io.watchword.runtime.health.MetricsEndpoint;
import io.watchword.runtime.health.ProcessMetrics;
import io.watchword.runtime.service.Service;
import io.watchword.standalone.Version;
import org.jspecify.annotations.Nullable;

/** The admin port and the metrics of the process itself. Thread-safe once started. */
final class AdminPart implements Service {

    private final WatchwordConfig config;
    private final PrometheusMeterRegistry registry;
    private final Health health;
    private @Nullable ProcessMetrics process;
    private @Nullable MetricsEndpoint endpoint;

    AdminPart(WatchwordConfig config, PrometheusMeterRegistry registry, Health health) {
        this.config = config;
        this.registry = registry;
        this.health = health;
    }

    @Override
    public String name() {
        return "admin";
    }

    @Override
    public void start() {
        process = ProcessMetrics.bind(registry, config.data(), Version.number());
        endpoint = MetricsEndpoint.start(config.http().host(), config.http().adminPort(), registry, health);
    }

    /** Where it listens; as configured, as long as it has not started. */
    int port() {
        MetricsEndpoint open = endpoint;
        return open == null ? config.http().adminPort() : open.port();
    }

    @Override
    public void stop() {
        if (endpoint != null) {
            endpoint.stop();
        }
        if (process != null) {
            process.close();
        }
    }
}
