package io.watchword.simulator.command;

import io.watchword.simulator.Answer;
import io.watchword.simulator.Delivery;
import io.watchword.simulator.SimulatedSmsc;
import io.watchword.simulator.Sms;
import io.watchword.simulator.script.Script;
import io.watchword.simulator.traffic.StreamRun;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the command was started for. */
sealed interface Errand {

    /** Does it, on the calling thread. Whether all went as it should. */
    boolean run(SimulatedSmsc smsc) throws InterruptedException;

    /** Ends it early, from another thread than {@code running}. */
    default void stop(Thread running) {
        running.interrupt();
    }

    /** One message, once somebody has bound. */
    record OneMessage(Sms sms, boolean dataSm, Duration patience, PrintWriter progress) implements Errand {
        @Override
        public boolean run(SimulatedSmsc smsc) throws InterruptedException {
            smsc.awaitBound(patience);
            Delivery delivery = (dataSm ? smsc.deliverAsDataSm(sms) : smsc.deliver(sms)).join();
            List<Answer> parts = delivery.parts();
            for (int i = 0; i < parts.size(); i++) {
                Answer answer = parts.get(i);
                progress.printf(
                        "part %d of %d: %s after %d ms%n",
                        i + 1, parts.size(), answer, answer.took().toMillis());
            }
            return delivery.accepted();
        }
    }

    /** A stream, once somebody has bound; told to stop, it still waits for the last answers. */
    final class ManyMessages implements Errand {
        private static final Duration LAST_ANSWERS = Duration.ofSeconds(5);

        private final Function<SimulatedSmsc, StreamRun> start;
        private final Duration patience;
        private final AtomicReference<@Nullable StreamRun> running = new AtomicReference<>();

        ManyMessages(Function<SimulatedSmsc, StreamRun> start, Duration patience) {
            this.start = start;
            this.patience = patience;
        }

        @Override
        public boolean run(SimulatedSmsc smsc) throws InterruptedException {
            smsc.awaitBound(patience);
            StreamRun run = start.apply(smsc);
            running.set(run);
            return run.run(LAST_ANSWERS);
        }

        @Override
        public void stop(Thread sending) {
            StreamRun run = running.get();
            if (run == null) {
                sending.interrupt();
            } else {
                run.stop();
            }
        }
    }

    /** The steps of a script. */
    record Steps(Script script, PrintWriter progress) implements Errand {
        @Override
        public boolean run(SimulatedSmsc smsc) throws InterruptedException {
            return script.run(smsc, progress);
        }
    }
}
