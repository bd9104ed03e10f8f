package io.watchword.simulator.script;

import io.watchword.simulator.SimulatedSmsc;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Steps in order. Immutable.
 *
 * @param seed of the messages that steps make up
 */
public record Script(long seed, List<NamedStep> steps) {

    /** A step and the word that it goes by. */
    public record NamedStep(String name, Step step) {}

    public Script {
        steps = List.copyOf(steps);
    }

    /**
     * Runs all steps, each after the one before, and prints what came of each. A step that is not met as expected ends
     * nothing: the next show whether the link got over it. Whether all were.
     */
    public boolean run(SimulatedSmsc smsc, PrintWriter progress) throws InterruptedException {
        Stage stage = new Stage(smsc, seed, progress);
        boolean good = true;
        for (int i = 0; i < steps.size(); i++) {
            Outcome outcome = outcome(steps.get(i).step(), stage);
            good &= outcome.asExpected();
            progress.printf(
                    "%s %d %s: %s%n",
                    outcome.asExpected() ? "ok    " : "FAILED",
                    i + 1,
                    steps.get(i).name(),
                    outcome.said());
            progress.flush();
        }
        return good;
    }

    private static Outcome outcome(Step step, Stage stage) throws InterruptedException {
        try {
            return step.run(stage);
        } catch (IllegalStateException | UncheckedIOException nobodyThere) {
            return new Outcome(false, String.valueOf(nobodyThere.getMessage()));
        }
    }
}
