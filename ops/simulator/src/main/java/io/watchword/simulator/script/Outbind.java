package io.watchword.simulator.script;

import java.time.Duration;

/** Calls an ESME on 127.0.0.1 and waits for its bind. */
record Outbind(int port, Duration within) implements Step {

    @Override
    public Outcome run(Stage stage) throws InterruptedException {
        int before = stage.smsc().boundSessions();
        stage.smsc().outbind(port);
        stage.smsc().awaitBound(before + 1, within);
        return Outcome.good("called and bound");
    }
}
