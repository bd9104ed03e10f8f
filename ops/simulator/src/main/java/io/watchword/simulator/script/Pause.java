package io.watchword.simulator.script;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Does nothing for a while. */
record Pause(Duration length) implements Step {

    @Override
    public Outcome run(Stage stage) throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        for (long left = length.toNanos(); left > 0; left = end - System.nanoTime()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(left);
        }
        return Outcome.good("waited");
    }
}
