package io.watchword.router.streams;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How long the clients of a topology wait for a broker, by its session time-out: so that no member of the group keeps the
 * others waiting in a rebalance for more than two of them. Stateless.
 *
 * <p>A thread that waits for an answer goes on beating, and so keeps its place in the group, but it does not rejoin, and
 * the others wait for it. It asks for committed offsets once for each task that was restored, one after the other; it
 * waits for the thread that restores, which waits for offsets and positions; and the member that assigns waits for the
 * ends of all changelogs. With Kafka's 60 s for each of them a group stood still for more than a minute after two brokers
 * had come back. What times out in these calls is asked again, and no task is closed for it.
 *
 * <p>{@code max.poll.interval.ms} stays as it is: it is the other way to let nobody wait, but a thread that is thrown out
 * of its group loses its stores. And a commit, which may not time out (its tasks would be closed and their stores
 * deleted), has a time of its own in {@link StreamsSettings}.
 */
final class ClientTimes {

    private static final Duration CALL_MIN = Duration.ofSeconds(1);
    private static final int CALLS_A_SESSION = 4;
    /** A broker that has much to do is not gone yet. */
    private static final Duration REQUEST_MIN = Duration.ofSeconds(5);
    /**
     * A task that gets no answer for so long ends its thread, which deletes its stores and begins again, to ask the same
     * question. Kafka's five minutes are shorter than some outages.
     */
    private static final Duration TASK = Duration.ofDays(1);
    /** The least there is. A router that has come back takes its share as soon as its stores are whole. */
    private static final Duration LOOK_FOR_A_BETTER_ASSIGNMENT = Duration.ofMinutes(1);

    private ClientTimes() {}

    static void put(Map<String, Object> config, Duration sessionTimeout) {
        int call = millis(longer(CALL_MIN, sessionTimeout.dividedBy(CALLS_A_SESSION)));
        String api = CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG;
        config.put(StreamsConfig.mainConsumerPrefix(api), call);
        config.put(StreamsConfig.restoreConsumerPrefix(api), call);
        // What is sent to a broker that was cut off is sent to the next leader after that. The main consumer notices by
        // its heartbeats, and waits longer for whoever assigns.
        int request = millis(longer(REQUEST_MIN, sessionTimeout));
        String requests = CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG;
        config.put(StreamsConfig.restoreConsumerPrefix(requests), request);
        config.put(StreamsConfig.producerPrefix(requests), request);
        config.put(StreamsConfig.adminClientPrefix(requests), request);
        config.put(StreamsConfig.adminClientPrefix(api), request);
        config.put(StreamsConfig.TASK_TIMEOUT_MS_CONFIG, TASK.toMillis());
        config.put(StreamsConfig.PROBING_REBALANCE_INTERVAL_MS_CONFIG, LOOK_FOR_A_BETTER_ASSIGNMENT.toMillis());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static int millis(Duration time) {
        return Math.toIntExact(time.toMillis());
    }
}
