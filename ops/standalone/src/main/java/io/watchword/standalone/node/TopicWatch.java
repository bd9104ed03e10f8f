package io.watchword.standalone.node;

import io.micrometer.core.instrument.MeterRegistry;
import io.watchword.runtime.service.Service;
import io.watchword.schemas.Topic;
import io.watchword.schemas.topics.TopicDifference;
import io.watchword.schemas.topics.TopicDifference.Stake;
import io.watchword.schemas.topics.TopicInspector;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks twice a minute whether the topics still are as the catalogue says. Clients see added partitions only minutes later:
 * until then somebody can act. Thread-safe.
 */
final class TopicWatch implements Service {

    private static final Logger LOG = LoggerFactory.getLogger(TopicWatch.class);
    private static final Duration PERIOD = Duration.ofSeconds(30);

    private final Supplier<Map<String, Object>> clients;
    private final Function<Admin, TopicInspector> inspector;
    private final List<Topic<?>> topics;
    private final TopicMetrics metrics;
    private final Duration period;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "topic-watch");
        thread.setDaemon(true);
        return thread;
    });
    private volatile List<TopicDifference> refused = List.of();
    private @Nullable Admin admin;

    /**
     * @param clients settings, asked for at the start
     * @param inspector made at the start
     * @param topics those of this process's roles
     */
    TopicWatch(
            Supplier<Map<String, Object>> clients,
            Function<Admin, TopicInspector> inspector,
            List<Topic<?>> topics,
            MeterRegistry registry) {
        this(clients, inspector, topics, registry, PERIOD);
    }

    TopicWatch(
            Supplier<Map<String, Object>> clients,
            Function<Admin, TopicInspector> inspector,
            List<Topic<?>> topics,
            MeterRegistry registry,
            Duration period) {
        this.clients = clients;
        this.inspector = inspector;
        this.topics = topics;
        this.metrics = new TopicMetrics(registry);
        this.period = period;
    }

    @Override
    public String name() {
        return "topic-watch";
    }

    @Override
    public void start() {
        Admin started = Admin.create(clients.get());
        admin = started;
        TopicInspector inspecting = inspector.apply(started);
        var unused = watch.scheduleWithFixedDelay(() -> look(inspecting), 0, period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look(TopicInspector inspecting) {
        List<TopicDifference> found;
        try {
            found = inspecting.differences(topics);
        } catch (RuntimeException unknown) {
            // That the cluster is away, or forbids the look, is told elsewhere: what was found holds, and the next look
            // comes.
            return;
        }
        metrics.found(found);
        List<TopicDifference> now =
                found.stream().filter(each -> each.stake() == Stake.REFUSED).toList();
        if (!now.equals(refused)) {
            tell(now);
            refused = now;
        }
    }

    private static void tell(List<TopicDifference> now) {
        if (now.isEmpty()) {
            LOG.atInfo().log("The topics are as they must be again");
            return;
        }
        LOG.atError()
                .addKeyValue("differences", now)
                .addKeyValue("mend", now.get(0).remedy())
                .log(
                        "Topics were changed while this process runs, and it would not start again: see docs/how-to/mend-topics.md");
    }

    /** What must not be so, as of the last look. */
    Optional<String> reason() {
        return refused.isEmpty() ? Optional.empty() : Optional.of(refused.get(0).toString());
    }

    @Override
    public void stop() {
        watch.shutdownNow();
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
