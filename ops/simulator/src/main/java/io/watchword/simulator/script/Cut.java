package io.watchword.simulator.script;

import io.watchword.simulator.Sms;
import io.watchword.simulator.pdu.MessagePdu;
import java.util.List;

/** Ends every link within a PDU, then delivers that message whole. Good when it is then answered ESME_ROK. */
record Cut(String number, int after) implements Step {

    @Override
    public Outcome run(Stage stage) throws InterruptedException {
        stage.ready();
        Sms sms = stage.messages(List.of(number), 1, after).get(0);
        MessagePdu first = sms.parts().get(0);
        stage.smsc().write(first.encode(1).slice(0, after));
        stage.smsc().dropLinks();
        stage.ready();
        return Stage.summary(stage.deliver(sms.parts()));
    }
}
