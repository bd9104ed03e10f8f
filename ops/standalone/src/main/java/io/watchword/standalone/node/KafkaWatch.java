package io.watchword.standalone.node;

import io.watchword.runtime.service.Service;
import io.watchword.schemas.topics.AdminAnswers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Looks every few seconds whether Kafka answers and takes what this process must write, for its readiness. Thread-safe.
 */
final class KafkaWatch implements Service {

    private static final Duration PERIOD = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(3);

    private final Supplier<Map<String, Object>> clients;
    private final WritableTopics topics;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "kafka-watch");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Optional<String> reason = Optional.of("has not been asked yet");
    private @Nullable Admin admin;

    /**
     * @param clients settings, asked for at the start
     * @param topics what must be writable; belongs to this watch from now on
     */
    KafkaWatch(Supplier<Map<String, Object>> clients, WritableTopics topics) {
        this.clients = clients;
        this.topics = topics;
    }

    @Override
    public String name() {
        return "kafka-watch";
    }

    @Override
    public void start() {
        Admin started = Admin.create(clients.get());
        admin = started;
        look(started);
        var unused = watch.scheduleWithFixedDelay(
                () -> look(started), PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Why Kafka cannot be used, as of the last look. */
    Optional<String> reason() {
        return reason;
    }

    @Override
    public void stop() {
        watch.shutdownNow();
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }

    private void look(Admin kafka) {
        try {
            AdminAnswers.await(kafka.describeCluster().clusterId(), ANSWER);
            reason = topics.look(kafka);
        } catch (KafkaException e) {
            reason = Optional.of("cannot be reached");
        } catch (RuntimeException e) {
            // A task that throws is not run again.
            reason = Optional.of("cannot tell (" + e.getClass().getSimpleName() + ")");
        }
    }
}
