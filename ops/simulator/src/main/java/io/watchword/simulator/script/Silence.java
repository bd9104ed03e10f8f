package io.watchword.simulator.script;

import java.time.Duration;

/**
 * Is there no more, for a time: reads nothing, answers nothing, leaves every connection open. Then delivers a message,
 * over the same link or, where the ESME has given that up, over the next. Good when it is answered ESME_ROK.
 */
record Silence(String number, Duration time) implements Step {

    @Override
    public Outcome run(Stage stage) throws InterruptedException {
        stage.ready();
        stage.smsc().fallSilent(time);
        new Pause(time).run(stage);
        stage.ready();
        return stage.deliverOne(number);
    }
}
