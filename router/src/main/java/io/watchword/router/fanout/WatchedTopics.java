package io.watchword.router.fanout;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the cluster for a topic when it is first needed, and for all of those once a second. While the cluster does not
 * answer, what was known holds. Thread-safe.
 */
public final class WatchedTopics implements TopicPresence, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WatchedTopics.class);
    private static final long LOOK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(2);
    /** One listing may come from a broker that has not heard of a new topic yet. */
    private static final int ABSENCES_TO_BELIEVE = 2;
    /** Names of subscriptions that are long gone need not be kept for ever. */
    private static final int NAMES_MAX = 20_000;

    private final Admin admin;
    /** By name, in how many listings it was missing, one after the other. */
    private final Map<String, Integer> absences = new ConcurrentHashMap<>();

    private final Thread thread;
    private volatile boolean open = true;

    /** @param admin stays open when this is closed */
    public WatchedTopics(Admin admin) {
        this.admin = admin;
        this.thread = new Thread(this::watch, "subscriber-topics");
        this.thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    @Override
    public boolean isThere(String topic) {
        Integer absent = absences.get(topic);
        if (absent == null) {
            if (absences.size() >= NAMES_MAX) {
                absences.clear();
            }
            absent = isKnownToCluster(topic) ? 0 : ABSENCES_TO_BELIEVE;
            absences.put(topic, absent);
        }
        return absent < ABSENCES_TO_BELIEVE;
    }

    private boolean isKnownToCluster(String topic) {
        try {
            admin.describeTopics(List.of(topic)).allTopicNames().get(FIRST_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            return !(e.getCause() instanceof UnknownTopicOrPartitionException)
                    && !(e.getCause() instanceof InvalidTopicException);
        } catch (TimeoutException silence) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void watch() {
        while (open) {
            LockSupport.parkNanos(this, LOOK_EVERY_NANOS);
            if (open && !absences.isEmpty()) {
                look();
            }
        }
    }

    private void look() {
        try {
            Set<String> present = admin.listTopics().names().get(FIRST_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
            absences.replaceAll((topic, absent) -> present.contains(topic) ? 0 : missing(topic, absent));
        } catch (ExecutionException | TimeoutException silence) {
            log.atDebug().log("The cluster does not list its topics");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            open = false;
        }
    }

    private static int missing(String topic, int absent) {
        if (absent == ABSENCES_TO_BELIEVE - 1) {
            log.atWarn().addKeyValue("topic", topic).log("A subscriber's topic is missing");
        }
        return Math.min(absent + 1, ABSENCES_TO_BELIEVE);
    }

    @Override
    public void close() {
        open = false;
        LockSupport.unpark(thread);
    }
}
