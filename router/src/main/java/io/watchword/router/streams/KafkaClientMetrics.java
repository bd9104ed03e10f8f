package io.watchword.router.streams;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.DoubleStream;
import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.KafkaStreams;

/**
 * What somebody acts on of all that Kafka measures of one topology's clients, under the names that Micrometer's own binder
 * gives it. That binder looks through Kafka's thousands of metrics every minute, for each topology, and takes a core for
 * some tenths of a second; these are looked for when they are asked for. Stateless.
 */
final class KafkaClientMetrics {

    private KafkaClientMetrics() {}

    static void bind(KafkaStreams streams, String application, MeterRegistry registry) {
        Gauge.builder("kafka.consumer.fetch.manager.records.lag.max", streams, KafkaClientMetrics::lag)
                .description("Records that the consumer furthest behind is behind")
                .tag("application", application)
                .register(registry);
        Gauge.builder("kafka.stream.alive.stream.threads", streams, KafkaClientMetrics::threads)
                .description("Threads that run")
                .tag("application", application)
                .register(registry);
        counter("record-error-total", "Records that could not be sent", streams, application, registry);
        counter("record-retry-total", "Records that were sent again", streams, application, registry);
    }

    private static void counter(
            String name, String description, KafkaStreams streams, String application, MeterRegistry registry) {
        FunctionCounter.builder(
                        "kafka.producer." + name.replace('-', '.'),
                        streams,
                        all -> values(all, "producer-metrics", name).sum())
                .description(description)
                .tag("application", application)
                .register(registry);
    }

    private static double lag(KafkaStreams streams) {
        return values(streams, "consumer-fetch-manager-metrics", "records-lag-max")
                .max()
                .orElse(0);
    }

    private static double threads(KafkaStreams streams) {
        return values(streams, "stream-metrics", "alive-stream-threads").sum();
    }

    /** Of all clients; of a client that has measured nothing yet it is not a number. */
    private static DoubleStream values(KafkaStreams streams, String group, String name) {
        return streams.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals(name)
                        && metric.metricName().group().equals(group))
                .map(Metric::metricValue)
                .mapToDouble(value -> value instanceof Number number ? number.doubleValue() : Double.NaN)
                .filter(value -> !Double.isNaN(value));
    }
}
