package io.watchword.runtime.health;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Set;

/**
 * The registry of a process. Kafka's clients bring hundreds of meters each, in names and units of their own; only those
 * that somebody acts on get in. Stateless.
 */
public final class MetricsRegistry {

    private static final String KAFKA = "kafka.";
    private static final Set<String> WANTED = Set.of(
            "kafka.consumer.fetch.manager.records.lag.max",
            "kafka.producer.record.error.total",
            "kafka.producer.record.retry.total",
            "kafka.stream.alive.stream.threads");

    private MetricsRegistry() {}

    /** A new one. */
    public static PrometheusMeterRegistry create() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.config().meterFilter(new MeterFilter() {
            @Override
            public MeterFilterReply accept(Meter.Id id) {
                boolean foreign = id.getName().startsWith(KAFKA) && !WANTED.contains(id.getName());
                return foreign ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
            }
        });
        return registry;
    }
}
