package io.watchword.broker;

import com.yammer.metrics.core.Histogram;
import com.yammer.metrics.core.Metric;
import com.yammer.metrics.stats.UniformSample;
import java.lang.reflect.Field;
import org.apache.kafka.server.metrics.KafkaYammerMetrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka's broker times every request in a dozen histograms, each over a sorted sample that favours what is recent. On a
 * small machine that is a third of the time of its request and network threads, and nobody looks at them here. In their
 * place come samples of the same size over all that was ever measured, into which a value is merely written.
 */
final class PlainSamples {

    private static final Logger LOG = LoggerFactory.getLogger(PlainSamples.class);
    /** As many as the sorted ones hold. */
    private static final int VALUES = 1028;

    private PlainSamples() {}

    /** For all histograms that there are; call it when the broker has started. Without effect on a Kafka that has none. */
    static void use() {
        try {
            // Kafka has no setting for it, and no way to hand in a histogram.
            Field sample = Histogram.class.getDeclaredField("sample");
            sample.setAccessible(true);
            for (Metric metric :
                    KafkaYammerMetrics.defaultRegistry().allMetrics().values()) {
                if (metric instanceof Histogram histogram) {
                    sample.set(histogram, new UniformSample(VALUES));
                }
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("failure", e.getClass().getSimpleName())
                    .log("Kafka's histograms stay as they are, which costs the broker some speed");
        }
    }
}
