package io.watchword.standalone.node;

import io.watchword.runtime.health.Health;
import io.watchword.runtime.health.Health.Reason;
import io.watchword.runtime.service.Scheduler;
import io.watchword.runtime.service.Service;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Ends a process that is dead, and has been for a while: whoever looks after it then starts it anew, even where nobody
 * asks {@code /livez}. Thread-safe.
 */
final class LifeWatch implements Service {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    /** A machine that stood still has everything late at first. */
    private static final int LOOKS_TO_BELIEVE = 10;

    private final Health health;
    private final Consumer<String> end;
    private final Scheduler watch = new Scheduler("life-watch");
    private int dead;

    /** @param end ends the process, with this reason */
    LifeWatch(Health health, Consumer<String> end) {
        this.health = health;
        this.end = end;
    }

    @Override
    public String name() {
        return "life-watch";
    }

    @Override
    public void start() {
        var unused = watch.scheduleWithFixedDelay(
                this::look, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Called every second, on one thread. */
    void look() {
        List<Reason> reasons = health.dead();
        dead = reasons.isEmpty() ? 0 : dead + 1;
        if (dead == LOOKS_TO_BELIEVE) {
            end.accept(reasons.stream()
                    .map(reason -> reason.part() + ": " + reason.reason())
                    .collect(Collectors.joining(", ")));
        }
    }

    @Override
    public void stop() {
        watch.shutdownNow();
    }
}
