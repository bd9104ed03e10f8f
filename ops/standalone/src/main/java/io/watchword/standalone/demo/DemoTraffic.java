package io.watchword.standalone.demo;

import io.watchword.simulator.SimulatedSmsc;
import io.watchword.simulator.traffic.Traffic;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Delivers at a steady rate; waits while nobody is bound, as a carrier does. Ends with the process. */
final class DemoTraffic implements Runnable {

    private static final long UNBOUND_PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

    private final SimulatedSmsc smsc;
    private final Traffic traffic;
    private final long nanosBetween;

    /** @param rate messages a second, at least 1 */
    DemoTraffic(SimulatedSmsc smsc, Traffic traffic, int rate) {
        this.smsc = smsc;
        this.traffic = traffic;
        this.nanosBetween = TimeUnit.SECONDS.toNanos(1) / rate;
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(nanosBetween);
            try {
                var unused = smsc.deliver(traffic.next());
            } catch (IllegalStateException unbound) {
                LockSupport.parkNanos(UNBOUND_PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
