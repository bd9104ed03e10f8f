package io.watchword.broker;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import kafka.server.KafkaRaftServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the broker that ran here before has left in the metadata: a session that still leads all partitions, whether it
 * was killed or stopped in order.
 *
 * <p>Kafka up to 4.4 at least takes a partition without a leader for a deleted one (KAFKA-20734): it drops the marker of
 * a transaction that ends just then, and nobody who reads committed records ever gets past that transaction. So no
 * partition may be without a leader while a broker runs. A broker therefore keeps its partitions to the end, and before
 * the next one starts, which would lose them again in the middle of its work, the controller alone fences the old
 * session.
 */
final class PreviousBroker {

    private static final Logger LOG = LoggerFactory.getLogger(PreviousBroker.class);
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private PreviousBroker() {}

    /** Returns when the metadata in {@code folder} says that no broker is there, or after ten seconds. */
    static void fence(BrokerFolder folder, BrokerPorts ports) {
        KafkaRaftServer controller =
                EmbeddedBroker.serve(BrokerSettings.controllerAlone(ports, folder.logs(), folder.login()));
        try {
            awaitFenced();
        } finally {
            controller.shutdown();
            controller.awaitShutdown();
        }
    }

    private static void awaitFenced() {
        long deadline = System.nanoTime() + WAIT.toNanos();
        while (!fenced()) {
            if (System.nanoTime() - deadline >= 0) {
                LOG.atWarn().log("The session of the previous broker is still there");
                return;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** A controller tells of its brokers to nobody but its own metrics. */
    private static boolean fenced() {
        MBeanServer metrics = ManagementFactory.getPlatformMBeanServer();
        try {
            ObjectName fenced = new ObjectName("kafka.controller:type=KafkaController,name=FencedBrokerCount");
            return metrics.isRegistered(fenced)
                    && metrics.getAttribute(fenced, "Value").equals(1);
        } catch (JMException e) {
            throw new IllegalStateException("Kafka's metrics cannot be read", e);
        }
    }
}
