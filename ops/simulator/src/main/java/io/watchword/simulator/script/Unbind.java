package io.watchword.simulator.script;

import java.time.Duration;

/** Unbinds every session and waits for the ESMEs to close. Good when they do. */
record Unbind(Duration within) implements Step {

    @Override
    public Outcome run(Stage stage) throws InterruptedException {
        stage.ready();
        boolean closed = stage.smsc().unbind(within);
        return new Outcome(closed, closed ? "answered and closed" : "a connection is still open after " + within);
    }
}
