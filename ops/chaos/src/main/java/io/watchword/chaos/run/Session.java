package io.watchword.chaos.run;

import io.watchword.chaos.guarantee.Evidence;
import io.watchword.chaos.guarantee.Guarantees;
import io.watchword.chaos.ledger.Ledger;
import io.watchword.chaos.ledger.Ledger.Answer;
import io.watchword.chaos.ledger.Sent;
import io.watchword.chaos.observe.Callers;
import io.watchword.chaos.observe.Callers.Place;
import io.watchword.chaos.observe.Calls;
import io.watchword.chaos.observe.Codes;
import io.watchword.chaos.observe.Inbox;
import io.watchword.chaos.observe.Inbox.Copy;
import io.watchword.chaos.observe.SetAsides;
import io.watchword.chaos.process.RoleProcess;
import io.watchword.chaos.rig.Rig;
import io.watchword.chaos.scenario.Dice;
import io.watchword.chaos.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One system, to which faults are done one after the other under traffic: what an earlier one has damaged unseen, a
 * later one may bring to light. Confined to one thread.
 */
final class Session implements AutoCloseable {

    private static final Duration BEFORE = Duration.ofSeconds(5);
    private static final Duration AFTER = Duration.ofSeconds(6);
    private static final Duration READY = Duration.ofMinutes(3);
    private static final Duration CLOCKS = Duration.ofSeconds(10);

    private final Rig rig;
    private final Dice.Range cuts;
    private final Consumer<String> say;
    private final Codes codes;
    private final SetAsides setAsides;
    private final Callers callers;
    private final Settling settling;
    private final Map<String, Place> places;

    Session(Rig rig, Dice.Range cuts, Consumer<String> say) {
        this.rig = rig;
        this.cuts = cuts;
        this.say = say;
        this.codes = new Codes(rig.cluster().directServers());
        this.setAsides = new SetAsides(rig.cluster().directServers());
        this.callers = new Callers(rig.population().places());
        for (int i = 0; i < rig.routers().size(); i++) {
            callers.ask(rig.routers().get(i), rig.apis().get(i));
        }
        this.settling = new Settling(new Inbox(rig.apis(), rig.population().workspaces()), codes, setAsides);
        this.places = rig.population().places().stream()
                .collect(Collectors.toUnmodifiableMap(Place::number, Function.identity()));
    }

    /** Does it and judges it. */
    Row run(Scenario scenario, long seed) throws Exception {
        List<String> told = new ArrayList<>();
        Dice dice = new Dice(seed, cuts, line -> {
            told.add(line);
            say.accept(line);
        });
        Ledger ledger = new Ledger();
        Calls calls = callers.fresh();
        Instant begun = Instant.now();
        rig.beginLoad(ledger);
        Thread.sleep(BEFORE.toMillis());
        scenario.fault().strike(rig, dice);
        long struck = System.nanoTime();
        boolean ready = rig.awaitReady(READY);
        Duration readyAfter = Duration.ofNanos(System.nanoTime() - struck);
        List<String> ended = endedByThemselves();
        Thread.sleep(AFTER.toMillis());
        rig.pauseLoad();
        settling.awaitAccepted(ledger);
        // Each number has one more message to answer for: is it still known?
        rig.sweep(ledger);
        Thread.sleep(1_000);
        settling.awaitAccepted(ledger);
        Map<String, List<Copy>> inbox = settling.await(ledger, begun.minus(CLOCKS));
        ended.addAll(endedByThemselves());
        Evidence evidence = new Evidence(
                ledger,
                inbox,
                codes,
                setAsides,
                places,
                calls,
                ready,
                ended.stream().distinct().toList(),
                dice.stops());
        restartEnded();
        return row(scenario, seed, told, evidence, readyAfter);
    }

    private List<String> endedByThemselves() {
        return rig.processes().stream()
                .filter(RoleProcess::endedByItself)
                .map(process -> process.name() + " ended by itself")
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** As a supervisor would. */
    private void restartEnded() throws InterruptedException {
        boolean any = false;
        for (RoleProcess process : rig.processes()) {
            if (process.endedByItself()) {
                process.start();
                any = true;
            }
        }
        if (any) {
            rig.awaitReady(READY);
        }
    }

    private Row row(Scenario scenario, long seed, List<String> told, Evidence evidence, Duration readyAfter) {
        Ledger ledger = evidence.ledger();
        int visible = (int) ledger.all().stream()
                .filter(sent -> !evidence.copies(sent).isEmpty())
                .count();
        int twice = (int) ledger.all().stream()
                .filter(sent -> unmarked(evidence.copies(sent)) > 1)
                .count();
        int marked = ledger.all().stream()
                .mapToInt(sent -> (int)
                        evidence.copies(sent).stream().filter(Copy::marked).count())
                .sum();
        return new Row(
                scenario.id(),
                seed,
                List.copyOf(told),
                ledger.all().size(),
                visible,
                evidence.missing().size(),
                twice,
                marked,
                ledger.count(Answer.TEMPORARY),
                ledger.again(),
                worst(ledger),
                readyAfter,
                evidence.calls().longest(),
                evidence.calls().counts(),
                Guarantees.brokenBy(evidence));
    }

    private static long unmarked(List<Copy> copies) {
        return copies.stream().filter(copy -> !copy.marked()).count();
    }

    private Duration worst(Ledger ledger) {
        long worst = 0;
        for (Sent sent : ledger.accepted()) {
            if (sent.code().isPresent()) {
                worst = Math.max(
                        worst, codes.seenAt(sent.number(), sent.code().get()).orElse(sent.sentAt()) - sent.sentAt());
            }
        }
        return Duration.ofNanos(worst);
    }

    @Override
    public void close() {
        callers.close();
        codes.close();
        setAsides.close();
    }
}
