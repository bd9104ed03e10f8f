package io.watchword.chaos.scenario;

import io.watchword.chaos.network.Cut;
import java.util.List;
import java.util.Optional;

/**
 * A fault by name. Immutable.
 *
 * @param id as {@code cut-router}
 * @param description what is done
 * @param fault what does it
 */
public record Scenario(String id, String description, Fault fault) {

    private static final List<Scenario> ALL = List.of(
            new Scenario("baseline", "nothing, for twenty seconds", (rig, dice) -> dice.pass(KillFaults.AWAY)),
            new Scenario("kill-router", "kill -9 of one router, started again after 20 s", KillFaults::router),
            new Scenario("kill-routers", "kill -9 of all routers, started again at once", KillFaults::routers),
            new Scenario("kill-ingest", "kill -9 of one ingest, started again after 20 s", KillFaults::ingest),
            new Scenario("kill-ingests", "kill -9 of all ingests, started again after 20 s", KillFaults::ingests),
            new Scenario(
                    "kill-broker",
                    "kill -9 of one broker that is not the controller, back after 20 s",
                    KillFaults::broker),
            new Scenario(
                    "kill-controller", "kill -9 of the active controller, back after 20 s", KillFaults::controller),
            new Scenario("kill-two-brokers", "kill -9 of two brokers, back after 20 s", KillFaults::twoBrokers),
            new Scenario("kill-brokers", "kill -9 of all three brokers, back after 20 s", KillFaults::brokers),
            new Scenario("freeze-broker", "SIGSTOP of one broker for 30 s", FreezeFaults::broker),
            new Scenario("freeze-router", "SIGSTOP of one router for 60 s", FreezeFaults::router),
            new Scenario(
                    "rolling-restart", "SIGTERM and start of each ingest and router in turn", RestartFaults::rolling),
            new Scenario("wipe-state", "kill -9 of all routers, and all their stores deleted", RestartFaults::wiped),
            new Scenario(
                    "cut-router",
                    "one router cut off from the brokers",
                    CutFaults.of(Cut.BLACK_HOLE, CutFaults::anyRouter)),
            new Scenario(
                    "cut-routers",
                    "all routers cut off from the brokers",
                    CutFaults.of(Cut.BLACK_HOLE, CutFaults::allRouters)),
            new Scenario(
                    "cut-writer",
                    "the router that has the directory's only writer cut off from the brokers",
                    CutFaults.of(Cut.BLACK_HOLE, CutFaults::writer)),
            new Scenario(
                    "cut-ingest",
                    "one ingest cut off from the brokers",
                    CutFaults.of(Cut.BLACK_HOLE, CutFaults::anyIngest)),
            new Scenario(
                    "half-router",
                    "the brokers' answers do not come to one router",
                    CutFaults.of(Cut.HALF, CutFaults::anyRouter)),
            new Scenario(
                    "reset-router",
                    "each connection of one router to brokers reset",
                    CutFaults.of(Cut.RESET, CutFaults::anyRouter)),
            new Scenario(
                    "delay-router",
                    "all between one router and brokers a third of a second late",
                    CutFaults.of(Cut.DELAY, CutFaults::anyRouter)),
            new Scenario(
                    "open-transaction",
                    "a foreign transaction left open on otp.code for 40 s",
                    TopicFaults::openTransaction),
            new Scenario(
                    "garbage", "garbage, empty values, tombstones and null keys in every topic", TopicFaults::garbage));

    /** The one of this name. */
    public static Optional<Scenario> of(String id) {
        return ALL.stream().filter(scenario -> scenario.id().equals(id)).findFirst();
    }

    /** Every one. */
    public static List<Scenario> all() {
        return ALL;
    }
}
