package io.watchword.simulator.script;

import io.watchword.simulator.pdu.MessagePdu;
import java.time.Duration;
import java.util.List;

/**
 * Delivers messages whose answers are all lost, and delivers the same again over the same links: as a carrier whose timer
 * has run out. Good when all are then answered ESME_ROK.
 *
 * @param unanswered how many PDUs; with those sent again, no more than the windows of all sessions hold
 * @param settle from the last PDU to the first that is sent again: the ESME's time to store and answer
 */
record LoseAnswers(List<String> numbers, int unanswered, Duration settle) implements Step {

    LoseAnswers {
        numbers = List.copyOf(numbers);
    }

    @Override
    public Outcome run(Stage stage) throws InterruptedException {
        stage.ready();
        List<MessagePdu> pdus = stage.pdus(numbers, unanswered);
        stage.smsc().loseAnswers();
        stage.deliver(pdus);
        new Pause(settle).run(stage);
        stage.smsc().hearAnswers();
        return Stage.summary(stage.deliver(pdus));
    }
}
