package io.watchword.router;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is open, and how it is closed: stage by stage, the parts of one stage all at the same time, since each waits for
 * the cluster or a disk. A part that fails hinders no other. Confined to the thread that opens, then to the one that
 * closes.
 */
final class StopOrder {

    private static final Logger log = LoggerFactory.getLogger(StopOrder.class);

    /** What is closed before what. */
    enum Stage {
        /** Who calls gets an answer, while what answers still works. */
        CALLERS,
        /** What is under way is finished and committed, and given to other instances. */
        WORK,
        /** What the work needed. */
        MEANS,
        /** What the means needed. */
        CLUSTER
    }

    private record Part(String name, Runnable close) {}

    private final Map<Stage, List<Part>> open = new EnumMap<>(Stage.class);

    void onStop(Stage stage, String name, Runnable close) {
        open.computeIfAbsent(stage, first -> new ArrayList<>()).add(new Part(name, close));
    }

    /** Returns when all are closed; later calls do nothing. */
    void close() {
        for (Stage stage : Stage.values()) {
            List<Part> parts = open.remove(stage);
            together(
                    "stop",
                    parts == null
                            ? List.of()
                            : parts.stream()
                                    .<Runnable>map(part -> () -> close(part))
                                    .toList());
        }
    }

    private static void close(Part part) {
        try {
            part.close().run();
        } catch (RuntimeException failure) {
            log.atWarn()
                    .addKeyValue("part", part.name())
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("a part of the router did not close");
        }
    }

    /** Runs all at the same time, on threads of their own: the common pool has too few where there are few cores. */
    static void together(String threads, List<Runnable> tasks) {
        Executor own = task -> {
            Thread thread = new Thread(task, threads);
            thread.setDaemon(true);
            thread.start();
        };
        List<CompletableFuture<Void>> all = new ArrayList<>();
        tasks.forEach(task -> all.add(CompletableFuture.runAsync(task, own)));
        CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)).join();
    }
}
