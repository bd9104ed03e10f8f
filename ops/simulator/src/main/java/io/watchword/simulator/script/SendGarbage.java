package io.watchword.simulator.script;

import io.watchword.simulator.Answer;
import io.watchword.simulator.fault.Garbage;
import java.util.ArrayList;
import java.util.List;

/** Sends what is no message, one kind after the other. Whether it is met as it should be, and the next is still heard. */
record SendGarbage(List<Garbage> kinds) implements Step {

    SendGarbage {
        kinds = List.copyOf(kinds);
    }

    @Override
    public Outcome run(Stage stage) throws InterruptedException {
        List<String> said = new ArrayList<>();
        boolean good = true;
        for (Garbage kind : kinds) {
            stage.ready();
            Outcome outcome = send(kind, stage);
            said.add(kind + " " + outcome.said());
            good &= outcome.asExpected();
        }
        return new Outcome(good, String.join(", ", said));
    }

    private static Outcome send(Garbage kind, Stage stage) throws InterruptedException {
        if (kind.expected() == Garbage.Expected.PASSED_OVER) {
            stage.smsc().write(kind.octets(0));
            Answer answer = stage.smsc().enquireLink().join();
            return new Outcome(answer.accepted(), answer.accepted() ? "passed over" : "then " + answer);
        }
        Answer answer = stage.smsc().exchange(kind::octets).join();
        boolean answered = answer.outcome() == Answer.Outcome.ANSWERED;
        boolean closed = answer.outcome() == Answer.Outcome.LINK_ENDED;
        boolean asExpected = kind.expected() == Garbage.Expected.CLOSED ? closed : answered;
        return new Outcome(asExpected, answer + " after " + answer.took().toMillis() + " ms");
    }
}
