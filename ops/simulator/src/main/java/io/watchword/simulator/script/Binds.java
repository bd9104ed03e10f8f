package io.watchword.simulator.script;

import java.time.Duration;

/** Waits until so many sessions are bound. */
record Binds(int sessions, Duration within) implements Step {

    @Override
    public Outcome run(Stage stage) throws InterruptedException {
        stage.smsc().awaitBound(sessions, within);
        return Outcome.good(stage.smsc().boundSessions() + " bound");
    }
}
