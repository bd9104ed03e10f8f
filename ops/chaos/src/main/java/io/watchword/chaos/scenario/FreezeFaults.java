package io.watchword.chaos.scenario;

import io.watchword.chaos.cluster.KafkaNode;
import io.watchword.chaos.process.RoleProcess;
import io.watchword.chaos.process.Signals;
import io.watchword.chaos.rig.Rig;
import java.time.Duration;

/** Processes that stand still, and go on as if nothing had been. Stateless. */
final class FreezeFaults {

    private static final Duration BROKER = Duration.ofSeconds(30);
    private static final Duration ROUTER = Duration.ofSeconds(60);

    private FreezeFaults() {}

    static void broker(Rig rig, Dice dice) throws Exception {
        KafkaNode victim = dice.any(rig.cluster().nodes());
        dice.say("SIGSTOP broker " + victim.id());
        Signals.send("STOP", victim.pid());
        dice.pass(BROKER);
        Signals.send("CONT", victim.pid());
    }

    static void router(Rig rig, Dice dice) throws Exception {
        RoleProcess victim = dice.any(rig.routers());
        dice.say("SIGSTOP " + victim.name());
        victim.freeze();
        dice.pass(ROUTER);
        victim.resume();
    }
}
