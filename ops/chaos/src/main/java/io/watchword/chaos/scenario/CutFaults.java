package io.watchword.chaos.scenario;

import io.watchword.chaos.network.Cut;
import io.watchword.chaos.process.RoleProcess;
import io.watchword.chaos.rig.Rig;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Processes that are cut off from the brokers, and nothing else. Stateless. */
final class CutFaults {

    private static final String DIRECTORY_GROUP = "watchword-directory";

    private CutFaults() {}

    /** Whom a cut concerns. */
    interface Victims {
        List<RoleProcess> of(Rig rig, Dice dice) throws InterruptedException;
    }

    static Fault of(Cut cut, Victims victims) {
        return (rig, dice) -> {
            List<RoleProcess> chosen = victims.of(rig, dice);
            Duration time = dice.cut();
            for (RoleProcess victim : chosen) {
                dice.say("cut " + victim.name() + " off, " + cut + ", " + time.toSeconds() + " s");
                rig.cluster().networkOf(victim.name()).cut(cut);
            }
            dice.pass(time);
            chosen.forEach(victim -> rig.cluster().networkOf(victim.name()).heal());
        };
    }

    static List<RoleProcess> anyRouter(Rig rig, Dice dice) {
        return List.of(dice.any(rig.routers()));
    }

    static List<RoleProcess> allRouters(Rig rig, Dice dice) {
        return rig.routers();
    }

    static List<RoleProcess> anyIngest(Rig rig, Dice dice) {
        return List.of(dice.any(rig.ingests()));
    }

    static List<RoleProcess> writer(Rig rig, Dice dice) throws InterruptedException {
        Set<String> holders = Set.copyOf(rig.cluster().membersOf(DIRECTORY_GROUP));
        List<RoleProcess> writers = rig.routers().stream()
                .filter(router -> holders.contains(router.name()))
                .toList();
        if (writers.isEmpty()) {
            throw new IllegalStateException("No router has the directory's writer");
        }
        return writers;
    }
}
