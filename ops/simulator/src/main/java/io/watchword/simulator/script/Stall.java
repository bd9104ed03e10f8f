package io.watchword.simulator.script;

import io.watchword.simulator.Answer;
import io.watchword.simulator.pdu.MessagePdu;
import java.time.Duration;
import java.util.List;

/** Stops within a PDU and goes on later. Good when the message is answered ESME_ROK all the same. */
record Stall(String number, int after, Duration pause) implements Step {

    @Override
    public Outcome run(Stage stage) throws InterruptedException {
        stage.ready();
        MessagePdu pdu =
                stage.messages(List.of(number), 1, after).get(0).parts().get(0);
        int first = Math.min(after, pdu.encode(0).length());
        Answer answer = stage.smsc().deliverStalling(pdu, first, pause).join();
        return new Outcome(answer.accepted(), "after " + first + " octets: " + answer);
    }
}
