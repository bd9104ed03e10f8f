package io.watchword.ingest.link;

import io.watchword.ingest.metrics.LinkState;
import io.watchword.ingest.publish.Shared;
import io.watchword.ingest.settings.LinkSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** All links of the process, and the one thread that watches them. Thread-safe. */
public final class Links implements AutoCloseable {

    private static final int TICK_MILLIS = 500;
    private static final int TICKS_A_BEAT = 4;

    private final String instance;
    private final Shared shared;
    private final Map<String, Running> running = new LinkedHashMap<>();
    private final Set<String> paused = new HashSet<>();
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "smpp-watch"));
    private volatile List<BindSupervisor> ticked = List.of();
    private int ticks;

    private record Running(LinkSettings settings, List<BindSupervisor> binds) {}

    public Links(String instance, Shared shared) {
        this.instance = instance;
        this.shared = shared;
        var ignored = watch.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        boolean beat = ++ticks % TICKS_A_BEAT == 0;
        ticked.forEach(bind -> bind.tick(beat));
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
        ticked = binds();
    }

    private Running begin(LinkSettings link) {
        shared.metrics().link(link.name()).inflightLimit(link.limits().inflight() * link.binds());
        if (paused.contains(link.name())) {
            return new Running(link, List.of());
        }
        List<BindSupervisor> binds = IntStream.rangeClosed(1, link.binds())
                .mapToObj(number ->
                        new BindSupervisor(link, new BindName(link.group(), instance, link.name(), number), shared))
                .toList();
        binds.forEach(BindSupervisor::start);
        return new Running(link, binds);
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
        running.put(name, new Running(link.settings(), List.of()));
        ticked = binds();
        return true;
    }

    public synchronized boolean resume(String name) {
        Running link = running.get(name);
        if (link == null) {
            return false;
        }
        if (paused.remove(name)) {
            running.put(name, begin(link.settings()));
            ticked = binds();
        }
        return true;
    }

    public synchronized List<LinkStatus> statuses() {
        List<LinkStatus> statuses = new ArrayList<>();
        for (Running link : running.values()) {
            link.binds().forEach(bind -> statuses.add(bind.status()));
            if (link.binds().isEmpty()) {
                statuses.add(new LinkStatus(
                        link.settings().name(),
                        1,
                        LinkState.DOWN,
                        shared.clock().instant(),
                        true,
                        ""));
            }
        }
        return List.copyOf(statuses);
    }

    private List<BindSupervisor> binds() {
        return running.values().stream().flatMap(link -> link.binds().stream()).toList();
    }

    @Override
    public synchronized void close() {
        end(binds());
        running.clear();
        ticked = List.of();
        watch.shutdownNow();
    }
}
