package io.watchword.chaos.scenario;

import io.watchword.chaos.process.RoleProcess;
import io.watchword.chaos.rig.Rig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/** Restarts as an operator does them, and one with nothing left on disk. Stateless. */
final class RestartFaults {

    private static final Duration BACK = Duration.ofMinutes(2);

    private RestartFaults() {}

    static void rolling(Rig rig, Dice dice) throws Exception {
        for (RoleProcess process : rig.processes()) {
            Duration took = process.stop();
            dice.say("stopped " + process.name() + " in " + took.toMillis() + " ms");
            dice.stopped(took);
            process.start();
            rig.awaitReady(BACK);
        }
    }

    static void wiped(Rig rig, Dice dice) throws Exception {
        for (RoleProcess router : rig.routers()) {
            router.kill();
        }
        for (RoleProcess router : rig.routers()) {
            dice.say("wipe " + router.name());
            delete(rig.dataOf(router).resolve("streams"));
        }
        rig.routers().forEach(RoleProcess::start);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            throw new IllegalStateException("There are no stores to delete");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
