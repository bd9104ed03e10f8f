package io.watchword.router.view;

import static io.watchword.router.view.ViewStores.ACCOUNT_MESSAGES;
import static io.watchword.router.view.ViewStores.CODES;
import static io.watchword.router.view.ViewStores.ENROLLMENTS;
import static io.watchword.router.view.ViewStores.MESSAGES;
import static io.watchword.router.view.ViewStores.MESSAGE_KEYS;
import static io.watchword.router.view.ViewStores.POSITIONS;

import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/**
 * What people and automations look at, built from what routing has committed.
 *
 * <pre>
 * sms.message -> keep-message    -> messages, message-keys, account-messages
 * otp.code    -> keep-code       -> codes, positions
 * enrollment  -> keep-enrollment -> enrollments
 *                each, once stored, tells the feed; drop-old forgets by age
 * </pre>
 *
 * At-least-once over committed input: every step is an upsert by id or by offset. The three share a store, so that one
 * instance owns all of a workspace.
 */
public final class ViewTopology {

    /** The group of the view's instances and the prefix of its internal topics. */
    public static final String APPLICATION_ID = "watchword-view";

    private ViewTopology() {}

    /**
     * Whoever waits is woken by a record as it is read, so nobody waits for the changelogs or for the commit: they may be
     * gathered, and what a crash undoes is read again. Its topics have no order among each other; to keep one, Kafka Streams
     * would look at every record after what has come to the other two, and take a sixth of the view's time for it.
     */
    public static Map<String, String> clientSettings() {
        return Map.of(
                "commit.interval.ms", "1000",
                "poll.ms", "50",
                "max.task.idle.ms", "-1",
                "producer.linger.ms", "100");
    }

    /** The graph; {@code feed} is told of every record once it is stored. */
    public static Topology build(Retention retention, Feed feed, ViewMetrics metrics, Clock clock) {
        Topology topology = new Topology();
        source(topology, "messages-in", Topics.SMS_MESSAGE);
        source(topology, "codes-in", Topics.OTP_CODE);
        source(topology, "enrollments-in", Topics.ENROLLMENT);
        processor(topology, "keep-message", "messages-in", () -> new MessageKeeper(retention, feed, metrics));
        processor(topology, "keep-code", "codes-in", () -> new CodeKeeper(retention, feed, metrics, clock));
        processor(topology, "keep-enrollment", "enrollments-in", () -> new EnrollmentKeeper(feed));
        processor(topology, "drop-old", "codes-in", () -> new OldEntryDropper(retention));
        ViewStores.builders().forEach(topology::addStateStore);
        topology.connectProcessorAndStateStores("keep-message", MESSAGES, MESSAGE_KEYS, ACCOUNT_MESSAGES);
        topology.connectProcessorAndStateStores("keep-code", CODES, POSITIONS);
        topology.connectProcessorAndStateStores("keep-enrollment", ENROLLMENTS);
        topology.connectProcessorAndStateStores(
                "drop-old", MESSAGES, MESSAGE_KEYS, ACCOUNT_MESSAGES, CODES, ENROLLMENTS, POSITIONS);
        return topology;
    }

    private static void source(Topology topology, String name, Topic<?> topic) {
        topology.addSource(
                AutoOffsetReset.earliest(),
                name,
                topic.keys().deserializer(),
                topic.values().deserializer(),
                topic.name());
    }

    private static <V> void processor(
            Topology topology, String name, String source, ProcessorSupplier<String, V, Void, Void> supplier) {
        topology.addProcessor(name, supplier, source);
    }
}
