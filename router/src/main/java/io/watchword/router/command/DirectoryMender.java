package io.watchword.router.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.watchword.router.directory.DirectoryMetrics;
import io.watchword.router.directory.DirectoryReader;
import io.watchword.router.directory.UnreadableEntries.Place;
import io.watchword.schemas.Ids;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import io.watchword.schemas.avro.DirectoryCommand;
import io.watchword.schemas.avro.PublishAgain;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the directory's writer publish again what cannot be read in the directory's topics. Each entry is asked for at most
 * three times, a minute apart: what this version cannot read at all, since a newer one has written it, stays so. Confined to
 * its own thread.
 */
public final class DirectoryMender implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DirectoryMender.class);
    private static final Actor OURSELVES = new Actor(ActorKind.SYSTEM, "directory", null);
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(1);
    private static final int TRIES_MAX = 3;
    /** So that other changes find room beside them. */
    private static final int AT_ONCE_MAX = 100;

    private final DirectoryReader reader;
    private final DirectoryCommands commands;
    private final Clock clock;
    private final Map<Place, Tries> tried = new HashMap<>();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "directory-mender");
        thread.setDaemon(true);
        return thread;
    });

    private record Tries(int count, Instant last) {
        boolean again(Instant now) {
            return count < TRIES_MAX && !now.isBefore(last.plus(BETWEEN_TRIES));
        }
    }

    public DirectoryMender(DirectoryReader reader, DirectoryCommands commands, MeterRegistry registry, Clock clock) {
        this.reader = reader;
        this.commands = commands;
        this.clock = clock;
        DirectoryMetrics.unreadable(registry, reader.unreadable());
    }

    /** Begins to look, once a second. */
    public void start() {
        var unused =
                worker.scheduleWithFixedDelay(this::look, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            mend();
        } catch (RuntimeException failure) {
            // Whatever it was, the next look must come.
            log.atWarn()
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("Unreadable entries of the directory could not be mended");
        }
    }

    private void mend() {
        List<Place> places = reader.unreadable().all();
        Set<Place> gone = new HashSet<>(tried.keySet());
        places.forEach(gone::remove);
        tried.keySet().removeAll(gone);
        Instant now = clock.instant();
        places.stream()
                .filter(place ->
                        tried.getOrDefault(place, new Tries(0, Instant.MIN)).again(now))
                .limit(AT_ONCE_MAX)
                .forEach(place -> ask(place, now));
    }

    private void ask(Place place, Instant now) {
        tried.merge(place, new Tries(1, now), (before, first) -> new Tries(before.count() + 1, now));
        var unused = commands.submit(new DirectoryCommand(
                        Ids.uuidV7(now), OURSELVES, now, new PublishAgain(place.topic(), place.key())))
                .whenComplete((event, failure) -> {
                    if (failure == null) {
                        log.atInfo()
                                .addKeyValue("topic", place.topic())
                                .log("An unreadable entry of the directory was published again");
                    } else {
                        log.atWarn()
                                .addKeyValue("topic", place.topic())
                                .addKeyValue("failure", failure.getClass().getSimpleName())
                                .log("An unreadable entry of the directory could not be published again");
                    }
                });
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
