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
 * What a broker that was killed leaves in the metadata: a session that still leads all partitions.
 *
 * <p>A broker that starts on such metadata takes up its partitions, ends the transactions that timed out in the meantime,
 * and loses the partitions again as soon as the controller fences the old session. Kafka up to 4.4 at least then takes a
 * partition without a leader for a deleted one (KAFKA-20734), drops the transaction's marker, and nobody who reads
 * committed records ever gets past that transaction. So the controller alone fences the old session first.
 */
final class KilledBroker {

    private static final Logger LOG = LoggerFactory.getLogger(KilledBroker.class);
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private KilledBroker() {}

    /** Returns when the metadata in {@code folder} says that no broker is there, or after ten seconds. */
    static void fence(BrokerFolder folder, BrokerPorts ports) {
        KafkaRaftServer controller = EmbeddedBroker.serve(BrokerSettings.controllerAlone(ports, folder.logs()));
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
                LOG.atWarn().log("The session of the killed broker is still there");
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
