package io.watchword.chaos.network;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether octets may pass between one process and the brokers. Thread-safe. */
final class Gate {

    /** Which way octets go. */
    enum Way {
        TO_BROKER,
        TO_CLIENT
    }

    private static final Duration DELAY = Duration.ofMillis(330);

    private @Nullable Cut cut;

    synchronized void set(@Nullable Cut next) {
        cut = next;
        notifyAll();
    }

    /**
     * Returns when octets may pass this way.
     *
     * @throws IOException where connections are to be reset
     */
    synchronized void pass(Way way) throws IOException, InterruptedException {
        if (cut == Cut.DELAY) {
            delay();
        }
        while (cut == Cut.BLACK_HOLE || (cut == Cut.HALF && way == Way.TO_CLIENT)) {
            wait();
        }
        if (cut == Cut.RESET) {
            throw new IOException("reset");
        }
    }

    private synchronized void delay() throws InterruptedException {
        long until = System.nanoTime() + DELAY.toNanos();
        for (long left = DELAY.toMillis(); left > 0; left = (until - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }
}
