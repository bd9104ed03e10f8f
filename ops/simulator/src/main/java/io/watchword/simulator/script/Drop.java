package io.watchword.simulator.script;

import io.watchword.simulator.Answer;
import io.watchword.simulator.pdu.MessagePdu;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Delivers messages whose answers are all lost, cuts the links, and delivers the same again over the new ones: as a
 * carrier must. Good when all are then answered ESME_ROK.
 *
 * @param unanswered how many PDUs; no more than the windows of all sessions hold. 0: only cuts
 * @param settle from the last PDU to the cut: the ESME's time to store and answer
 */
record Drop(List<String> numbers, int unanswered, Duration settle) implements Step {

    Drop {
        numbers = List.copyOf(numbers);
    }

    @Override
    public Outcome run(Stage stage) throws InterruptedException {
        stage.ready();
        List<MessagePdu> pdus = stage.pdus(numbers, unanswered);
        stage.smsc().loseAnswers();
        List<CompletableFuture<Answer>> lost = stage.deliver(pdus);
        new Pause(settle).run(stage);
        stage.smsc().dropLinks();
        lost.forEach(CompletableFuture::join);
        stage.ready();
        return Stage.summary(stage.deliver(pdus));
    }
}
