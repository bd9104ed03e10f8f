package io.watchword.standalone.node;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.watchword.schemas.topics.TopicDifference;
import io.watchword.schemas.topics.TopicDifference.Stake;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** How far the topics are from the catalogue. Thread-safe. */
final class TopicMetrics {

    private final Map<Stake, AtomicLong> differences = new EnumMap<>(Stake.class);

    TopicMetrics(MeterRegistry registry) {
        for (Stake stake : Stake.values()) {
            AtomicLong count = new AtomicLong();
            differences.put(stake, count);
            Gauge.builder("kafka.topic.differences", count, AtomicLong::get)
                    .description("What is otherwise with the topics than the catalogue says")
                    .tag("stake", stake.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }

    void found(List<TopicDifference> all) {
        differences.forEach((stake, count) ->
                count.set(all.stream().filter(each -> each.stake() == stake).count()));
    }
}
