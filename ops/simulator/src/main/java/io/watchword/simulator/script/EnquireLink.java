package io.watchword.simulator.script;

import io.watchword.simulator.Answer;
import java.time.Duration;

/** Asks whether the link lives. Good when the answer comes in time. */
record EnquireLink(Duration within) implements Step {

    @Override
    public Outcome run(Stage stage) throws InterruptedException {
        stage.ready();
        Answer answer = stage.smsc().enquireLink().join();
        boolean inTime = answer.accepted() && answer.took().compareTo(within) <= 0;
        return new Outcome(inTime, answer + " after " + answer.took().toMillis() + " ms");
    }
}
