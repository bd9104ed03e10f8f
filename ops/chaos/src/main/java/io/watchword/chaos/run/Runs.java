package io.watchword.chaos.run;

import io.watchword.chaos.rig.Rig;
import io.watchword.chaos.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A session with all of its faults, told as it goes. Confined to one thread. */
public final class Runs {

    private final RunsOptions options;
    private final Consumer<String> out;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> damage = new ArrayList<>();
    private String stores = "";

    /** @param out takes what is told, a line each */
    public Runs(RunsOptions options, Consumer<String> out) {
        this.options = options;
        this.out = out;
    }

    /** Does all; whether everything held. */
    public boolean run() throws Exception {
        Path folder = options.rig().folder();
        say("three brokers, " + options.rig().ingests() + " ingests, "
                + options.rig().routers() + " routers, " + options.rig().rate() + " messages a second, in " + folder);
        Thread end = new Thread(() -> {}, "chaos-end");
        try (Rig rig = Rig.start(options.rig())) {
            end = new Thread(rig::close, "chaos-end");
            Runtime.getRuntime().addShutdownHook(end);
            say("all ready");
            try (Session session = new Session(rig, options.cuts(), this::say)) {
                strike(session);
            }
            compareStores(rig);
        } finally {
            forget(end);
        }
        boolean held = damage.isEmpty() && rows.stream().allMatch(Row::holds);
        tell();
        if (held && !options.keep()) {
            delete(folder);
        }
        return held;
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // The hook has done it.
        }
    }

    private void strike(Session session) throws Exception {
        long seed = options.seed();
        long deadline = System.nanoTime() + options.longest().toNanos();
        for (Scenario scenario : options.scenarios()) {
            for (int i = 0; i < options.repeat(); i++) {
                if (System.nanoTime() > deadline) {
                    say("time is up, no further faults");
                    return;
                }
                say(scenario.id() + ", seed " + seed);
                Row row = session.run(scenario, seed++);
                rows.add(row);
                out.accept(ResultTable.head());
                out.accept(ResultTable.line(row));
                row.broken().forEach(this::sayBroken);
            }
        }
    }

    private void compareStores(Rig rig) throws InterruptedException {
        rig.stopRoles();
        StoreCheck check = StoreCheck.of(rig);
        stores = check.toString();
        damage.addAll(check.broken());
    }

    private void tell() {
        out.accept("");
        out.accept(ResultTable.head());
        rows.forEach(row -> out.accept(ResultTable.line(row)));
        out.accept("");
        out.accept(ResultTable.summary(rows));
        out.accept(stores);
        damage.forEach(this::sayBroken);
    }

    private void sayBroken(String line) {
        out.accept("  BROKEN " + line);
    }

    private void say(String line) {
        out.accept(LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS) + " " + line);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
