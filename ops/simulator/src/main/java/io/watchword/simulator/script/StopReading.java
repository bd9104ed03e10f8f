package io.watchword.simulator.script;

import java.time.Duration;

/**
 * Goes on sending, for a time, without reading what comes back, and leaves every connection open. Then delivers a message,
 * over the same link or, where the ESME has given that up, over the next. Good when it is answered ESME_ROK.
 */
record StopReading(String number, Duration time) implements Step {

    @Override
    public Outcome run(Stage stage) throws InterruptedException {
        stage.ready();
        stage.smsc().stopReading(time);
        new Pause(time).run(stage);
        awaitAnswers(stage);
        return stage.deliverOne(number);
    }

    /** An ESME has much to answer yet where the link lives. */
    private static void awaitAnswers(Stage stage) throws InterruptedException {
        long end = System.nanoTime() + Stage.BACK_WITHIN.toNanos();
        do {
            stage.ready();
        } while (!stage.smsc().enquireLink().join().accepted() && System.nanoTime() < end);
    }
}
