package io.watchword.broker;

import static org.assertj.core.api.Assertions.assertThat;

import com.yammer.metrics.core.Histogram;
import com.yammer.metrics.stats.ExponentiallyDecayingSample;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.server.metrics.KafkaYammerMetrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class PlainSamplesIT {

    @TempDir
    private Path data;

    @Test
    void shouldSortNoSample_whenTheBrokerTimesItsRequests() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerConfig.in(data))) {
            ask(broker);
            List<Object> samples = samples();
            assertThat(samples)
                    .hasSizeGreaterThan(100)
                    .doesNotHaveAnyElementsOfTypes(ExponentiallyDecayingSample.class);
        }
    }

    @Test
    void shouldStillCountAndTimeRequests() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerConfig.in(data))) {
            ObjectName times =
                    new ObjectName("kafka.network:type=RequestMetrics,name=TotalTimeMs,request=DescribeCluster");
            MBeanServer metrics = ManagementFactory.getPlatformMBeanServer();
            long before = (Long) metrics.getAttribute(times, "Count");
            for (int request = 0; request < 3; request++) {
                ask(broker);
            }
            assertThat((Long) metrics.getAttribute(times, "Count")).isEqualTo(before + 3);
            assertThat((Double) metrics.getAttribute(times, "99thPercentile"))
                    .isBetween(
                            (Double) metrics.getAttribute(times, "Min"), (Double) metrics.getAttribute(times, "Max"));
        }
    }

    private static void ask(EmbeddedBroker broker) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.describeCluster().nodes().get();
        }
    }

    private static List<Object> samples() throws ReflectiveOperationException {
        Field sample = Histogram.class.getDeclaredField("sample");
        sample.setAccessible(true);
        List<Object> samples = new ArrayList<>();
        for (Object metric : KafkaYammerMetrics.defaultRegistry().allMetrics().values()) {
            if (metric instanceof Histogram histogram) {
                samples.add(sample.get(histogram));
            }
        }
        return samples;
    }
}
