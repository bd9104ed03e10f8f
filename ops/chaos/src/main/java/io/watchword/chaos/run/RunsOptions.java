package io.watchword.chaos.run;

import io.watchword.chaos.rig.RigOptions;
import io.watchword.chaos.scenario.Dice;
import io.watchword.chaos.scenario.Scenario;
import java.time.Duration;
import java.util.List;

/**
 * What is done. Immutable.
 *
 * @param scenarios in this order
 * @param repeat how often each
 * @param seed of the first fault
 * @param cuts how long cuts last
 * @param longest no fault begins later than this after the first
 * @param keep whether the folder stays even if all held
 */
public record RunsOptions(
        RigOptions rig,
        List<Scenario> scenarios,
        int repeat,
        long seed,
        Dice.Range cuts,
        Duration longest,
        boolean keep) {

    public RunsOptions {
        scenarios = List.copyOf(scenarios);
        if (repeat < 1) {
            throw new IllegalArgumentException("repeat must be 1 or more");
        }
    }
}
