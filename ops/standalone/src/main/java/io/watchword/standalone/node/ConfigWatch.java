package io.watchword.standalone.node;

import io.micrometer.core.instrument.MeterRegistry;
import io.watchword.runtime.config.ConfigurationException;
import io.watchword.runtime.config.WatchwordConfig;
import io.watchword.runtime.service.Scheduler;
import io.watchword.runtime.service.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the configuration again twice a second, secrets from elsewhere included, and hands on links that have changed.
 * A configuration with problems is refused as a whole and the one before goes on. What is no link takes a restart.
 * Thread-safe.
 */
final class ConfigWatch implements Service {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigWatch.class);
    private static final Duration PERIOD = Duration.ofMillis(500);
    private static final Duration END_WAIT = Duration.ofSeconds(5);

    private final Supplier<WatchwordConfig> source;
    private final WatchwordConfig started;
    private final Consumer<WatchwordConfig> apply;
    private final ReloadMetrics metrics;
    private final ScheduledExecutorService watch = new Scheduler("config-watch");
    private WatchwordConfig running;
    private Reading seen;
    private Reading settled;

    /** What a look found: a configuration, or what is wrong with it. */
    private record Reading(Optional<WatchwordConfig> config, List<String> problems) {
        static Reading of(WatchwordConfig config) {
            return new Reading(Optional.of(config), List.of());
        }
    }

    /**
     * @param source reads it; throws {@link ConfigurationException} where it has problems
     * @param started what the process has started with
     * @param apply makes its links those that run; throws IllegalArgumentException where they cannot be
     */
    ConfigWatch(
            Supplier<WatchwordConfig> source,
            WatchwordConfig started,
            Consumer<WatchwordConfig> apply,
            MeterRegistry registry) {
        this.source = source;
        this.started = started;
        this.apply = apply;
        this.metrics = new ReloadMetrics(registry);
        this.running = started;
        this.seen = Reading.of(started);
        this.settled = seen;
    }

    @Override
    public String name() {
        return "config-watch";
    }

    @Override
    public void start() {
        var unused = watch.scheduleWithFixedDelay(
                this::lookSafely, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException failure) {
            // Whatever it was, the next look must come.
            LOG.atWarn()
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("The configuration could not be reloaded");
        }
    }

    /** One look. What has changed counts once it is found twice the same: a file may be half written. */
    synchronized void look() {
        Reading now = read();
        if (!now.equals(seen)) {
            seen = now;
            return;
        }
        if (!now.equals(settled)) {
            settled = now;
            now.config().ifPresentOrElse(this::take, () -> refuse(now.problems()));
        }
    }

    private Reading read() {
        try {
            return Reading.of(source.get());
        } catch (ConfigurationException refused) {
            return new Reading(Optional.empty(), refused.problems());
        }
    }

    private void take(WatchwordConfig next) {
        if (!next.smsc().equals(running.smsc())) {
            try {
                apply.accept(next);
            } catch (IllegalArgumentException impossible) {
                refuse(List.of(String.valueOf(impossible.getMessage())));
                return;
            }
            metrics.applied();
            LOG.atInfo().addKeyValue("links", next.smsc().size()).log("Configuration reloaded");
        }
        running = next;
        List<String> others = takingARestart(next);
        if (!others.isEmpty()) {
            LOG.atWarn().addKeyValue("keys", others).log("What else has changed in the configuration takes a restart");
        }
    }

    private void refuse(List<String> problems) {
        metrics.refused();
        LOG.atWarn().addKeyValue("problems", problems).log("The new configuration is refused, the one before goes on");
    }

    private List<String> takingARestart(WatchwordConfig next) {
        List<String> keys = new ArrayList<>();
        if (!next.instance().equals(started.instance())) {
            keys.add("instance");
        }
        if (!next.data().equals(started.data())) {
            keys.add("data");
        }
        if (!next.kafka().equals(started.kafka())) {
            keys.add("kafka");
        }
        if (!next.router().equals(started.router())) {
            keys.add("router");
        }
        if (!next.http().equals(started.http())) {
            keys.add("http");
        }
        if (!next.canary().equals(started.canary())) {
            keys.add("canary");
        }
        return keys;
    }

    /** Lets a change under way end. */
    @Override
    public void stop() {
        watch.shutdown();
        try {
            if (!watch.awaitTermination(END_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                watch.shutdownNow();
            }
        } catch (InterruptedException e) {
            watch.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
