package io.watchword.chaos.scenario;

import io.watchword.chaos.cluster.KafkaNode;
import io.watchword.chaos.process.RoleProcess;
import io.watchword.chaos.rig.Rig;
import java.time.Duration;
import java.util.List;

/** Processes that are killed, and come back. Stateless. */
final class KillFaults {

    static final Duration AWAY = Duration.ofSeconds(20);

    private KillFaults() {}

    static void router(Rig rig, Dice dice) throws Exception {
        roles(List.of(dice.any(rig.routers())), AWAY, dice);
    }

    static void routers(Rig rig, Dice dice) throws Exception {
        roles(rig.routers(), Duration.ZERO, dice);
    }

    static void ingest(Rig rig, Dice dice) throws Exception {
        roles(List.of(dice.any(rig.ingests())), AWAY, dice);
    }

    static void ingests(Rig rig, Dice dice) throws Exception {
        roles(rig.ingests(), AWAY, dice);
    }

    private static void roles(List<RoleProcess> victims, Duration away, Dice dice) throws InterruptedException {
        for (RoleProcess victim : victims) {
            dice.say("kill -9 " + victim.name());
            victim.kill();
        }
        dice.pass(away);
        victims.forEach(RoleProcess::start);
    }

    static void broker(Rig rig, Dice dice) throws Exception {
        int controller = rig.cluster().controller().id();
        nodes(
                List.of(dice.any(rig.cluster().nodes().stream()
                        .filter(node -> node.id() != controller)
                        .toList())),
                dice);
    }

    static void controller(Rig rig, Dice dice) throws Exception {
        nodes(List.of(rig.cluster().controller()), dice);
    }

    static void twoBrokers(Rig rig, Dice dice) throws Exception {
        KafkaNode spared = dice.any(rig.cluster().nodes());
        nodes(
                rig.cluster().nodes().stream()
                        .filter(node -> node.id() != spared.id())
                        .toList(),
                dice);
    }

    static void brokers(Rig rig, Dice dice) throws Exception {
        nodes(rig.cluster().nodes(), dice);
    }

    private static void nodes(List<KafkaNode> victims, Dice dice) throws InterruptedException {
        for (KafkaNode victim : victims) {
            dice.say("kill -9 broker " + victim.id());
            victim.kill();
        }
        dice.pass(AWAY);
        victims.forEach(KafkaNode::start);
        for (KafkaNode victim : victims) {
            victim.awaitReady();
        }
    }
}
