package io.watchword.ingest.link;

import io.watchword.ingest.metrics.LinkState;
import io.watchword.ingest.publish.Shared;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.runtime.service.Scheduler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All links of the process, and the one thread that watches them. Thread-safe. */
public final class Links implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Links.class);
    private static final int TICK_MILLIS = 500;
    private static final int TICKS_A_BEAT = 4;

    private final String instance;
    private final Shared shared;
    private final Map<String, Running> running = new LinkedHashMap<>();
    private final Set<String> paused = new HashSet<>();
    private final ScheduledExecutorService watch = new Scheduler("smpp-watch");
    /** What runs, for those who must not wait until a link is drained. */
    private volatile List<Running> shown = List.of();

    private int ticks;

    private record Running(LinkSettings settings, List<BindSupervisor> binds, Instant since) {}

    public Links(String instance, Shared shared) {
        this.instance = instance;
        this.shared = shared;
        var ignored = watch.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        boolean beat = ++ticks % TICKS_A_BEAT == 0;
        shown.forEach(link -> link.binds().forEach(bind -> tick(bind, beat)));
    }

    /** What fails for one bind is not to end the beats and watchdogs of all: a task that throws is never run again. */
    private static void tick(BindSupervisor bind, boolean beat) {
        try {
            bind.tick(beat);
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("link", bind.status().link())
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("A bind could not be watched");
        }
    }

    /** Makes {@code wanted} what runs; returns when what had to go is gone. */
    public synchronized void apply(List<LinkSettings> wanted) {
        Map<String, LinkSettings> next = new HashMap<>();
        for (LinkSettings link : wanted) {
            if (next.put(link.name(), link) != null) {
                throw new IllegalArgumentException("Two links have the same name");
            }
        }
        List<Running> gone = running.values().stream()
                .filter(link -> !link.settings().equals(next.get(link.settings().name())))
                .toList();
        end(gone.stream().flatMap(link -> link.binds().stream()).toList());
        for (Running link : gone) {
            String name = link.settings().name();
            running.remove(name);
            if (!next.containsKey(name)) {
                shared.metrics().forget(name);
            }
        }
        paused.retainAll(next.keySet());
        for (LinkSettings link : wanted) {
            running.computeIfAbsent(link.name(), name -> begin(link));
        }
        show();
    }

    private Running begin(LinkSettings link) {
        shared.metrics().link(link.name()).inflightLimit(link.limits().inflight() * link.binds());
        if (paused.contains(link.name())) {
            return unbound(link);
        }
        BindFailureLog failures = new BindFailureLog(link, shared.clock());
        List<BindSupervisor> binds = IntStream.rangeClosed(1, link.binds())
                .mapToObj(number -> new BindSupervisor(
                        link, new BindName(link.group(), instance, link.name(), number), shared, failures))
                .toList();
        binds.forEach(BindSupervisor::start);
        return new Running(link, binds, shared.clock().instant());
    }

    private Running unbound(LinkSettings link) {
        return new Running(link, List.of(), shared.clock().instant());
    }

    private void show() {
        shown = List.copyOf(running.values());
    }

    private static void end(List<BindSupervisor> binds) {
        binds.forEach(BindSupervisor::stop);
        try {
            for (BindSupervisor bind : binds) {
                bind.awaitEnd();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public synchronized boolean pause(String name) {
        Running link = running.get(name);
        if (link == null) {
            return false;
        }
        paused.add(name);
        end(link.binds());
        running.put(name, unbound(link.settings()));
        show();
        return true;
    }

    public synchronized boolean resume(String name) {
        Running link = running.get(name);
        if (link == null) {
            return false;
        }
        if (paused.remove(name)) {
            running.put(name, begin(link.settings()));
            show();
        }
        return true;
    }

    /** Does not wait, not even for a link that is being drained. */
    public List<LinkStatus> statuses() {
        List<LinkStatus> statuses = new ArrayList<>();
        for (Running link : shown) {
            link.binds().forEach(bind -> statuses.add(bind.status()));
            if (link.binds().isEmpty()) {
                statuses.add(new LinkStatus(link.settings().name(), 1, LinkState.DOWN, link.since(), true, ""));
            }
        }
        return List.copyOf(statuses);
    }

    @Override
    public synchronized void close() {
        end(running.values().stream().flatMap(link -> link.binds().stream()).toList());
        running.clear();
        show();
        watch.shutdownNow();
    }
}
