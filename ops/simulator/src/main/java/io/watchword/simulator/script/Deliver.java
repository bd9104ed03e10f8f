package io.watchword.simulator.script;

import io.watchword.simulator.Sms;
import io.watchword.simulator.pdu.MessagePdu;
import java.util.ArrayList;
import java.util.List;

/**
 * Delivers one text: its parts in an order, each so many times.
 *
 * @param order places of parts, from 1; empty: as they are
 * @param times how often the whole is sent, 1 or more; more than once is what a carrier does that missed an answer
 * @param esmClass bits to add, such as 0x04 of a receipt
 * @param dataSm as data_sm instead of deliver_sm
 */
record Deliver(Sms sms, List<Integer> order, int times, int esmClass, boolean dataSm) implements Step {

    Deliver {
        order = List.copyOf(order);
    }

    @Override
    public Outcome run(Stage stage) throws InterruptedException {
        stage.ready();
        List<MessagePdu> parts = sms.parts();
        List<MessagePdu> ordered = new ArrayList<>();
        for (int place : order) {
            if (place > parts.size()) {
                return new Outcome(false, "the text has only " + parts.size() + " parts");
            }
            ordered.add(parts.get(place - 1));
        }
        List<MessagePdu> sent = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            for (MessagePdu part : order.isEmpty() ? parts : ordered) {
                MessagePdu marked = part.withEsmClass(part.esmClass() | esmClass);
                sent.add(dataSm ? marked.asDataSm() : marked);
            }
        }
        return Stage.summary(stage.deliver(sent));
    }
}
