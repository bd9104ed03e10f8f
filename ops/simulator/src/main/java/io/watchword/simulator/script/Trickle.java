package io.watchword.simulator.script;

import io.watchword.simulator.Answer;
import io.watchword.simulator.pdu.MessagePdu;
import java.time.Duration;
import java.util.List;

/** Delivers a message an octet at a time. Good when it is answered ESME_ROK all the same. */
record Trickle(String number, Duration every) implements Step {

    @Override
    public Outcome run(Stage stage) throws InterruptedException {
        stage.ready();
        MessagePdu pdu = stage.messages(List.of(number), 1, 0).get(0).parts().get(0);
        Answer answer = stage.smsc().deliverTrickling(pdu, every).join();
        return new Outcome(answer.accepted(), "an octet every " + every.toMillis() + " ms: " + answer);
    }
}
