package io.watchword.simulator.script;

import io.watchword.simulator.Manners;
import java.util.function.Consumer;

/** Changes how those who call are met. */
record Behave(String said, Consumer<Manners> change) implements Step {

    @Override
    public Outcome run(Stage stage) {
        change.accept(stage.smsc().manners());
        return Outcome.good(said);
    }
}
