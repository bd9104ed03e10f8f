package io.watchword.standalone.node;

import io.watchword.runtime.service.Service;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** Looks every few seconds whether Kafka answers, for the readiness of this process. Thread-safe. */
final class KafkaWatch implements Service {

    private static final Duration PERIOD = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(3);

    private final Supplier<Map<String, Object>> clients;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "kafka-watch");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Optional<String> reason = Optional.of("has not been asked yet");
    private @Nullable Admin admin;

    /** @param clients settings, asked for at the start */
    KafkaWatch(Supplier<Map<String, Object>> clients) {
        this.clients = clients;
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
            kafka.describeCluster().clusterId().get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
            reason = Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            reason = Optional.of("cannot be reached");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
