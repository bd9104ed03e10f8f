package io.watchword.simulator.script;

import io.watchword.simulator.Answer;
import io.watchword.simulator.SimulatedSmsc;
import io.watchword.simulator.Sms;
import io.watchword.simulator.pdu.MessagePdu;
import io.watchword.simulator.traffic.Traffic;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** What a step works with. Confined to the thread that runs the script. */
record Stage(SimulatedSmsc smsc, long seed, PrintWriter progress) {

    /** How long an ESME may stay away before a step that needs it fails: its slowest usual retry. */
    static final Duration BACK_WITHIN = Duration.ofSeconds(60);

    /** Waits until something can be sent. */
    void ready() throws InterruptedException {
        smsc.awaitBound(BACK_WITHIN);
    }

    /** Realistic messages, other ones for each step. */
    List<Sms> messages(List<String> numbers, int count, int step) {
        Traffic traffic = new Traffic(seed + step, numbers, 100);
        List<Sms> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            messages.add(traffic.next());
        }
        return messages;
    }

    /** So many PDUs of realistic messages, other ones for each count. */
    List<MessagePdu> pdus(List<String> numbers, int count) {
        return messages(numbers, count, count).stream()
                .flatMap(sms -> sms.parts().stream())
                .limit(count)
                .toList();
    }

    /** Sends all as the window has room. */
    List<CompletableFuture<Answer>> deliver(List<MessagePdu> pdus) throws InterruptedException {
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (MessagePdu pdu : pdus) {
            answers.add(smsc.deliver(pdu));
        }
        return answers;
    }

    /** Delivers a message over whichever link: good when it is answered ESME_ROK. */
    Outcome deliverOne(String number) throws InterruptedException {
        return summary(deliver(messages(List.of(number), 1, 0).get(0).parts()));
    }

    /** Waits for all: good when each was answered ESME_ROK. */
    static Outcome summary(List<CompletableFuture<Answer>> answers) {
        Map<String, Integer> counts = new TreeMap<>();
        boolean allAccepted = true;
        for (CompletableFuture<Answer> pending : answers) {
            Answer answer = pending.join();
            allAccepted &= answer.accepted();
            counts.merge(answer.toString(), 1, Integer::sum);
        }
        return new Outcome(allAccepted, "answered " + counts);
    }
}
