package io.watchword.simulator.script;

import io.watchword.simulator.traffic.StreamRun;
import io.watchword.simulator.traffic.Traffic;
import java.time.Duration;
import java.util.List;

/** Delivers realistic messages at a rate. */
record Stream(List<String> numbers, int rate, int count, int codeShare) implements Step {

    private static final Duration LAST_ANSWERS = Duration.ofSeconds(15);

    Stream {
        numbers = List.copyOf(numbers);
    }

    @Override
    public Outcome run(Stage stage) throws InterruptedException {
        stage.ready();
        Traffic traffic = new Traffic(stage.seed(), numbers, codeShare);
        boolean accepted = new StreamRun(stage.smsc(), traffic, rate, count, stage.progress()).run(LAST_ANSWERS);
        return new Outcome(accepted, accepted ? "all answered ESME_ROK" : "not all were answered ESME_ROK");
    }
}
